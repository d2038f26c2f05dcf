using System.Net;
using System.Text;
using System.Text.Json;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Tests.Api;

public sealed class ServiceUpdatesTests(PortalApp portal)
{
    private const string Reporter = "medewerker@alfa.example";

    private HttpSession Partner => portal.Partner("demo-partner-key");

    private string Now(int minutes) => portal.Clock.GetUtcNow().AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_order_goes_its_way_with_one_mail_for_each_step()
    {
        var (dealer, number) = await FiledAsync();

        Assert.Equal("applied", await ReportAsync(number, "received", Now(-50)));
        Assert.Equal("applied", await ReportAsync(number, "appointmentScheduled", Now(-40), appointment: "2027-03-02T14:00:00+01:00"));
        Assert.Equal("applied", await ReportAsync(number, "completed", Now(-30)));
        await portal.SettleAsync();

        Assert.Equal(
            new[] { "Afspraak ingepland", "Opdracht afgerond", "Opdracht ontvangen door het Servicecenter", "Uw verzoek is ontvangen" },
            portal.Mail.To(Reporter, number).Select(mail => mail.Subject!.Split(':')[0]).Order(StringComparer.Ordinal));
        var page = await dealer.GetAsync($"/cases/{number}");
        Assert.Contains("2 maart 2027 (14:00u)", page.Text(), StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".stepper .step--done").Count);
        Assert.Contains("Servicecenter Demo", page.Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_the_request_stays_what_it_was()
    {
        var (dealer, number) = await FiledAsync();

        await ReportAsync(number, "completed", Now(-1));

        Assert.Contains(number, (await dealer.GetAsync($"/cases?status=Received&q={number}")).Text("#results"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_and_late_updates_change_nothing_and_send_nothing()
    {
        var (_, number) = await FiledAsync();
        var id = Guid.NewGuid().ToString();
        await ReportAsync(number, "appointmentScheduled", Now(-10), appointment: "2027-03-02T14:00:00+01:00", externalId: id);
        await portal.SettleAsync();
        var mails = portal.Mail.To(Reporter, number).Count;

        Assert.Equal("repeated", await ReportAsync(number, "appointmentScheduled", Now(-10), appointment: "2027-03-02T14:00:00+01:00", externalId: id));
        Assert.Equal("unchanged", await ReportAsync(number, "appointmentScheduled", Now(-5), appointment: "2027-03-02T14:00:00+01:00"));
        Assert.Equal("late", await ReportAsync(number, "cancelled", Now(-60)));
        Assert.Equal("impossible", await ReportAsync(number, "received", Now(-4)));
        await portal.SettleAsync();

        Assert.Equal(mails, portal.Mail.To(Reporter, number).Count);
        Assert.Equal(Contracts.ServiceOrderStatus.AppointmentScheduled, await portal.WithDatabaseAsync(db => db.Set<Case>().Where(filed => filed.Number == number).Select(filed => filed.OrderStatus).SingleAsync()));
    }

    [Fact]
    public async Task A_moved_appointment_is_told_once()
    {
        var (_, number) = await FiledAsync();
        await ReportAsync(number, "appointmentScheduled", Now(-10), appointment: "2027-03-02T14:00:00+01:00");

        Assert.Equal("applied", await ReportAsync(number, "appointmentScheduled", Now(-5), appointment: "2027-03-03T09:00:00+01:00"));
        await portal.SettleAsync();

        Assert.Single(portal.Mail.To(Reporter, $"Afspraak verplaatst: case {number}"));
    }

    [Fact]
    public async Task A_cancellation_tells_its_reason()
    {
        var (dealer, number) = await FiledAsync();

        await ReportAsync(number, "cancelled", Now(-5), reason: "De klant <i>kon</i> niet worden bereikt");

        var mail = await portal.Mail.WaitForAsync(Reporter, $"Opdracht geannuleerd: case {number}");
        Assert.Contains("De klant <i>kon</i> niet worden bereikt", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>kon</i>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("De klant <i>kon</i> niet worden bereikt", (await dealer.GetAsync($"/cases/{number}")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"caseNumber":"2099-000001","status":"received","at":"2026-01-01T10:00:00Z","externalId":"u1"}""", "unknownCase")]
    [InlineData("""{"caseNumber":"2026-000001","status":"exploded","at":"2026-01-01T10:00:00Z","externalId":"u2"}""", "invalid")]
    [InlineData("""{"caseNumber":"2026-000001","status":"received","at":"2026-01-01T10:00:00","externalId":"u3"}""", "invalid")]
    [InlineData("""{"caseNumber":"2026-000001","status":"received","at":"yesterday","externalId":"u4"}""", "invalid")]
    [InlineData("""{"caseNumber":"2026-000001","status":"received","at":"2099-01-01T10:00:00Z","externalId":"u5"}""", "invalid")]
    [InlineData("""{"caseNumber":"2026-000001","status":"appointmentScheduled","at":"2026-01-01T10:00:00Z","externalId":"u6"}""", "invalid")]
    [InlineData("""{"caseNumber":"","status":"received","at":"2026-01-01T10:00:00Z","externalId":"u7"}""", "invalid")]
    [InlineData("""{"status":"received","at":"2026-01-01T10:00:00Z"}""", "invalid")]
    [InlineData("null", "invalid")]
    public async Task A_row_that_can_not_be_taken_is_answered_with_its_reason(string row, string result)
    {
        var answer = (await PostAsync(Partner, $"[{row}]")).Expect(HttpStatusCode.OK).Json();

        Assert.Equal(result, answer[0].GetProperty("result").GetString());
        Assert.False(string.IsNullOrEmpty(answer[0].GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"caseNumber":7}]""")]
    public async Task Broken_json_is_a_bad_request_with_problem_details(string body)
    {
        var answer = (await PostAsync(Partner, body)).Expect(HttpStatusCode.BadRequest);

        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.True(answer.Json().TryGetProperty("traceId", out _));
    }

    [Fact]
    public async Task Without_a_key_or_its_scope_nothing_is_taken()
    {
        const string Row = """[{"caseNumber":"2026-000001","status":"received","at":"2026-01-01T10:00:00Z","externalId":"x"}]""";

        (await PostAsync(portal.Visitor(), Row)).Expect(HttpStatusCode.Unauthorized);
        (await PostAsync(portal.Partner("nonsense"), Row)).Expect(HttpStatusCode.Unauthorized);
        (await PostAsync(portal.Partner("demo-finance-key"), Row)).Expect(HttpStatusCode.Forbidden);
        (await PostAsync(portal.Partner("demo-alfa-key"), Row)).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_idempotency_key_gets_the_first_answer_again()
    {
        var (_, number) = await FiledAsync();
        var partner = Partner;
        partner.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var body = JsonSerializer.Serialize(new[] { new { caseNumber = number, status = "received", at = Now(-1), externalId = Guid.NewGuid().ToString() } });

        var first = await PostAsync(partner, body);
        var second = await PostAsync(partner, body);

        Assert.Equal("applied", first.Json()[0].GetProperty("result").GetString());
        Assert.Equal(first.Body, second.Body);
    }

    [Fact]
    public async Task Many_partners_reporting_at_once_leave_one_truth()
    {
        var (_, number) = await FiledAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReportAsync(number, "completed", Now(-1))));
        await portal.SettleAsync();

        Assert.Single(results, result => result == "applied");
        Assert.Single(portal.Mail.To(Reporter, $"Opdracht afgerond: case {number}"));
    }

    private async Task<(HttpSession Dealer, string Number)> FiledAsync()
    {
        var dealer = await portal.SignedInAsync(Reporter);
        return (dealer, await dealer.FileAsync(Requests.Repair(Requests.NewReference())));
    }

    private async Task<string?> ReportAsync(string number, string status, string at, string? appointment = null, string? reason = null, string? externalId = null)
    {
        var answer = await Partner.ReportAsync(new { caseNumber = number, status, at, appointment, reason, externalId = externalId ?? Guid.NewGuid().ToString() });
        return answer.Json()[0].GetProperty("result").GetString();
    }

    private static Task<Page> PostAsync(HttpSession session, string body) =>
        session.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/service-updates", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
}

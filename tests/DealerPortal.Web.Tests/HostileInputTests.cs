using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DealerPortal.Testing;

namespace DealerPortal.Web.Tests;

public sealed class HostileInputTests(PortalApp portal)
{
    private static readonly string[] Poison =
    [
        "'; DROP TABLE cases_cases; --", "<script>alert(1)</script>", "{{7*7}} ${7*7} #{7*7}", "../../../etc/passwd", "\u202e\u0000\u0008", "😀𝕏‮ Ω≈ç√", new('x', 100_000), "-1", "99999999999999999999", "NaN", "0001-01-01", "9999-12-31",
    ];

    public static TheoryData<string, string> SignedInForms => new()
    {
        { "/account", "main form[method=post]" },
        { "/account/security", "main form[method=post]" },
        { "/account/organisation", "main form[method=post]" },
        { "/requests/new/repair", "form[data-form]" },
        { "/requests/new/accessory", "form[data-form]" },
        { "/requests/new/return", "form[data-form]" },
        { "/requests/new/pickup", "form[data-form]" },
        { "/requests/new/technical-question", "form[data-form]" },
        { "/requests/new/contact", "form[data-form]" },
        { "/requests/new/credit-question", "form[data-form]" },
    };

    [Theory]
    [MemberData(nameof(SignedInForms))]
    public async Task Poison_in_every_field_of_a_form_is_answered_plainly(string url, string form)
    {
        // Guessing at the present password locks the account, so that page has a person of its own.
        using var dealer = await portal.SignedInAsync(url == "/account/security" ? "medewerker@beta.example" : "beheerder@gamma.example");
        foreach (var poison in Poison)
            await PoisonAsync(dealer, url, form, poison);
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/register")]
    [InlineData("/forgot-password")]
    public async Task Poison_in_the_forms_of_strangers_is_answered_plainly(string url)
    {
        using var stranger = portal.Visitor();
        foreach (var poison in Poison)
            await PoisonAsync(stranger, url, "main form[method=post]", poison);
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/register")]
    [InlineData("/requests/new/repair")]
    [InlineData("/account")]
    public async Task A_form_without_its_token_is_refused_with_a_friendly_page(string url)
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");

        var answer = (await dealer.PostAsync(url, ("Input.Email", "a@b.example"))).Expect(HttpStatusCode.BadRequest);

        Assert.True(answer.Has(".error-page code"), answer.ToString());
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("application/x-www-form-urlencoded", "%FF%FE=%00&Input.Email=%ED%A0%80")]
    public async Task A_body_that_is_no_form_is_refused(string contentType, string body)
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        var answer = await dealer.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("/account", UriKind.Relative)) { Content = content });

        Assert.InRange((int)answer.Status, 400, 499);
    }

    public static TheoryData<string, byte[]> Uploads => new()
    {
        { "plaatje.pdf.exe", [(byte)'M', (byte)'Z', 0x90, 0] },
        { "foto.jpg", [(byte)'M', (byte)'Z', 0x90, 0] },
        { "leeg.jpg", [] },
        { "pagina.png", Encoding.ASCII.GetBytes("<svg onload=alert(1)>") },
        { "bom.pdf", [0x50, 0x4B, 3, 4] },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_file_that_is_not_what_it_should_be_is_refused_and_the_text_stays(string name, byte[] content)
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        var answer = await dealer.SubmitAsync(form, "form[data-form]", [.. Requests.Repair, ("Answers[attachments]", new FilePart(name, "image/jpeg", content))]);

        answer.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(answer.ErrorSummary);
        Assert.Equal("Trommel draait niet meer rond.", answer.Find("[name='Answers[defectDescription]']").TextContent.Trim());
    }

    [Fact]
    public async Task A_picture_named_as_a_document_is_taken_for_what_it_is()
    {
        using var dealer = await portal.SignedInAsync("beheerder@alfa.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        var sent = await dealer.SubmitAsync(form, "form[data-form]", [.. Requests.Repair, ("Answers[attachments]", new FilePart("..\\..\\x/<b>bon.pdf", "application/pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))]);

        var page = await dealer.FollowAsync(sent.ExpectRedirect("/cases/"));
        var file = (await dealer.GetAsync(page.Find(".file-list a").GetAttribute("href")!)).Expect(HttpStatusCode.OK);
        Assert.Equal("image/png", file.ContentHeaders.ContentType?.MediaType);
        Assert.DoesNotContain("<b>", page.Find(".file-list a").InnerHtml, StringComparison.Ordinal);
        Assert.Contains("nosniff", string.Join(' ', file.Headers.GetValues("X-Content-Type-Options")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_larger_than_the_portal_takes_is_told_so()
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        var answer = await SendHugeAsync(() => dealer.SubmitAsync(form, "form[data-form]", [.. Requests.Repair, ("Answers[attachments]", new FilePart("groot.jpg", "image/jpeg", new byte[70 * 1024 * 1024]))]));

        // The server may hang up on a sender that does not stop; an answer, where there is one, is 413.
        Assert.True(answer is null || answer.Status == HttpStatusCode.RequestEntityTooLarge, answer?.ToString());
        (await dealer.GetAsync("/cases")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        using var session = portal.Visitor();

        var answer = await session.SubmitAsync(await session.GetAsync($"/login?returnUrl={Uri.EscapeDataString(returnUrl)}"), "main form[method=post]", ("Input.Email", "beheerder@gamma.example"), ("Input.Password", PortalApp.DemoPassword));

        Assert.Equal(portal.Address.Authority, answer.Expect(HttpStatusCode.Redirect).Location!.Authority);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cases")]
    [InlineData("/nonsense")]
    [InlineData("/login")]
    [InlineData("/app/site.css")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_headers_that_protect_its_reader(string url)
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");

        var answer = await dealer.GetAsync(url);

        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/cases/2099-999999", HttpStatusCode.NotFound)]
    [InlineData("/cases/%00", HttpStatusCode.NotFound)]
    [InlineData("/files/nonsense", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_told_kindly_with_a_trace(string url, HttpStatusCode status)
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");

        var answer = await dealer.GetAsync(url);

        // A zero byte in a path is refused by the server before any page.
        if (url.Contains("%00", StringComparison.Ordinal) && answer.Status == HttpStatusCode.BadRequest)
            return;
        Assert.True(answer.Expect(status).Has(".error-page code"));
    }

    [Fact]
    public async Task Too_many_tries_of_a_stranger_are_slowed_down()
    {
        await using var own = await PortalApp.StartAsync(("RateLimits:Anonymous", "3"));
        using var stranger = own.Visitor();
        var form = await stranger.GetAsync("/login");
        var answers = new List<Page>();

        for (var attempt = 0; attempt < 5; attempt++)
            answers.Add(await stranger.SubmitAsync(form, "main form[method=post]", ("Input.Email", "wie@dan.example"), ("Input.Password", "fout")));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.True(answers[^1].Has(".error-page"));
        (await stranger.GetAsync("/login")).Expect(HttpStatusCode.OK);
    }

    private static async Task PoisonAsync(HttpSession session, string url, string form, string poison)
    {
        var page = (await session.GetAsync(url)).Expect(HttpStatusCode.OK);
        var names = page.FindAll($"{form} input:not([type=hidden]):not([type=file]), {form} textarea, {form} select").Select(control => control.GetAttribute("name")).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(names);

        var answer = await session.SubmitAsync(page, form, [.. names.Select(name => (name, (FormValue?)poison)), ("Unknown[field]", FormValue.Extra(poison)), ("Answers[unknown]", FormValue.Extra(poison))]);

        Assert.True((int)answer.Status < 500, $"{poison[..Math.Min(20, poison.Length)]}: {answer}");
        Assert.DoesNotContain("<script>alert(1)</script>", answer.Body, StringComparison.Ordinal);
    }

    private static async Task<Page?> SendHugeAsync(Func<Task<Page>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

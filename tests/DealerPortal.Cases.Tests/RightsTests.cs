using System.Net;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Tests;

/// <summary>Who may know of which case, the same on every channel.</summary>
public sealed class RightsTests(PortalApp portal)
{
    private const string Administrator = "beheerder@alfa.example";
    private const string Member = "medewerker@alfa.example";

    // Whose case · who asks · may they know of it.
    public static TheoryData<string, string, bool> Table => new()
    {
        { Member, Member, true },
        { Member, Administrator, true },
        { Member, "medewerker@beta.example", false },
        { Member, "beheerder@beta.example", false },
        { Member, "beheerder@gamma.example", false },
        { Member, "agent@portal.example", true },
        { Member, "admin@portal.example", true },
        { Member, "finance@portal.example", false },
        { Member, "redactie@portal.example", false },
        { Administrator, Administrator, true },
        { Administrator, Member, false },
        { Administrator, "beheerder@beta.example", false },
        { Administrator, "agent@portal.example", true },
        { Administrator, "finance@portal.example", false },
        { Administrator, "redactie@portal.example", false },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task A_case_is_known_to_those_it_concerns_on_every_channel(string owner, string asker, bool isKnown)
    {
        var reference = Requests.NewReference();
        var reporter = await portal.SignedInAsync(owner);
        var number = await reporter.FileAsync([.. Requests.Repair(reference), ("Answers[attachments]", Requests.Photo)]);
        var file = (await reporter.GetAsync($"/cases/{number}")).Find(".file-list a").GetAttribute("href")!;

        var somebody = await portal.SignedInAsync(asker);

        Assert.Equal(isKnown ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await somebody.GetAsync($"/cases/{number}")).Status);
        Assert.Equal(isKnown ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await somebody.GetAsync(file)).Status);
        Assert.Equal(isKnown, ShowsIt(await somebody.GetAsync("/cases"), number));
        Assert.Equal(isKnown, ShowsIt(await somebody.GetAsync($"/cases?q={reference}"), number));
        Assert.Equal(isKnown, ShowsIt(await somebody.GetAsync($"/cases?q={number}&status=Received&kind=repair"), number));
        await portal.SettleAsync();
        Assert.Equal(asker == owner, portal.Mail.To(asker, number).Count > 0);
    }

    [Fact]
    public async Task Finance_sees_questions_about_credits_and_nothing_else()
    {
        var finance = await portal.SignedInAsync("finance@portal.example");

        var rows = (await finance.GetAsync("/cases")).FindAll("table.list tbody tr");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("Vraag over een credit", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_anything()
    {
        var number = await portal.WithDatabaseAsync(db => db.Set<Case>().Select(filed => filed.Number).FirstAsync());
        var visitor = portal.Visitor();

        foreach (var url in new[] { "/cases", $"/cases/{number}", "/requests/new/repair", "/service", "/files/0123456789012345678901234567890123456789" })
            (await visitor.GetAsync(url)).ExpectRedirect("/login");
    }

    [Fact]
    public async Task Staff_without_an_organisation_file_nothing()
    {
        var editor = await portal.SignedInAsync("redactie@portal.example");

        Assert.True((await editor.GetAsync("/requests/new/repair")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_file_of_another_dealer_can_not_be_slipped_into_a_request()
    {
        var alfa = await portal.SignedInAsync(Member);
        var number = await alfa.FileAsync([.. Requests.Repair(Requests.NewReference()), ("Answers[attachments]", Requests.Photo)]);
        var token = (await alfa.GetAsync($"/cases/{number}")).Find(".file-list a").GetAttribute("href")!.Split('/')[^1];
        var beta = await portal.SignedInAsync("medewerker@beta.example");

        var form = await beta.GetAsync("/requests/new/repair");
        var sent = await beta.SubmitAsync(form, "form[data-form]", [.. Requests.Repair(Requests.NewReference()), ("Kept[attachments]", FormValue.Extra(token))]);

        Assert.DoesNotContain("plaatje.jpg", (await beta.FollowAsync(sent)).Text(), StringComparison.Ordinal);
        (await beta.GetAsync($"/files/{token}")).Expect(HttpStatusCode.NotFound);
    }

    private static bool ShowsIt(Page page, string number) => page.Expect(HttpStatusCode.OK).FindAll("table.list .row-link").Any(link => link.GetAttribute("href") == $"/cases/{number}");
}

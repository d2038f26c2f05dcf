using System.Net;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Tests.Pages.Requests;

public sealed class NewTests(PortalApp portal)
{
    [Fact]
    public async Task A_dealer_files_a_repair_and_sees_its_number()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var reference = Tests.Requests.NewReference();

        var number = await dealer.FileAsync([.. Tests.Requests.Repair(reference), ("Answers[attachments]", Tests.Requests.Photo)]);

        var page = (await dealer.GetAsync($"/cases/{number}")).Expect(HttpStatusCode.OK);
        Assert.Contains(number, page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains(reference, page.Text(), StringComparison.Ordinal);
        Assert.Contains("Ontvangen", page.Text(), StringComparison.Ordinal);
        Assert.Contains("plaatje.jpg", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_who_wants_mails_gets_one_with_the_number()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var number = await dealer.FileAsync(Tests.Requests.Repair(Tests.Requests.NewReference()));

        var mail = await portal.Mail.WaitForAsync("medewerker@alfa.example", number);
        Assert.Contains($"/cases/{number}", mail.TextBody, StringComparison.Ordinal);
        await portal.SettleAsync();
        Assert.Single(portal.Mail.To("medewerker@alfa.example", number));
        Assert.Contains("ontvangstbevestiging", (await dealer.GetAsync($"/cases/{number}")).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_who_wants_none_gets_none()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");

        var number = await dealer.FileAsync(Tests.Requests.Repair(Tests.Requests.NewReference(), notify: false));

        await portal.SettleAsync();
        Assert.Empty(portal.Mail.To("medewerker@alfa.example", number));
    }

    [Fact]
    public async Task The_same_page_sent_twice_makes_one_case()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var reference = Tests.Requests.NewReference();
        var form = await dealer.GetAsync("/requests/new/repair");

        var first = await dealer.SubmitAsync(form, "form[data-form]", Tests.Requests.Repair(reference));
        var second = await dealer.SubmitAsync(form, "form[data-form]", Tests.Requests.Repair(reference));

        Assert.Equal(first.ExpectRedirect("/cases/").Location, second.ExpectRedirect("/cases/").Location);
        Assert.Equal(1, await CountAsync(reference));
    }

    [Fact]
    public async Task Two_clicks_at_once_make_one_case()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var reference = Tests.Requests.NewReference();
        var form = await dealer.GetAsync("/requests/new/repair");

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => dealer.SubmitAsync(form, "form[data-form]", Tests.Requests.Repair(reference))));

        Assert.Single(sent.Select(page => page.ExpectRedirect("/cases/").Location).Distinct());
        Assert.Equal(1, await CountAsync(reference));
    }

    [Fact]
    public async Task A_refused_form_keeps_every_word_and_every_file()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        var refused = await dealer.SubmitAsync(form, "form[data-form]", [.. Tests.Requests.Repair("", defect: "Trommel <b>lekt</b> & piept hard"), ("Answers[attachments]", Tests.Requests.Photo)]);

        refused.Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Trommel <b>lekt</b> & piept hard", refused.Find("[name='Answers[defectDescription]']").TextContent.Trim());
        Assert.Contains("plaatje.jpg", refused.Text("form[data-form]"), StringComparison.Ordinal);
        Assert.Equal("#Answers_dealerReference_", refused.Find(".error-summary a").GetAttribute("href"));

        var reference = Tests.Requests.NewReference();
        var sent = (await dealer.SubmitAsync(refused, "form[data-form]", ("Answers[dealerReference]", reference))).ExpectRedirect("/cases/");
        Assert.Contains("plaatje.jpg", (await dealer.FollowAsync(sent)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appliance_that_is_picked_up_at_dealers_is_not_fetched_at_an_end_users()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        var answer = await dealer.SubmitAsync(form, "form[data-form]",
            [.. Tests.Requests.Repair(Tests.Requests.NewReference()).Where(value => value.Name is not ("Answers[modelCode]" or "Answers[deviceLocation]")), ("Answers[modelCode]", "MS23K3513AK/EN"), ("Answers[deviceLocation]", "endUser")]);

        // The location is the form's to decide: the case is filed at the dealer's, or the page says why not.
        if (answer.Status == HttpStatusCode.Redirect)
            Assert.Contains("Dealer", (await dealer.FollowAsync(answer)).Text(), StringComparison.Ordinal);
        else
            Assert.NotEmpty(answer.Expect(HttpStatusCode.UnprocessableEntity).ErrorSummary);
        Assert.Equal(0, await portal.WithDatabaseAsync(db => db.Set<Case>().CountAsync(filed => filed.ServiceType == "pickUp" && filed.DeviceLocation == "endUser")));
    }

    [Fact]
    public async Task An_unknown_form_is_not_found() =>
        (await (await portal.SignedInAsync("medewerker@alfa.example")).GetAsync("/requests/new/nonsense")).Expect(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_page_without_its_submission_is_refused_plainly()
    {
        var dealer = await portal.SignedInAsync("medewerker@alfa.example");
        var form = await dealer.GetAsync("/requests/new/repair");

        (await dealer.SubmitAsync(form, "form[data-form]", [.. Tests.Requests.Repair(Tests.Requests.NewReference()), ("SubmissionId", "nonsense")])).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_submission_of_somebody_else_is_not_shown_to_me()
    {
        var alfa = await portal.SignedInAsync("medewerker@alfa.example");
        var beta = await portal.SignedInAsync("medewerker@beta.example");
        var form = await alfa.GetAsync("/requests/new/repair");
        var submission = form.Find("[name=SubmissionId]").GetAttribute("value")!;
        await alfa.SubmitAsync(form, "form[data-form]", Tests.Requests.Repair(Tests.Requests.NewReference()));

        var foreign = await beta.SubmitAsync(await beta.GetAsync("/requests/new/repair"), "form[data-form]", [.. Tests.Requests.Repair(Tests.Requests.NewReference()), ("SubmissionId", submission)]);

        foreign.Expect(HttpStatusCode.BadRequest);
    }

    private Task<int> CountAsync(string reference) => portal.WithDatabaseAsync(db => db.Set<Case>().CountAsync(filed => filed.Reference == reference));
}

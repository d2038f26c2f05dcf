using System.Globalization;
using DealerPortal.Testing;

namespace DealerPortal.Web.Tests;

public sealed class FaultTests(PortalApp portal)
{
    private const string Reporter = "medewerker@alfa.example";

    [Fact]
    public async Task A_process_killed_between_filing_and_mailing_loses_no_case_and_mails_once()
    {
        await using var mail = new SmtpSink();
        await mail.StopAsync();
        await using var process = new PortalProcess(
            ("Email__From", "portal@portal.example"), ("Email__Smtp__Host", mail.Host), ("Email__Smtp__Port", mail.Port.ToString(CultureInfo.InvariantCulture)),
            ("Email__Smtp__User", mail.User), ("Email__Smtp__Password", mail.Password), ("Email__Smtp__CertificateFingerprint", mail.CertificateFingerprint));
        await process.StartAsync();

        string number;
        using (var dealer = HttpSession.To(process.Address))
        {
            await dealer.SubmitAsync(await dealer.GetAsync("/login"), "main form[method=post]", ("Input.Email", Reporter), ("Input.Password", PortalApp.DemoPassword));
            number = await Requests.FileAsync(dealer);
            await process.KillAsync();
        }

        mail.Start();
        // What the killed process had taken is free again after its lease, so the clock goes on by more than that.
        await process.StartAsync(("Portal__Clock", TimeProvider.System.GetUtcNow().AddMinutes(10).ToString("O", CultureInfo.InvariantCulture)));

        await mail.WaitForAsync(Reporter, number, TimeSpan.FromSeconds(30));
        using var again = HttpSession.To(process.Address);
        await again.SubmitAsync(await again.GetAsync("/login"), "main form[method=post]", ("Input.Email", Reporter), ("Input.Password", PortalApp.DemoPassword));
        for (var patience = 0; patience < 50 && !(await again.GetAsync($"/cases/{number}")).Text().Contains("ontvangstbevestiging", StringComparison.Ordinal); patience++)
            await Task.Delay(100);
        Assert.Contains("ontvangstbevestiging", (await again.GetAsync($"/cases/{number}")).Text(".timeline"), StringComparison.Ordinal);
        Assert.Single(mail.To(Reporter, number));
    }

    [Fact]
    public async Task Mails_wait_while_the_mail_server_is_away_and_leave_when_it_is_back()
    {
        await using var own = await PortalApp.StartAsync();
        using var dealer = await own.SignedInAsync(Reporter);
        await own.Mail.StopAsync();

        var number = await Requests.FileAsync(dealer);
        await Task.Delay(1500);
        own.Mail.Start();
        own.Clock.Advance(TimeSpan.FromMinutes(1));

        await own.Mail.WaitForAsync(Reporter, number, TimeSpan.FromSeconds(20));
        await own.SettleAsync();
        Assert.Single(own.Mail.To(Reporter, number));
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_seeds_nothing_again()
    {
        using var dealer = await portal.SignedInAsync("beheerder@gamma.example");
        await using var own = await PortalApp.StartAsync();
        using var before = await own.SignedInAsync("beheerder@beta.example");
        var count = (await before.GetAsync("/cases")).Text(".result-count");

        await own.RestartAsync();

        using var after = await own.SignedInAsync("beheerder@beta.example");
        Assert.Equal(count, (await after.GetAsync("/cases")).Text(".result-count"));
    }
}

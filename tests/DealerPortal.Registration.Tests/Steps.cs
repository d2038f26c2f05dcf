using System.Net;
using System.Text.RegularExpressions;
using DealerPortal.Platform.Recipes;
using DealerPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Registration.Tests;

/// <summary>The steps of a registration as a visitor walks them, over the real pages and mails.</summary>
internal static partial class Steps
{
    public const string Password = "vier paarse olifanten";
    public const string CodeSubject = "Uw verificatiecode";
    public const string KnownSubject = "U hebt al een account";

    /// <summary>An address nobody had before, at a domain nobody has unless one is given.</summary>
    public static string NewAddress(string? domain = null) => $"{Guid.NewGuid():N}@{domain ?? $"w{Guid.NewGuid():N}.example"}";

    /// <summary>A name of letters that no other test uses and no other resembles.</summary>
    public static string NewName() => string.Concat(Guid.NewGuid().ToString("N")[..14].Select(sign => (char)('a' + Convert.ToInt32(sign.ToString(), 16))));

    public static async Task<Page> StartAsync(this HttpSession visitor, string email) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/register"), "main form", ("Input.Email", email));

    /// <summary>The code of the latest mail to an address.</summary>
    public static async Task<string> CodeAsync(this PortalApp portal, string email, int mails = 1) =>
        CodeForm().Match((await portal.Mail.WaitForAsync(mails, email, CodeSubject))[^1].TextBody!).Value;

    public static async Task<Page> VerifyAsync(this HttpSession visitor, string code) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/register/verify"), "main form", ("Input.Code", code));

    /// <summary>A visitor whose address is proven, before the choice of an organisation.</summary>
    public static async Task<HttpSession> VerifiedAsync(this PortalApp portal, string email)
    {
        var visitor = portal.Visitor();
        (await visitor.StartAsync(email)).ExpectRedirect("/register/verify");
        (await visitor.VerifyAsync(await portal.CodeAsync(email))).ExpectRedirect("/register/organisation");
        return visitor;
    }

    /// <summary>Searches and presses the button of the only organisation of that name.</summary>
    public static async Task<Page> ChooseAsync(this HttpSession visitor, string organisation)
    {
        var found = await visitor.GetAsync("/register/organisation?q=" + Uri.EscapeDataString(organisation));
        return await visitor.SubmitAsync(found, "button[name='Input.OrganisationId']");
    }

    public static (string, FormValue?)[] NewOrganisation(string name, string vatNumber = "0403.170.701") =>
    [
        ("Input.Name", name), ("Input.Country", "BE"), ("Input.Street", "Lange Nieuwstraat"), ("Input.HouseNumber", "7 bus 2"), ("Input.PostalCode", "2000"), ("Input.City", "Antwerpen"),
        ("Input.VatNumber", vatNumber), ("Input.Phone", "03 123 45 67"),
    ];

    public static async Task<Page> FoundAsync(this HttpSession visitor, params (string, FormValue?)[] organisation)
    {
        var page = await visitor.SubmitAsync(await visitor.GetAsync("/register/organisation/new"), "main form[data-once]", organisation);
        // The number of all these tests is one; that it is known already is said once.
        return page.Status == HttpStatusCode.OK && page.Has("#duplicates") ? await visitor.SubmitAsync(page, "main form[data-once]") : page;
    }

    public static (string, FormValue?)[] Details(string firstName = "Nora", string phone = "0470 12 34 56") =>
        [("Input.FirstName", firstName), ("Input.LastName", "Claes"), ("Input.Phone", phone), ("Input.Password", Password), ("Input.ConfirmPassword", Password)];

    public static async Task<Page> FinishAsync(this HttpSession visitor, params (string, FormValue?)[] details) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/register/details"), "main form", details.Length == 0 ? Details() : details);

    public static async Task<Page> TryToSignInAsync(this HttpSession visitor, string email, string password = Password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/login"), "main form", ("Input.Email", email), ("Input.Password", password));

    public static Task<List<Registration>> RegistrationsOfAsync(this PortalApp portal, string email) =>
        portal.WithDatabaseAsync(db => db.Set<Registration>().AsNoTracking().Where(registration => registration.Email == email).ToListAsync());

    /// <summary>Changes a section of the settings, as a recipe does.</summary>
    public static async Task ApplySettingsAsync(this PortalApp portal, string section, string values)
    {
        var file = Path.Combine(portal.DataPath, $"{Guid.NewGuid():N}.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "settings", "steps": [{ "step": "settings", "section": "{{section}}", "values": {{values}} }] }""");
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, CancellationToken.None);
    }

    /// <summary>A colleague asks access to an organisation; the administrator turns them away.</summary>
    public static async Task RejectedAsync(this PortalApp portal, string email, string organisation, string administrator)
    {
        var visitor = await portal.VerifiedAsync(email);
        await visitor.ChooseAsync(organisation);
        (await visitor.FinishAsync()).ExpectRedirect("/register/pending");

        var decider = await portal.SignedInAsync(administrator);
        var users = await decider.GetAsync("/account/users");
        var link = users.FindAll(".card").Single(card => card.TextContent.Contains(email, StringComparison.Ordinal)).QuerySelector("h3 a")!.GetAttribute("href")!;
        (await decider.SubmitAsync(await decider.GetAsync(link), "section:has(#reject) form", ("Input.Reason", "NotAColleague"))).ExpectRedirect("/account/users");
    }

    [GeneratedRegex("[0-9A-F]{24}")]
    private static partial Regex CodeForm();
}

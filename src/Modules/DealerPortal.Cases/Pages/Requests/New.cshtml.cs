using System.Globalization;
using System.Text.Json.Nodes;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Forms.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Cases.Pages.Requests;

/// <summary>Files a request with a form of the catalogue. The form says what is asked; the server has the last word on the answers.</summary>
[RequirePermission(CasePermissions.File)]
internal sealed class NewModel(
    IFormDirectory forms, IFormIntake intake, IFormValidator validator, IAccountDirectory accounts, IOrganisationDirectory organisations,
    CaseFiling filing, Display display, CurrentUser user, TimeProvider clock) : PageModel
{
    public FormVersion Version { get; private set; } = null!;

    public FormFieldsModel Fields { get; private set; } = null!;

    /// <summary>Made when the page was opened; the same page sent twice makes one case.</summary>
    [BindProperty]
    public Guid SubmissionId { get; set; }

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync(string form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(form, cancellationToken) is not { } context)
            return NotFound();

        SubmissionId = Guid.NewGuid();
        Fields = FormFieldsModel.Fresh(Version, context);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(form, cancellationToken) is not { } context)
            return NotFound();
        if (SubmissionId == Guid.Empty)
            return BadRequest();

        var submission = await intake.TakeInAsync(Version, FormPost.From(Request.Form), cancellationToken);
        var result = await validator.ValidateAsync(Version, submission, context, cancellationToken);
        if (!result.IsValid)
        {
            Fields = FormFieldsModel.Refused(Version, context, submission, result);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var number = await filing.FileAsync(ToRequest(result, context), result.FileTokens, cancellationToken);
        return number is null ? BadRequest() : LocalRedirect($"/cases/{number}?filed=true");
    }

    /// <summary>Finds the form and what it may know of this user; null when it is not offered to them.</summary>
    private async Task<FormContext?> OpenAsync(string form, CancellationToken cancellationToken)
    {
        if (user.OrganisationId is not { } organisationId || user.AccountId is not { } accountId)
            return null;
        if (await organisations.FindAsync(organisationId, cancellationToken) is not { } organisation)
            return null;
        if (await forms.FindPublishedAsync(form, cancellationToken) is not { } version || !version.Definition.IsOfferedIn(organisation.Country))
            return null;

        Version = version;
        var account = await accounts.FindAsync(accountId, cancellationToken);
        var now = clock.GetUtcNow();
        return new FormContext(organisation.Country, Language, now, display.DayOf(now, organisation.Country))
        {
            User = new JsonObject
            {
                ["keepInformed"] = account?.KeepMeInformed ?? false,
                ["name"] = account?.Name,
                ["email"] = account?.Email,
                ["phone"] = account?.Phone,
            },
            Organisation = new JsonObject
            {
                ["name"] = organisation.Name,
                ["street"] = $"{organisation.Street} {organisation.HouseNumber}".Trim(),
                ["postalCode"] = organisation.PostalCode,
                ["city"] = organisation.City,
                ["country"] = organisation.Country,
            },
        };
    }

    private FiledRequest ToRequest(FormResult result, FormContext context) => new(
        user.OrganisationId!.Value,
        user.OrganisationName ?? "",
        user.AccountId,
        user.Name,
        Version.Key,
        Version.Id,
        context.Country,
        result.Columns.Flag("notifyByEmail") ?? false,
        CaseColumns.From(result.Columns),
        result.Answers.ToJsonString(),
        SubmissionId);
}

namespace DealerPortal.Organisations.Contracts;

/// <summary>Marks the module's texts for others: <c>IStringLocalizer&lt;OrganisationTexts&gt;</c> speaks this module's refusals.</summary>
public sealed class OrganisationTexts;

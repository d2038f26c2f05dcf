namespace DealerPortal.Accounts.Contracts;

/// <summary>
/// Marks the module's texts for others: <c>IStringLocalizer&lt;AccountTexts&gt;</c> speaks this module's refusals and the
/// password rule (<c>Password.Rule</c>).
/// </summary>
public sealed class AccountTexts;

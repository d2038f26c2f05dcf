namespace DealerPortal.Accounts;

/// <summary>Marks the module's texts for <c>IStringLocalizer&lt;Texts&gt;</c>.</summary>
internal sealed class Texts;

namespace DealerPortal.Registration;

/// <summary>Marks this module's texts for <c>IStringLocalizer&lt;Texts&gt;</c>.</summary>
internal sealed class Texts;

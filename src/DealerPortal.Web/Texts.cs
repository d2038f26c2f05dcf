namespace DealerPortal.Web;

/// <summary>Marks the host's texts for <c>IStringLocalizer&lt;Texts&gt;</c>.</summary>
internal sealed class Texts;

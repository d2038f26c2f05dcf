namespace DealerPortal.Theme;

/// <summary>Marks the theme's texts for <c>IStringLocalizer&lt;Texts&gt;</c>.</summary>
internal sealed class Texts;

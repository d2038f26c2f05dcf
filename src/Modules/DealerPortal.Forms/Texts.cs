namespace DealerPortal.Forms;

/// <summary>Names this module's texts for IStringLocalizer.</summary>
internal sealed class Texts;

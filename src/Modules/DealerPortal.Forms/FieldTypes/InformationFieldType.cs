using DealerPortal.Forms.Contracts;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Forms.FieldTypes;

/// <summary>A sentence for whoever fills in the form; nothing to answer.</summary>
internal sealed class InformationFieldType(IStringLocalizer<Texts> texts) : FieldType(texts)
{
    public override string Name => "information";

    public override string View => "/Pages/Shared/FormFields/_Information.cshtml";

    public override bool HasAnswer => false;

    public override FieldFrame FrameOf(FormField field) => FieldFrame.None;
}

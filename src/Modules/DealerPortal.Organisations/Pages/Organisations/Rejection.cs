using System.ComponentModel.DataAnnotations;
using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Organisations.Pages.Organisations;

/// <summary>Why somebody is turned away.</summary>
internal sealed class Rejection
{
    [Required(ErrorMessage = "Refused.ReasonMissing")]
    [EnumDataType(typeof(RejectionReason))]
    public RejectionReason? Reason { get; set; }

    [StringLength(Member.MaxExplanationLength)]
    public string? Explanation { get; set; }
}

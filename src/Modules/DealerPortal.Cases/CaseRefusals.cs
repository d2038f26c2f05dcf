using DealerPortal.Platform;

namespace DealerPortal.Cases;

/// <summary>Every "no" of this module.</summary>
internal static class CaseRefusals
{
    public static readonly Refusal IllegalMove = new("Refusal.IllegalMove");
}

using DealerPortal.Forms.Contracts;

namespace DealerPortal.Catalogue;

/// <summary>A brand and how its serial numbers look.</summary>
internal sealed class Brand
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    /// <summary>A regular expression both .NET and the browser understand; the whole serial number must match.</summary>
    public required string SerialPattern { get; set; }

    /// <summary>Says where the number stands and what it looks like.</summary>
    public required LocalizedText SerialHint { get; set; }
}

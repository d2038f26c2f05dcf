using DealerPortal.Catalogue.Contracts;

namespace DealerPortal.Cases.Seeding;

/// <summary>A model of the demo catalogue, with what kind of appliance it is and how often it comes in.</summary>
internal sealed record SampleModel(string Code, string Appliance, int Weight)
{
    /// <summary>As the catalogue says; its columns keep it in camelCase.</summary>
    public string ServiceType { get; init; } = "";

    public bool IsPickUp => ServiceType == "pickUp";

    public static IReadOnlyList<SampleModel> All { get; } =
    [
        new("QE75Q60RALXXN", SampleWords.Television, 24),
        new("WW10M86INOA/EN", SampleWords.Washer, 14),
        new("WW81J5446MA/EN", SampleWords.Washer, 16),
        new("WF81F5E5P4W/EN", SampleWords.Washer, 10),
        new("RFG23UERS1/XEF", SampleWords.Fridge, 14),
        new("DV80K6010CW/EN", SampleWords.Dryer, 13),
        new("MS23K3513AK/EN", SampleWords.Microwave, 9),
    ];

    /// <summary>Those the catalogue knows.</summary>
    public static async Task<IReadOnlyList<SampleModel>> FindAsync(IProductCatalogue catalogue, CancellationToken cancellationToken)
    {
        var known = new List<SampleModel>();
        foreach (var model in All)
        {
            if (await catalogue.FindModelAsync(model.Code, cancellationToken) is { } found)
                known.Add(model with { ServiceType = found.ServiceType == Catalogue.Contracts.ServiceType.PickUp ? "pickUp" : "inHome" });
        }

        return known;
    }
}

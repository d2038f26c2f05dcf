using DealerPortal.Platform;

namespace DealerPortal.Organisations.Contracts;

/// <summary>An organisation as somebody typed it in.</summary>
public sealed record NewOrganisation
{
    public string Name { get; init; } = "";
    public string Street { get; init; } = "";
    public string HouseNumber { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string City { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "";

    /// <summary>VAT or company number of the country: BTW/KBO, BTW/KvK, TVA.</summary>
    public string VatNumber { get; init; } = "";

    public string Phone { get; init; } = "";
}

/// <summary>What came of reading a <see cref="NewOrganisation"/>.</summary>
/// <param name="Normalised">The same in the spelling it is stored in, as far as it could be read.</param>
/// <param name="Refusals">What is wrong, by name of a property of <see cref="NewOrganisation"/>; texts are found through <see cref="OrganisationTexts"/>.</param>
public sealed record OrganisationCheck(NewOrganisation Normalised, IReadOnlyDictionary<string, Refusal> Refusals);

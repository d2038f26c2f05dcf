using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;

namespace DealerPortal.Organisations;

/// <summary>Every "no" this module can say.</summary>
internal static class OrganisationRefusals
{
    public static readonly Refusal LastAdministrator = new("Refused.LastAdministrator");
    public static readonly Refusal NotActive = new("Refused.NotActive");
    public static readonly Refusal NotDeactivated = new("Refused.NotDeactivated");
    public static readonly Refusal RoleUnchanged = new("Refused.RoleUnchanged");
    public static readonly Refusal ExplanationMissing = new("Refused.ExplanationMissing");
    public static readonly Refusal SomebodyWasFaster = new("Refused.SomebodyWasFaster");

    public static readonly Refusal NoSuchOrganisation = new("Refused.NoSuchOrganisation");
    public static readonly Refusal BelongsElsewhere = new("Refused.BelongsElsewhere");
    public static readonly Refusal AskedTooSoon = new("Refused.AskedTooSoon");

    public static readonly Refusal CountryNotServed = new("Refused.Country");
    public static readonly Refusal TextNotAllowed = new("Refused.Text");

    public static Refusal AlreadyDecided(MemberState state) => new(state == MemberState.Rejected ? "Refused.AlreadyRejected" : "Refused.AlreadyApproved");

    public static Refusal AlreadyLive(string name) => new("Refused.AlreadyLive", name);

    public static Refusal TooLong(int length) => new("Refused.TooLong", length);

    public static Refusal Missing { get; } = new("Validation.Required");

    /// <summary>Each country has its own sentence with an example; a country without one gets the general.</summary>
    public static Refusal PostalCode(string country) => new(WithCountry("Refused.PostalCode", country));

    public static Refusal VatNumber(string country) => new(WithCountry("Refused.VatNumber", country));

    public static Refusal Phone(string country) => new(WithCountry("Refused.Phone", country));

    private static string WithCountry(string key, string country) => country is "BE" or "NL" or "LU" ? $"{key}.{country}" : key;
}

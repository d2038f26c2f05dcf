using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Settings;

namespace DealerPortal.Organisations;

/// <summary>Reads an organisation as somebody typed it: one spelling, and what is wrong by field.</summary>
internal sealed class OrganisationIntake(ISettings settings)
{
    public OrganisationCheck Check(NewOrganisation typed)
    {
        var refusals = new Dictionary<string, Refusal>();
        var country = typed.Country.Trim().ToUpperInvariant();
        if (settings.Get<SiteSettings>().Countries.All(served => served.Code != country))
            refusals[nameof(typed.Country)] = OrganisationRefusals.CountryNotServed;

        var normalised = new NewOrganisation
        {
            Name = Text(nameof(typed.Name), typed.Name, Organisation.MaxNameLength),
            Street = Text(nameof(typed.Street), typed.Street, Organisation.MaxStreetLength),
            HouseNumber = Text(nameof(typed.HouseNumber), typed.HouseNumber, Organisation.MaxHouseNumberLength),
            City = Text(nameof(typed.City), typed.City, Organisation.MaxCityLength),
            Country = country,
            PostalCode = PostalCode.TryNormalise(typed.PostalCode, country, out var code) ? code : Refuse(nameof(typed.PostalCode), typed.PostalCode, OrganisationRefusals.PostalCode(country)),
            VatNumber = VatNumber.TryNormalise(typed.VatNumber, country, out var number) ? number : Refuse(nameof(typed.VatNumber), typed.VatNumber, OrganisationRefusals.VatNumber(country)),
            Phone = PhoneNumber.TryNormalise(typed.Phone, country, out var phone) ? phone : Refuse(nameof(typed.Phone), typed.Phone, OrganisationRefusals.Phone(country)),
        };
        return new(normalised, refusals);

        string Text(string field, string value, int maxLength)
        {
            var text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length == 0)
                refusals[field] = OrganisationRefusals.Missing;
            else if (text.Length > maxLength)
                refusals[field] = OrganisationRefusals.TooLong(maxLength);
            // Names stand in mails to strangers: what makes up markup and addresses has no place in them.
            else if (text.Any(sign => char.IsControl(sign) || char.IsSurrogate(sign) || sign is '<' or '>' or '{' or '}' or '[' or ']' or '\\' or '`') || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase))
                refusals[field] = OrganisationRefusals.TextNotAllowed;

            return text;
        }

        string Refuse(string field, string value, Refusal refusal)
        {
            refusals[field] = string.IsNullOrWhiteSpace(value) ? OrganisationRefusals.Missing : refusal;
            return value;
        }
    }
}

using System.ComponentModel.DataAnnotations;

namespace DealerPortal.Accounts.Contracts;

/// <summary>A name as people have them. Signs that make up addresses and markup are refused: names stand in mails to strangers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonNameAttribute : ValidationAttribute
{
    private const string Refused = "<>{}[]|\\/@:;\"=*#%^~`$";

    public override bool IsValid(object? value) =>
        value is null || (value is string name && !name.Any(sign => char.IsControl(sign) || Refused.Contains(sign, StringComparison.Ordinal)) && !name.Contains("www.", StringComparison.OrdinalIgnoreCase));
}

using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace DealerPortal.Email.Delivery;

/// <summary>The <c>Email</c> section of the configuration.</summary>
internal sealed record SmtpSettings(string Host, int Port, string? User, string? Password, SecureSocketOptions Security, string? CertificateFingerprint, MailboxAddress From)
{
    /// <exception cref="InvalidOperationException">A setting can't be used; the message names it.</exception>
    public static SmtpSettings Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Email:Smtp");
        var from = configuration["Email:From"];
        if (string.IsNullOrWhiteSpace(from) && !string.IsNullOrEmpty(smtp["Host"]))
            throw new InvalidOperationException("Email:Smtp:Host is set; set Email:From as well, the address mails come from.");

        return new SmtpSettings(
            smtp["Host"] ?? "",
            smtp.GetValue("Port", 587),
            smtp["User"],
            smtp["Password"],
            (smtp["Security"] ?? "StartTls") switch
            {
                "None" => SecureSocketOptions.None,
                "StartTls" => SecureSocketOptions.StartTls,
                var other => throw new InvalidOperationException($"Email:Smtp:Security is \"{other}\"; it can be None or StartTls."),
            },
            smtp["CertificateFingerprint"]?.Replace(":", "", StringComparison.Ordinal),
            MailboxAddress.TryParse(string.IsNullOrWhiteSpace(from) ? "portal@localhost" : from, out var sender)
                ? sender
                : throw new InvalidOperationException($"Email:From is \"{from}\", which is no mail address."));
    }
}

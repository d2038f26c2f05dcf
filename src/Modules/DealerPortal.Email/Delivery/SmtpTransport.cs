using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DealerPortal.Email.Delivery;

/// <summary>One connection a mail: short, and a broken one harms no other.</summary>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task DeliverAsync(MimeMessage message, string name, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (settings.CertificateFingerprint is { Length: > 0 })
            client.ServerCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && IsPinned(certificate);

        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
            if (!string.IsNullOrEmpty(settings.User))
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellationToken);

            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException exception) when (exception.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)exception.StatusCode >= 500)
        {
            throw new MailRefusedException($"{(int)exception.StatusCode} {exception.Message}");
        }
        catch (SmtpCommandException exception)
        {
            throw new MailDelayedException($"{(int)exception.StatusCode} {exception.Message}");
        }
        catch (NotSupportedException exception)
        {
            // E.g. an address with accents before the @, and a server that does not know them.
            throw new MailRefusedException(exception.Message);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or ServiceNotConnectedException)
        {
            throw new MailDelayedException(exception.Message);
        }

        // The mail is taken; how the connection ends no longer matters.
        await DisconnectAsync(client);
    }

    private bool IsPinned(X509Certificate certificate) =>
        string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), settings.CertificateFingerprint, StringComparison.OrdinalIgnoreCase);

    private static async Task DisconnectAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException or CommandException)
        {
        }
    }
}

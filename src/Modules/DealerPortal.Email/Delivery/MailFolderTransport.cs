using DealerPortal.Platform;
using MimeKit;

namespace DealerPortal.Email.Delivery;

/// <summary>Without a mail server each mail becomes a file in the data folder.</summary>
internal sealed class MailFolderTransport(PortalPaths paths) : IMailTransport
{
    private readonly string _folder = Path.Combine(paths.Data, "mail");

    public async Task DeliverAsync(MimeMessage message, string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, name + ".eml");
        var unfinished = file + ".tmp";
        await using (var stream = File.Create(unfinished))
            await message.WriteToAsync(stream, cancellationToken);

        // The same name at a repeat: the file of the first attempt is replaced, not doubled.
        File.Move(unfinished, file, overwrite: true);
    }
}

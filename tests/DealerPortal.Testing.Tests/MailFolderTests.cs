using MimeKit;

namespace DealerPortal.Testing.Tests;

public sealed class MailFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-mail-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Folder_that_does_not_exist_yet_holds_no_mail() => Assert.Empty(new MailFolder(Path.Combine(_folder.FullName, "mail")).Mails);

    [Fact]
    public async Task Mails_are_read_in_the_order_of_their_file_names()
    {
        await WriteAsync("20260102.eml", "second");
        await WriteAsync("20260101.eml", "first");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "20260100.tmp"), "half written");

        Assert.Equal(["first", "second"], new MailFolder(_folder.FullName).Mails.Select(mail => mail.Subject));
    }

    private Task WriteAsync(string name, string subject) =>
        new MimeMessage([MailboxAddress.Parse("a@portal.example")], [MailboxAddress.Parse("b@alfa.example")], subject, new TextPart("plain") { Text = "text" })
            .WriteToAsync(Path.Combine(_folder.FullName, name));
}

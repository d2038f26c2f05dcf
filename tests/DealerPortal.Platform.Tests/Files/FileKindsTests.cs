using System.Text;
using DealerPortal.Platform.Files;

namespace DealerPortal.Platform.Tests.Files;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46", FileKind.Jpeg)]
    [InlineData("89504E470D0A1A0A0000000D49484452", FileKind.Png)]
    [InlineData("524946461A000000574542505650384C", FileKind.Webp)]
    [InlineData("255044462D312E37", FileKind.Pdf)]
    [InlineData("0000001866747970686569630000", FileKind.Heic)]
    [InlineData("0000001866747970697336380000", FileKind.Unknown)]
    [InlineData("4D5A90000300", FileKind.Unknown)]
    [InlineData("504B0304", FileKind.Unknown)]
    [InlineData("", FileKind.Unknown)]
    public void A_file_is_what_its_first_bytes_say(string start, FileKind expected) => Assert.Equal(expected, FileKinds.Of(Convert.FromHexString(start)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>")]
    [InlineData("<!doctype html><script>")]
    [InlineData("GIF89a")]
    public void What_a_browser_could_run_is_not_taken_for_a_picture(string content) => Assert.Equal(FileKind.Unknown, FileKinds.Of(Encoding.ASCII.GetBytes(content)));
}

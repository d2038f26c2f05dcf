using System.Globalization;

namespace DealerPortal.Forms.Rendering;

internal static class FileSize
{
    /// <summary>E.g. <c>1,2 MB</c>, in the visitor's number form.</summary>
    public static string InWords(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024d:0} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024d / 1024d:0.#} MB"),
    };
}

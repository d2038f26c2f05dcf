namespace DealerPortal.Platform.Files;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Heic,
    Pdf,
}

/// <summary>Tells kinds apart by their first bytes (the formats' published signatures).</summary>
public static class FileKinds
{
    /// <summary>Bytes needed to tell.</summary>
    public const int SignatureLength = 16;

    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeicBrand(start) => FileKind.Heic,
        _ => FileKind.Unknown,
    };

    public static string ContentTypeOf(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Webp => "image/webp",
        FileKind.Heic => "image/heic",
        FileKind.Pdf => "application/pdf",
        _ => "application/octet-stream",
    };

    /// <summary>The extension people know it by, without the dot.</summary>
    public static string ExtensionOf(FileKind kind) => kind == FileKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant();

    // ISO/IEC 23008-12: the major brand follows "ftyp".
    private static bool IsHeicBrand(ReadOnlySpan<byte> start) =>
        start.Length >= 12 && (start[8..12].SequenceEqual("heic"u8) || start[8..12].SequenceEqual("heix"u8) || start[8..12].SequenceEqual("mif1"u8) || start[8..12].SequenceEqual("hevc"u8));
}

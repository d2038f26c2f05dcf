namespace DealerPortal.Testing;

/// <summary>A file as a browser would send it.</summary>
public sealed record FilePart(string FileName, string ContentType, byte[] Content);

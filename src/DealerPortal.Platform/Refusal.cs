namespace DealerPortal.Platform;

/// <summary>An expected "no": what a page shows instead of doing what was asked.</summary>
/// <param name="Key">Key of the text in the module's Texts.</param>
/// <param name="Arguments">Values for the text's placeholders.</param>
public sealed record Refusal(string Key, params object[] Arguments);

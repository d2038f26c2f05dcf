using System.Text.Json.Nodes;

namespace DealerPortal.Forms.Contracts;

/// <summary>Who fills in a form, where and when.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of the place the appliance stands in.</param>
/// <param name="Language">nl, fr, de or en: the language of messages.</param>
/// <param name="Now">The instant of the submission; consents are stored with it.</param>
/// <param name="Today">The date in <paramref name="Country"/> at that instant.</param>
public sealed record FormContext(string Country, string Language, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>What rules and prefilled answers may know of the user, e.g. <c>{"keepInformed": true}</c>; sent to that user's browser.</summary>
    public JsonObject User { get; init; } = [];

    /// <summary>What they may know of the user's organisation, e.g. <c>{"name": "…", "city": "…"}</c>; sent to that user's browser.</summary>
    public JsonObject Organisation { get; init; } = [];
}

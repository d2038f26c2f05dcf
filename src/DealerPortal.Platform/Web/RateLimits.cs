namespace DealerPortal.Platform.Web;

/// <summary>Names of the rate-limit policies; their numbers are settings of the host (<c>RateLimits:…</c>, requests a minute).</summary>
public static class RateLimits
{
    /// <summary>Posts of visitors who are not signed in, per network address.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>Searches that could be used to copy a list, per visitor.</summary>
    public const string Lookup = "lookup";
}

using Microsoft.Extensions.Configuration;

namespace DealerPortal.Platform.Web;

/// <summary>The portal's address as people outside reach it; for links in mails.</summary>
public sealed class PortalAddress(IConfiguration configuration)
{
    // Never the Host header of a request: whoever sends it would choose where our mails point.
    private readonly string _root = (configuration["Portal:PublicUrl"] is { Length: > 0 } url ? url : $"http://localhost:{configuration["PORT"] ?? "8080"}").TrimEnd('/');

    /// <param name="path">Begins with a slash.</param>
    public string Of(string path) => _root + path;
}

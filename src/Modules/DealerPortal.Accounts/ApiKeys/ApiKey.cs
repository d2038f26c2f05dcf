using System.Security.Cryptography;
using System.Text;

namespace DealerPortal.Accounts.ApiKeys;

/// <summary>What a partner's or an organisation's system shows instead of a person signing in. Only its hash is kept.</summary>
internal sealed class ApiKey
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>SHA-256 in hexadecimal. Keys are long and random, so that nothing slower is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>What it may do, e.g. <c>service-updates</c>: permission <c>api.service-updates</c>.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>The organisation whose cases it sees; null for partners.</summary>
    public Guid? OrganisationId { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

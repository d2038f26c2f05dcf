namespace DealerPortal.Platform.Localisation;

/// <summary>Keeps a signed-in person's choice of language and country with their account. The cookies serve those who have none yet.</summary>
public interface IKeepPreferences
{
    /// <param name="language">nl, fr, de or en; null leaves it as it is.</param>
    /// <param name="country">One of the site's countries; null leaves it as it is.</param>
    Task KeepAsync(Guid accountId, string? language, string? country, CancellationToken cancellationToken);
}

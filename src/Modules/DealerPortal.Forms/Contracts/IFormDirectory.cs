namespace DealerPortal.Forms.Contracts;

/// <summary>Finds forms and their versions. All answers come from memory after the first time.</summary>
public interface IFormDirectory
{
    /// <summary>The version dealers fill in today; null where no such form is published.</summary>
    Task<FormVersion?> FindPublishedAsync(string key, CancellationToken cancellationToken);

    /// <summary>A version a case was filed with, published or not any more.</summary>
    Task<FormVersion?> FindVersionAsync(Guid versionId, CancellationToken cancellationToken);

    /// <summary>All published forms, by key.</summary>
    Task<IReadOnlyList<FormVersion>> ListPublishedAsync(CancellationToken cancellationToken);

    /// <summary>What cases of each form are called, by the form's key.</summary>
    /// <param name="language">nl, fr, de or en.</param>
    Task<IReadOnlyDictionary<string, string>> KindLabelsAsync(string language, CancellationToken cancellationToken);
}

namespace DealerPortal.Forms.Contracts;

/// <summary>Takes in what a browser posted: stores its files, so that none is lost when the form comes back with errors.</summary>
public interface IFormIntake
{
    /// <summary>
    /// Stores new files by their field's limits, finds those of an earlier try again (only the current user's), and saves.
    /// The files belong to nothing yet; the caller attaches those in the result's answers to what it makes of them.
    /// </summary>
    Task<FormSubmission> TakeInAsync(FormVersion version, FormPost post, CancellationToken cancellationToken);
}

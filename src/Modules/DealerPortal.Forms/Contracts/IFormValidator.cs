namespace DealerPortal.Forms.Contracts;

/// <summary>Applies a form's rules to what was filled in. The browser applies the same rules for comfort; this is the truth.</summary>
public interface IFormValidator
{
    Task<FormResult> ValidateAsync(FormVersion version, FormSubmission submission, FormContext context, CancellationToken cancellationToken);
}

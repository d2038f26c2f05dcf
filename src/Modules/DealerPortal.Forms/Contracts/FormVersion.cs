namespace DealerPortal.Forms.Contracts;

/// <summary>One published version of a form. A case keeps the id of the version it was filed with.</summary>
/// <param name="Id">Never changes.</param>
/// <param name="Number">1, 2, 3 … within the form.</param>
/// <param name="Definition">What the form asked in this version.</param>
public sealed record FormVersion(Guid Id, int Number, FormDefinition Definition)
{
    /// <summary>The form's name in URLs.</summary>
    public string Key => Definition.Key;
}

using DealerPortal.Forms.Contracts;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Tests.Filing;

/// <summary>Fills in the demo's forms against the real validator.</summary>
public sealed class FormHarness : PortalApp
{
    /// <summary>A Monday, far from holidays.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    internal static FormContext Context(string country = "BE", string language = "nl") => new(country, language, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), Today);

    internal async Task<FormResult> FileAsync(string form, Dictionary<string, string> answers, Dictionary<string, AnswerFile[]>? files = null, FormContext? context = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<IFormDirectory>().FindPublishedAsync(form, TestContext.Current.CancellationToken);
        var submission = new FormSubmission(answers, (files ?? []).ToDictionary(pair => pair.Key, IReadOnlyList<AnswerFile> (pair) => pair.Value));

        return await scope.ServiceProvider.GetRequiredService<IFormValidator>().ValidateAsync(version!, submission, context ?? Context(), TestContext.Current.CancellationToken);
    }

    internal static readonly AnswerFile Photo = new("0123456789abcdef0123456789abcdef01234567", "bon.jpg", "image/jpeg", 1234);
}

namespace DealerPortal.Email.Rendering;

/// <summary>A mail in words: what a row of the outbox keeps.</summary>
internal sealed record RenderedMail(string Language, string Subject, string Text, string Html);

/// <summary>What a template says once its values are filled in, before it is laid out.</summary>
internal sealed record MailContent(string Subject, MailButton? Button, IReadOnlyList<MailFact> Facts, string Why, Markdig.Syntax.MarkdownDocument Body);

internal sealed record MailButton(string Label, string Url);

internal sealed record MailFact(string Label, string Value);

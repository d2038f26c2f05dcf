namespace DealerPortal.Email.Contracts;

/// <summary>A template that can't be rendered; the message names it and says why.</summary>
public sealed class MailTemplateException : Exception
{
    public MailTemplateException(string message) : base(message)
    {
    }

    public MailTemplateException(string message, Exception inner) : base(message, inner)
    {
    }

    public MailTemplateException()
    {
    }
}

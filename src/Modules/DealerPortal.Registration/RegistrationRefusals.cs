using DealerPortal.Platform;

namespace DealerPortal.Registration;

/// <summary>Every "no" this module can say.</summary>
internal static class RegistrationRefusals
{
    public static readonly Refusal NotAnAddress = new("Refused.Email");
    public static readonly Refusal CodeWrong = new("Refused.CodeWrong");
    public static readonly Refusal CodeExpired = new("Refused.CodeExpired");
    public static readonly Refusal TooManyTries = new("Refused.TooManyTries");
    public static readonly Refusal NotShown = new("Refused.NotShown");
    public static readonly Refusal EnoughShown = new("Refused.EnoughShown");


    public static Refusal AskedTooSoon(int seconds) => new("Refused.ResendTooSoon", seconds);
}

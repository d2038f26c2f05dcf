using DealerPortal.Platform;

namespace DealerPortal.Accounts;

/// <summary>Every "no" of this module.</summary>
internal static class AccountRefusals
{
    public static readonly Refusal NotAnAddress = new("Email.Invalid");
    public static readonly Refusal AddressTaken = new("Email.Taken");
    public static readonly Refusal NotAPhoneNumber = new("Phone.Invalid");
    public static readonly Refusal PasswordTooLong = new("Password.TooLong", Passwords.PasswordRules.Longest);
    public static readonly Refusal PasswordTooShort = new("Password.TooShort", Passwords.PasswordRules.Shortest);
    public static readonly Refusal PasswordCommon = new("Password.Common");
    public static readonly Refusal PasswordPattern = new("Password.Pattern");
    public static readonly Refusal PasswordPersonal = new("Password.Personal");
    public static readonly Refusal PasswordWrong = new("Password.Wrong");
    public static readonly Refusal SignInFailed = new("SignIn.Failed");
    public static readonly Refusal LinkUsedOrExpired = new("Reset.LinkExpired");
}

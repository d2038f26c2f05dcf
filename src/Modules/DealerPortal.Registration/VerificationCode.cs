using System.Security.Cryptography;
using System.Text;

namespace DealerPortal.Registration;

/// <summary>The code that proves an address: 96 random bits as 24 hexadecimal capitals. Only its hash is kept.</summary>
internal static class VerificationCode
{
    private const int Bytes = 12;

    public const int HashLength = SHA256.HashSizeInBytes;

    public static string Create() => Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Of a code as somebody types or pastes it: blanks and case don't matter.</summary>
    public static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant()));
}

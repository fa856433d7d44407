using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// A number that takes a device about a second to find and us a moment to check: the hash of the form's key and that number
/// begins with so many zero bits (wwwroot/js/proof.js looks for it).
/// </summary>
internal static class ProofOfWork
{
    public const int Bits = 17;
    private const int LongestNumber = 12;

    /// <summary>Whether this number was found for this form.</summary>
    public static bool Holds(Guid formKey, string? number) =>
        number is { Length: > 0 and <= LongestNumber } && number.All(char.IsAsciiDigit)
        && BitOperations.LeadingZeroCount(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes($"{formKey:D}.{number}")))) >= Bits;
}

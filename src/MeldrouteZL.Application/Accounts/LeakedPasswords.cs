using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// Passwords that were found in leaks elsewhere: a file of whoever runs the application, since such lists are too large to come
/// with it and asking a service would tell it about our people. One SHA-1 in capitals per line, sorted, as public lists are; what
/// stands behind it does not matter. Searched where it lies, in a few reads (ASVS 5.0, 6.2.12).
/// </summary>
public sealed class LeakedPasswords
{
    private const int HashLength = 40;
    private const int Block = 4096;
    private readonly string? file;

    private LeakedPasswords(string? file) => this.file = file;

    /// <summary>Whether there is a list at all.</summary>
    public bool HasList => file is not null;

    /// <param name="file">Where the list is; null or empty for none.</param>
    /// <exception cref="SettingsException">The file is not there or is no such list.</exception>
    public static LeakedPasswords In(string? file)
    {
        if (string.IsNullOrEmpty(file))
        {
            return new LeakedPasswords(null);
        }

        try
        {
            using var stream = Open(file);
            return HashAt(stream, 0).All(char.IsAsciiHexDigitUpper) && stream.Length > HashLength
                ? new LeakedPasswords(file) : throw new SettingsException("The file in Meldroute__LeakedPasswords is no list of SHA-1 hashes in capitals (docs/operations.md).");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException("The file in Meldroute__LeakedPasswords cannot be read (docs/operations.md).");
        }
    }

    /// <summary>Why this password cannot be chosen, as a sentence to the person; null when it is on no list.</summary>
    public string? Refuse(string password) => Contains(password) ? "Dit wachtwoord staat op een lijst van gelekte wachtwoorden. Kies een ander." : null;

    private bool Contains(string password)
    {
        if (file is null)
        {
            return false;
        }

#pragma warning disable CA5350 // The lists of the world come so; nothing is protected with it.
        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var stream = Open(file);
        var (low, high) = (0L, stream.Length); // low begins a line; what is wanted begins between the two
        while (high - low > Block)
        {
            var middle = low + (high - low) / 2;
            var line = NextLine(stream, middle);
            if (line >= high || string.CompareOrdinal(HashAt(stream, line), wanted) > 0)
            {
                high = middle;
            }
            else
            {
                low = line;
            }
        }

        for (var line = low; line <= high && line < stream.Length; line = NextLine(stream, line + HashLength))
        {
            if (HashAt(stream, line) == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, Block, FileOptions.RandomAccess);

    private static long NextLine(FileStream stream, long from)
    {
        stream.Position = Math.Min(from, stream.Length);
        for (var read = stream.ReadByte(); read is not -1 and not '\n'; read = stream.ReadByte())
        {
            // up to the end of this line
        }

        return stream.Position;
    }

    private static string HashAt(FileStream stream, long line)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        stream.Position = line;
        return Encoding.ASCII.GetString(hash[..stream.ReadAtLeast(hash, HashLength, throwOnEndOfStream: false)]);
    }
}

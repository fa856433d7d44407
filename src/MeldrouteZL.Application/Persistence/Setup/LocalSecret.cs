using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>
/// One random secret per developer's machine, in a file only its owner reads. Passwords and keys of the development
/// database are derived from it, so that a next start finds the same ones. Production brings its own secrets.
/// </summary>
public sealed class LocalSecret
{
    private const int Length = 32;
    private readonly byte[] secret;

    private LocalSecret(byte[] secret) => this.secret = secret;

    /// <summary>Reads the secret in this folder, or makes it.</summary>
    public static LocalSecret In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "meldroute.secret");
        if (!File.Exists(path))
        {
            var made = path + "." + Environment.ProcessId;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(made, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
            }

            TakePlace(made, path);
        }

        return new LocalSecret(File.ReadAllBytes(path));
    }

    /// <summary>A key for one purpose.</summary>
    public byte[] Key(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(purpose));

    public string Password(string login) => Convert.ToHexStringLower(Key("password of " + login));

    // Two processes may start at once: whoever comes second uses what the first one made.
    private static void TakePlace(string made, string path)
    {
        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }
}

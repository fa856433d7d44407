using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>
/// The key that signs seals. It lives in a file that only the application's user reads, outside the database: who owns the
/// database can rewrite the log, but not sign it.
/// </summary>
public sealed class SealKey : IDisposable
{
    private const string FileName = "audit-seal.key";
    private readonly ECDsa key;

    private SealKey(ECDsa key) => this.key = key;

    /// <summary>Reads the key in this folder.</summary>
    /// <param name="mayMake">Whether to make one where there is none.</param>
    /// <exception cref="SettingsException">There is none, or others than its owner can read it.</exception>
    public static SealKey In(string folder, bool mayMake)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            if (!mayMake)
            {
                throw new SettingsException($"There is no {FileName} in the folder of Meldroute__AuditFolder. Make one as docs/operations.md says.");
            }

            Make(folder, path);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
        {
            throw new SettingsException($"{FileName} can be read by others than its owner. Set its mode to 0600.");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new SettingsException($"{FileName} holds no private key. Make one as docs/operations.md says.");
        }

        return new SealKey(key);
    }

    public byte[] Sign(byte[] hash) => key.SignHash(hash);

    public bool HasSigned(byte[] hash, byte[] signature) => key.VerifyHash(hash, signature);

    public void Dispose() => key.Dispose();

    private static void Make(string folder, string path)
    {
        Directory.CreateDirectory(folder);
        var made = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var file = new StreamWriter(made, options))
        {
            file.Write(key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made); // another process was first: its key counts
        }
    }
}

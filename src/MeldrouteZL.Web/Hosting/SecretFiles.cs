using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting;

/// <summary>
/// Settings that are secret, each in a file of its own with the name of the setting: so a store of secrets hands them out, and
/// they stand in no environment that other processes or a listing of the container can show (ASVS 5.0, 13.3.1).
/// </summary>
internal static class SecretFiles
{
    private const string Setting = "Meldroute:SecretsFolder";

    /// <exception cref="SettingsException">The folder that is set is not there.</exception>
    public static void AddSecretFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } folder)
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            throw new SettingsException("The folder in Meldroute__SecretsFolder is not there (docs/operations.md).");
        }

        builder.Configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
    }
}

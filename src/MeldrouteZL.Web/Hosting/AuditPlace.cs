using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds where the key and the anchors of the log are kept.</summary>
internal static class AuditPlace
{
    /// <exception cref="SettingsException">Outside Development the folder is missing from the configuration.</exception>
    public static SealPlace Find(IConfiguration configuration, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();
        var folder = configuration["Meldroute:AuditFolder"] ?? (isDevelopment
            ? (configuration["Meldroute:DataFolder"] ?? EmbeddedPostgresOptions.DefaultDataFolder()) + "-audit" // beside the database it belongs to
            : throw new SettingsException("Set Meldroute__AuditFolder (docs/operations.md)."));
        return new SealPlace(folder, configuration["Meldroute:AuditAnchors"] ?? Path.Combine(folder, "audit-anchors.jsonl"), isDevelopment);
    }
}

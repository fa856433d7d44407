using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the keys of the content, which are kept outside the database.</summary>
internal static class KeyPlace
{
    /// <param name="localSecrets">Where a developer's machine keeps its secrets; null outside Development.</param>
    /// <returns>A ring that says what is missing when it is first asked: a migration needs none.</returns>
    public static KeyRing Find(IConfiguration configuration, string? localSecrets)
    {
        var file = configuration["Meldroute:KeyRingFile"] ?? "";
        string[] command = configuration["Meldroute:KeyRingCommand"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new KeyRing((file, command) switch
        {
            ({ Length: > 0 }, []) => new KeyFile(file, mayMake: localSecrets is not null),
            ("", [var program, .. var arguments]) => new KeyCommand(program, arguments),
            ("", []) when localSecrets is not null => new KeyFile(Path.Combine(localSecrets, "content-keys"), mayMake: true),
            ("", []) => new NoKeys(),
            _ => throw new SettingsException("Set one of Meldroute__KeyRingFile and Meldroute__KeyRingCommand (docs/operations.md)."),
        });
    }
}

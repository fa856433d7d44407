using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the keys of the content, which are kept outside the database.</summary>
internal static class KeyPlace
{
    /// <param name="localSecrets">Where a developer's machine keeps its secrets; null outside Development.</param>
    /// <returns>A ring that says what is missing when it is first asked: a migration needs none.</returns>
    public static KeyRing Find(IConfiguration configuration, string? localSecrets) =>
        new((configuration["Meldroute:KeyRingFile"], configuration["Meldroute:KeyRingCommand"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ({ Length: > 0 } file, null) => new KeyFile(file, mayMake: localSecrets is not null),
            (null, [var program, .. var arguments]) => new KeyCommand(program, arguments),
            (null, null) when localSecrets is not null => new KeyFile(Path.Combine(localSecrets, "content-keys"), mayMake: true),
            (null, null) => new NoKeys(),
            _ => throw new SettingsException("Set one of Meldroute__KeyRingFile and Meldroute__KeyRingCommand (docs/operations.md)."),
        });
}

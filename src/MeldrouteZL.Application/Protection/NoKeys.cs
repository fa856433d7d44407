using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>For what never reads content, such as a migration, and for a start that brings no keys.</summary>
public sealed class NoKeys : IKeySource
{
    public string Read() => throw new SettingsException(
        "There are no keys for the content: set Meldroute__KeyRingFile or Meldroute__KeyRingCommand (docs/operations.md).");

    public bool MayHaveChanged() => false;
}

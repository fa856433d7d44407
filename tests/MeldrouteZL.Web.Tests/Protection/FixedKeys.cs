using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Keys that never change.</summary>
internal sealed class FixedKeys(params RingKey[] keys) : IKeySource
{
    public string Read() => string.Join('\n', keys.Select(k => k.ToLine()));

    public bool MayHaveChanged() => false;
}

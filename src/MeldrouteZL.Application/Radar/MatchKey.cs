using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Application.Radar;

/// <summary>
/// The key of the tokens of one region, wrapped by the ring: who has the database alone cannot try names. It is a key of its own, so
/// that a newer version of the ring wraps it anew and the tokens stay as they are.
/// </summary>
internal sealed class MatchKey : ContentKey
{
    /// <summary>How it is rotated with the content keys. It comes with no record: the first use makes it.</summary>
    public static readonly KeyTable Table = new(typeof(MatchKey), "match_key", "id", typeof(MatchKey), (_, _) => throw new InvalidOperationException("A match key belongs to no record."));

    public required Guid Id { get; init; }
    public required short RegionId { get; init; }

    /// <summary>From 1. A newer one needs every token of the region made anew (docs/decisions/0013).</summary>
    public required short Version { get; init; }
}

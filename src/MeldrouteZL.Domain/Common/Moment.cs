using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>Who takes a step, when, and in which region: what every step of every route needs.</summary>
public sealed record Moment(Actor By, DateTimeOffset At, Region Region)
{
    public DateTimeOffset Due(TermKind kind) => Region.Terms.Due(kind, At);
}

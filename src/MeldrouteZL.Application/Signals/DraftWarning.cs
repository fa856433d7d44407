using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>When the author of a draft is warned that it will be removed.</summary>
public static class DraftWarning
{
    /// <summary>The last day of a draft about which its author is warned now; null while it has time enough, or is no draft.</summary>
    public static DateOnly? LastDayOf(SignalStage stage, DateTimeOffset registeredAt, Terms terms, DateTimeOffset now)
    {
        var from = DutchTime.DateOf(terms.Due(TermKind.DraftWarning, registeredAt));
        return stage == SignalStage.Draft && DutchTime.DateOf(now) >= from ? DutchTime.DateOf(terms.Due(TermKind.DraftExpiry, registeredAt)) : null;
    }
}

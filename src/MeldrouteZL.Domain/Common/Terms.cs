namespace MeldrouteZL.Domain.Common;

/// <summary>The terms of one region, past and present.</summary>
public sealed class Terms(IReadOnlyCollection<Term> terms)
{
    /// <summary>
    /// The term under which a clock of this kind runs when it starts on <paramref name="day"/>. Where two periods overlap,
    /// the one that began last holds.
    /// </summary>
    /// <exception cref="InvalidOperationException">The region has none: its set-up is incomplete.</exception>
    public Term Of(TermKind kind, DateOnly day) =>
        terms.Where(term => term.Kind == kind && term.IsValidOn(day)).MaxBy(term => term.ValidFrom)
        ?? throw new InvalidOperationException($"The region has no term {kind} for {day:yyyy-MM-dd}.");

    /// <summary>The moment in UTC at which a clock of this kind, started at <paramref name="from"/>, has run out.</summary>
    /// <exception cref="InvalidOperationException">The region has no such term: its set-up is incomplete.</exception>
    public DateTimeOffset Due(TermKind kind, DateTimeOffset from) => Of(kind, DutchTime.DateOf(from)).Due(from);

    /// <summary>
    /// The last day of a clock of this kind that starts on a day somebody typed, which may lie before the region began: then its
    /// first term holds.
    /// </summary>
    /// <exception cref="InvalidOperationException">The region has no such term: its set-up is incomplete.</exception>
    public DateOnly LastDayOf(TermKind kind, DateOnly from)
    {
        var term = terms.Where(t => t.Kind == kind && t.ValidFrom > from).MinBy(t => t.ValidFrom) is { } first && !terms.Any(t => t.Kind == kind && t.IsValidOn(from)) ? first : Of(kind, from);
        return DutchTime.DateOf(term.Due(DutchTime.StartOfDay(from)));
    }
}

using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>How long something may take in one region, on which authority, and in which period that holds.</summary>
public sealed class Term
{
    /// <summary>Longest source text.</summary>
    public const int SourceMaxLength = 300;

    // For the mapper, which fills the properties itself.
    private Term() => Source = string.Empty;

    /// <summary>A term as a region sets it.</summary>
    /// <param name="regionId">The region that uses it.</param>
    /// <param name="kind">Which clock it is.</param>
    /// <param name="amount">How many units: one or more.</param>
    /// <param name="unit">What the amount counts.</param>
    /// <param name="source">Where the term comes from, in Dutch: screens show it beside the date.</param>
    /// <param name="validFrom">First day on which a clock may start under it.</param>
    /// <param name="validUntil">Last such day; null while no successor is known.</param>
    /// <param name="isStatutory">Set by or under a law, so that the Algemene termijnenwet extends it.</param>
    /// <exception cref="ArgumentException">A term that cannot be counted.</exception>
    public Term(
        short regionId,
        TermKind kind,
        int amount,
        TermUnit unit,
        string source,
        DateOnly validFrom,
        DateOnly? validUntil = null,
        bool isStatutory = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, SourceMaxLength, nameof(source));
        if (validUntil < validFrom)
        {
            throw new ArgumentOutOfRangeException(nameof(validUntil), "A term cannot end before it starts.");
        }

        if (isStatutory && unit is not (TermUnit.Days or TermUnit.Weeks))
        {
            throw new ArgumentException("Only terms in days and weeks are extended here by the Algemene termijnenwet.", nameof(isStatutory));
        }

        RegionId = regionId;
        Kind = kind;
        Amount = amount;
        Unit = unit;
        Source = source;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        IsStatutory = isStatutory;
    }

    /// <summary>The region that uses this term.</summary>
    public short RegionId { get; private set; }

    /// <summary>Which clock of the route it sets.</summary>
    public TermKind Kind { get; private set; }

    /// <summary>How many <see cref="Unit"/>s.</summary>
    public int Amount { get; private set; }

    /// <summary>What <see cref="Amount"/> counts.</summary>
    public TermUnit Unit { get; private set; }

    /// <summary>Where the term comes from, in Dutch.</summary>
    public string Source { get; private set; }

    /// <summary>First day on which a clock may start under this term.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day on which a clock may start under this term; null while no successor is known.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Whether the Algemene termijnenwet extends it.</summary>
    public bool IsStatutory { get; private set; }

    /// <summary>Whether a clock that starts on this day runs under this term.</summary>
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);

    /// <summary>The moment in UTC at which a clock that starts at <paramref name="from"/> has run out.</summary>
    public DateTimeOffset Due(DateTimeOffset from) => Unit switch
    {
        TermUnit.Minutes => from.ToUniversalTime().AddMinutes(Amount),
        TermUnit.Hours => from.ToUniversalTime().AddHours(Amount),
        TermUnit.Days or TermUnit.WorkingDays or TermUnit.Weeks or TermUnit.Months =>
            DutchTime.EndOfDay(LastDay(DutchTime.DateOf(from))),
    };

    /// <summary>Makes the term that holds from a day on, beside those before it; null with a refusal when it cannot be.</summary>
    /// <param name="known">Every term of the region.</param>
    public static (Term? Term, Refusal? Refusal) Change(IReadOnlyCollection<Term> known, TermKind kind, int amount, TermUnit unit, string source, DateOnly from, Moment moment)
    {
        var own = known.Where(t => t.Kind == kind && t.RegionId == moment.By.RegionId).ToList();
        var set = own.Find(t => t.IsStatutory);
        Refusal? refusal = moment.By.Role != Role.FunctionalAdministrator ? Refusal.RoleMissing
            : own.Count == 0 ? Refusal.NotYours
            : from < DutchTime.DateOf(moment.At) ? Refusal.BeginsInThePast
            : own.Exists(t => t.ValidFrom == from) ? Refusal.TermChangesThatDay
            : set is not null && !(DaysOf(amount, unit) <= own.Where(t => t.IsStatutory).Max(t => DaysOf(t.Amount, t.Unit))) ? Refusal.LongerThanTheLaw
            : null;
        return refusal is null ? (new Term(moment.By.RegionId, kind, amount, unit, source.Trim(), from, isStatutory: set is not null), null) : (null, refusal);
    }

    // Null for what cannot be compared with a term of a law in days or weeks.
    private static int? DaysOf(int amount, TermUnit unit) => unit switch
    {
        TermUnit.Days => amount,
        TermUnit.Weeks => 7 * amount,
        _ => null,
    };

    private DateOnly LastDay(DateOnly from) => Unit switch
    {
        TermUnit.WorkingDays => WorkingDays.Add(from, Amount),
        TermUnit.Months => from.AddMonths(Amount),
        TermUnit.Weeks => AfterDays(from, 7 * Amount),
        TermUnit.Days => AfterDays(from, Amount),
        TermUnit.Minutes or TermUnit.Hours => from,
    };

    private DateOnly AfterDays(DateOnly from, int days) =>
        IsStatutory ? WorkingDays.EndOfStatutoryTerm(from, days) : from.AddDays(days);
}

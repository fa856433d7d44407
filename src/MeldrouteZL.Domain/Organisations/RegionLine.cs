using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Organisations;

/// <summary>
/// A line of a list that a region keeps itself. It is added and ended, never changed or taken away: what was recorded with it keeps
/// its meaning.
/// </summary>
public abstract class RegionLine
{
    private protected RegionLine()
    {
    }

    private protected RegionLine(short regionId, short code, DateOnly validFrom) => (RegionId, Code, ValidFrom) = (regionId, code, validFrom);

    public short RegionId { get; private set; }

    /// <summary>Never given to another line of the list again.</summary>
    public short Code { get; private set; }

    /// <summary>First day on which it can be chosen.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day on which it can be chosen; null while it is in use.</summary>
    public DateOnly? ValidUntil { get; private protected set; }

    /// <summary>Whether this role keeps the lists of its region (assumption A29).</summary>
    public static bool MayKeep(Role role) => role == Role.FunctionalAdministrator;

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);

    /// <summary>Whether a text can stand on a list: one line, with a letter, without characters that nobody sees.</summary>
    public static bool IsName(string? text, int maxLength)
    {
        var name = TypedText.Clean(text);
        return TypedText.ProblemOf(name, maxLength) is null && name.Any(char.IsLetter);
    }

    /// <summary>Why the line cannot be ended, with this day as its last; null when it can.</summary>
    public virtual Refusal? EndingRefusalOf(DateOnly lastDay, Moment moment) =>
        !MayKeep(moment.By.Role) ? Refusal.RoleMissing
        : RegionId != moment.By.RegionId ? Refusal.NotYours
        : ValidUntil is not null ? Refusal.AlreadyEnded
        : lastDay < ValidFrom || lastDay < DutchTime.DateOf(moment.At) ? Refusal.EndsTooEarly
        : null;

    /// <summary>Ends the line, with this day as its last.</summary>
    public Refusal? End(DateOnly lastDay, Moment moment)
    {
        if (EndingRefusalOf(lastDay, moment) is { } why)
        {
            return why;
        }

        ValidUntil = lastDay;
        return null;
    }

    private protected static Refusal? AddingRefusalOf(DateOnly from, DateOnly? until, Moment moment) =>
        !MayKeep(moment.By.Role) ? Refusal.RoleMissing
        : from < DutchTime.DateOf(moment.At) ? Refusal.BeginsInThePast
        : until < from ? Refusal.EndsTooEarly
        : null;

    // Why a line cannot be replaced by one that begins on this day.
    private protected static Refusal? ReplacingRefusalOf(RegionLine? old, DateOnly from) =>
        old is null ? Refusal.NotOnTheList
        : old.ValidUntil is not null ? Refusal.AlreadyEnded
        : from <= old.ValidFrom ? Refusal.EndsTooEarly
        : null;

    // Ends it the day before the line in its place begins, so that nobody is left without.
    private protected void EndBefore(RegionLine next)
    {
        if (ReplacingRefusalOf(this, next.ValidFrom) is { } why)
        {
            throw new InvalidOperationException($"A line that cannot be replaced: {why}.");
        }

        ValidUntil = next.ValidFrom.AddDays(-1);
    }

    // The same words in another case or with other spaces are the same name to who reads the list.
    private protected static bool IsSame(string one, string other) => string.Equals(TypedText.Clean(one), TypedText.Clean(other), StringComparison.OrdinalIgnoreCase);

    private protected bool Overlaps(DateOnly from, DateOnly? until) => (until is null || ValidFrom <= until) && (ValidUntil is null || from <= ValidUntil);

    private protected static short? FreeCode(IEnumerable<RegionLine> listed, int first, int last)
    {
        var taken = listed.Select(l => (int)l.Code).ToHashSet();
        return (short?)Enumerable.Range(first, last - first + 1).Select(c => (int?)c).FirstOrDefault(c => !taken.Contains(c!.Value));
    }
}

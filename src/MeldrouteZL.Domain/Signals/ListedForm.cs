using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Signals;

/// <summary>
/// A form of exploitation as a region lists it: one of the main forms, or a kind of one. Rows instead of code, since the law
/// adds forms (Directive (EU) 2024/1712: domain facts, C9).
/// </summary>
public sealed class ListedForm : RegionLine
{
    public const int NameMaxLength = 120;

    // The kinds of a main form have the codes that follow on its own.
    private const int KindsOfOne = 99;

    private ListedForm() => Name = "";

    /// <param name="code">Never given to another form again: figures of earlier years keep their meaning.</param>
    /// <param name="form">The main form that the route and the figures know it by.</param>
    /// <param name="name">In Dutch, as screens show it.</param>
    /// <param name="validFrom">First day on which it can be chosen.</param>
    public ListedForm(short regionId, short code, ExploitationForm form, string name, DateOnly validFrom)
        : base(regionId, code, validFrom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameMaxLength, nameof(name));
        (Form, Name) = (form, name);
    }

    public ExploitationForm Form { get; private set; }

    /// <summary>The listed form that it is a kind of; null for a main form.</summary>
    public short? ParentCode { get; init; }
    public string Name { get; private set; }

    /// <summary>Whether forms ask for it. What is not promoted can be recorded and stands last (R7).</summary>
    public bool IsPromoted { get; init; } = true;

    /// <summary>
    /// Makes a new kind of a main form; null with a refusal when it cannot be. The main forms themselves come with the program, since
    /// the route and the figures count by them.
    /// </summary>
    /// <param name="listed">All forms of the region, also those that have ended.</param>
    /// <param name="until">The last day on which it can be chosen; null for no end.</param>
    public static (ListedForm? Form, Refusal? Refusal) Make(IReadOnlyCollection<ListedForm> listed, short parentCode, string name, DateOnly from, DateOnly? until, Moment moment)
    {
        if (AddingRefusalOf(from, until, moment) is { } why)
        {
            return (null, why);
        }

        if (listed.FirstOrDefault(f => f.Code == parentCode && f.ParentCode is null && f.IsValidOn(from)) is not { } parent)
        {
            return (null, Refusal.NotOnTheList);
        }

        if (listed.Any(f => f.Overlaps(from, until) && IsSame(f.Name, name)))
        {
            return (null, Refusal.AlreadyListed);
        }

        return FreeCode(listed, parentCode + 1, parentCode + KindsOfOne) is { } code
            ? (new ListedForm(moment.By.RegionId, code, parent.Form, TypedText.Clean(name), from) { ParentCode = parentCode, ValidUntil = until }, null)
            : (null, Refusal.ListIsFull);
    }

    /// <inheritdoc/>
    public override Refusal? EndingRefusalOf(DateOnly lastDay, Moment moment) => ParentCode is null ? Refusal.NotOnTheList : base.EndingRefusalOf(lastDay, moment);
}

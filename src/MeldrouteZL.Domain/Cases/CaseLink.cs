using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Domain.Cases;

/// <summary>What two cases have in common.</summary>
public enum CaseLinkKind : short
{
    SamePerson = 1,
    SamePlace = 2,
    SameFirm = 3,
    SameNetwork = 4,
}

/// <summary>
/// Two cases that Veilig Thuis linked (R56, R95). It is for who reads the facts of both, gives nobody access to either, and
/// stands in the history of neither: who sees one case learns nothing of the other. A link that was undone stays, with why.
/// </summary>
public sealed class CaseLink
{
    public const int ReasonMaxLength = 2000;

    private CaseLink() => Reason = "";

    public Guid Id { get; private set; }

    /// <summary>The lower id of the two, so that a pair is written one way.</summary>
    public Guid CaseId { get; private set; }
    public Guid OtherCaseId { get; private set; }
    public CaseLinkKind Kind { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public Guid MadeBy { get; private set; }
    public string? UndoReason { get; private set; }

    /// <summary>Null while the link holds.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }
    public Guid? UndoneBy { get; private set; }

    public bool Holds => UndoneAt is null;

    /// <summary>Links two cases.</summary>
    /// <param name="between">The links that these two have already, undone ones included.</param>
    public static (CaseLink? Link, Refusal? Refusal) Make(Case one, Case other, CaseLinkKind kind, string reason, IReadOnlyCollection<CaseLink> between, Moment moment)
    {
        var refusal = !MayLink(moment.By.Role) ? Refusal.RoleMissing
            : !one.Standing.Admits(moment.By, DataGroups.Facts) ? Refusal.NotYours
            : !other.Standing.Admits(moment.By, DataGroups.Facts) ? Refusal.UnknownOtherCase
            : one.Id == other.Id ? Refusal.SameCase
            : between.Any(l => l.Holds && l.Kind == kind) ? Refusal.AlreadyLinked
            : (Refusal?)null;
        var isInOrder = one.Id.CompareTo(other.Id) < 0;
        return refusal is { } why ? (null, why) : (new CaseLink
        {
            Id = Guid.CreateVersion7(moment.At),
            CaseId = isInOrder ? one.Id : other.Id,
            OtherCaseId = isInOrder ? other.Id : one.Id,
            Kind = kind,
            Reason = reason,
            MadeAt = moment.At,
            MadeBy = moment.By.UserId,
        }, null);
    }

    /// <summary>Says that it was a mistake, and why.</summary>
    public Refusal? Undo(string reason, Moment moment)
    {
        var refusal = !MayLink(moment.By.Role) ? Refusal.RoleMissing : Holds ? (Refusal?)null : Refusal.AlreadyUndone;
        if (refusal is null)
        {
            (UndoReason, UndoneAt, UndoneBy) = (reason, moment.At, moment.By.UserId);
        }

        return refusal;
    }

    /// <summary>Whether this role links cases: who judges what the radar finds.</summary>
    public static bool MayLink(Role role) => PossibleLink.MayJudge(role);
}

using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>
/// What CoMensha says it did with the notification of one victim, as a list of theirs has it (R163). Of the organisation that notified and
/// nobody else, like what was sent. Never changed: what a later list says otherwise is a next version, and the last one counts.
/// </summary>
public sealed class ComenshaConfirmation
{
    private ComenshaConfirmation()
    {
    }

    private ComenshaConfirmation(NotifiedVictim sent, ComenshaAnswer answer, ComenshaConfirmation? last, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, VictimId, OrganisationId) = (sent.CaseId, sent.VictimId, sent.OrganisationId);
        Version = (short)((last?.Version ?? 0) + 1);
        (Month, Verdict, Reporter, Dossier, Class, TheirReference) = (answer.Month, answer.Verdict, answer.Reporter, answer.Dossier, answer.Class, answer.TheirReference);
        (At, UserId) = (moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }

    /// <summary>Who notified, and read the list in.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Counted from 1.</summary>
    public short Version { get; private set; }

    /// <summary>The first day of the month in which CoMensha registered or answered.</summary>
    public DateOnly Month { get; private set; }
    public ComenshaVerdict Verdict { get; private set; }

    /// <summary>As which kind of reporter they count the sender.</summary>
    public ReporterType Reporter { get; private set; }

    /// <summary>What they registered; null when their list does not say, as the two after it.</summary>
    public DossierType? Dossier { get; private set; }
    public VictimClass? Class { get; private set; }

    /// <summary>Their number of this person.</summary>
    public string? TheirReference { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }

    /// <summary>What a list adds to what is known; null when it says nothing new, so that a list can be read in again.</summary>
    /// <param name="last">The last confirmation of this victim; null when there is none.</param>
    public static ComenshaConfirmation? Next(NotifiedVictim sent, ComenshaAnswer answer, ComenshaConfirmation? last, Moment moment) =>
        last is not null && last.Says == answer ? null : new(sent, answer, last, moment);

    /// <summary>Where what they registered is not what was sent.</summary>
    public static IEnumerable<ComenshaDifference> Differences(NotifiedVictim sent, ComenshaAnswer answer)
    {
        // What is sent at the end of a month is registered in the next.
        if (answer.Month < sent.Month || answer.Month > sent.Month.AddMonths(1))
        {
            yield return ComenshaDifference.Month;
        }

        if (answer.Reporter != sent.Reporter)
        {
            yield return ComenshaDifference.Reporter;
        }

        if (answer.Dossier is { } dossier && dossier != sent.Dossier)
        {
            yield return ComenshaDifference.Dossier;
        }

        if (answer.Class is { } @class && @class != sent.Class)
        {
            yield return ComenshaDifference.Class;
        }
    }

    /// <summary>What it says, without when it was read in and by whom.</summary>
    public ComenshaAnswer Says => new(Month, Verdict, Reporter, Dossier, Class, TheirReference);

    /// <summary>How a notification stands with CoMensha.</summary>
    /// <param name="sent">The first day of the month in which it was sent.</param>
    /// <param name="last">Their last word on it; null when there is none.</param>
    /// <param name="until">The last month of which a list of theirs was read in; null when none was.</param>
    public static ConfirmationState StateOf(DateOnly sent, ComenshaVerdict? last, DateOnly? until) => last switch
    {
        ComenshaVerdict.Registered or ComenshaVerdict.AlreadyRegistered => ConfirmationState.Confirmed,
        ComenshaVerdict.NotRegistered => ConfirmationState.Rejected,
        null => sent <= until ? ConfirmationState.Missing : ConfirmationState.Waiting,
    };
}

/// <summary>One line of a list of CoMensha, of a notification that is known.</summary>
public sealed record ComenshaAnswer(DateOnly Month, ComenshaVerdict Verdict, ReporterType Reporter, DossierType? Dossier, VictimClass? Class, string? TheirReference);

/// <summary>What of a notification is compared with a list: the first time it was sent, and what it says now.</summary>
/// <param name="SentAt">When this victim was sent first.</param>
public sealed record NotifiedVictim(Guid CaseId, Guid VictimId, int OrganisationId, string Reference, DateTimeOffset SentAt, ReporterType Reporter, DossierType Dossier, VictimClass Class)
{
    /// <summary>The first day of the month, in the Netherlands, in which it was sent.</summary>
    public DateOnly Month => MonthOf(SentAt);

    /// <summary>The first day of the month of a moment, in the Netherlands.</summary>
    public static DateOnly MonthOf(DateTimeOffset at) => DutchTime.DateOf(at) is var day ? new(day.Year, day.Month, 1) : default;
}

/// <summary>What CoMensha did with a notification. The words are a proposal of ours: their list was not found (docs/formats/comensha-confirmation.md).</summary>
public enum ComenshaVerdict : short
{
    Registered = 1,

    /// <summary>They had this person already, by another reporter.</summary>
    AlreadyRegistered = 2,
    NotRegistered = 3,
}

/// <summary>In what a list differs from what was sent.</summary>
public enum ComenshaDifference : short
{
    Month = 1,
    Reporter = 2,
    Dossier = 3,
    Class = 4,
}

/// <summary>How a notification stands after the lists that were read in.</summary>
public enum ConfirmationState : short
{
    /// <summary>No list of the month in which it was sent was read in yet.</summary>
    Waiting = 1,

    /// <summary>Such a list was, and it is in none.</summary>
    Missing = 2,
    Rejected = 3,
    Confirmed = 4,
}

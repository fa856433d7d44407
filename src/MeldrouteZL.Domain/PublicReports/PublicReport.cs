using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.PublicReports;

/// <summary>
/// What belongs to a signal that came in through the public form: how its reporter wants to be known and reached, and what
/// Veilig Thuis and the reporter write to each other (R54, R61, R65).
/// </summary>
public sealed class PublicReport
{
    public const int SafeContactMaxLength = 500;

    private readonly List<ReportMessage> messages = [];

    private PublicReport() { }

    public PublicReport(Signal signal, ReportTerms terms, Moment moment)
    {
        (SignalId, Manner, Language) = (signal.Id, terms.Manner, terms.Language);
        SafeContact = terms.Manner == ReportManner.Nameless ? null : terms.SafeContact;
        (CodeHash, RingVersion) = (terms.CodeHash, terms.RingVersion);
        (ReceivedAt, ExpiresAt) = (moment.At, moment.Due(TermKind.PublicReportCode));
    }

    public Guid SignalId { get; private set; }
    public ReportManner Manner { get; private set; }
    public ReportLanguage Language { get; private set; }

    /// <summary>How and when the reporter can be reached without danger; in the reporter's own words.</summary>
    public string? SafeContact { get; private set; }

    /// <summary>The code of the reporter after slow hashing.</summary>
    public Guid CodeHash { get; private set; }

    /// <summary>With which key of the ring the code was hashed.</summary>
    public int RingVersion { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Until when the code is good.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What was written to the reporter, with the answers.</summary>
    public IReadOnlyList<ReportMessage> Messages => messages;

    /// <summary>Writes to the reporter: something to know, or a question that can be answered once.</summary>
    public Refusal? Write(Signal signal, ReportMessageKind kind, string text, Moment moment)
    {
        if (RefusalOf(signal, this, moment.By, moment.At) is { } refusal)
        {
            return refusal;
        }

        if (kind == ReportMessageKind.Question && messages.Exists(m => m.IsOpenQuestion))
        {
            return Refusal.QuestionOpen;
        }

        messages.Add(new ReportMessage(SignalId, kind, text, moment));
        return null;
    }

    /// <summary>Why this actor may not write to the reporter of this signal now; null when they may.</summary>
    // Relation and role first, as everywhere: a refusal must not tell an outsider how a signal came in.
    public static Refusal? RefusalOf(Signal signal, PublicReport? report, Actor actor, DateTimeOffset at) => actor switch
    {
        _ when actor.Kind != OrganisationKind.VeiligThuis || !signal.Access.Any(a => a.Admits(actor, DataGroups.ReporterIdentity)) => Refusal.NotYours,
        { Role: not (Role.VtEmployee or Role.VtAttentionOfficer) } => Refusal.RoleMissing,
        _ when report is null => Refusal.NoPublicReport,
        _ when report.ExpiresAt <= at => Refusal.CodeExpired,
        _ => null,
    };
}

/// <summary>What a reporter chose, and the code they got.</summary>
public sealed record ReportTerms(ReportManner Manner, ReportLanguage Language, string? SafeContact, Guid CodeHash, int RingVersion);

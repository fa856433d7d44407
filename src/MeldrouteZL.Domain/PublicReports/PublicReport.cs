using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.PublicReports;

/// <summary>
/// What belongs to a signal that came in through the public form: how its reporter wants to be known, and what Veilig Thuis
/// and the reporter write to each other (R54, R61, R65). Who the reporter is stands in <see cref="ReporterIdentity"/>.
/// </summary>
public sealed class PublicReport
{
    private readonly List<ReportMessage> messages = [];

    private PublicReport() { }

    public PublicReport(Signal signal, ReportTerms terms, Moment moment)
    {
        (SignalId, Manner, Language) = (signal.Id, terms.Manner, terms.Language);
        (CodeHash, RingVersion) = (terms.CodeHash, terms.RingVersion);
        (ReceivedAt, ExpiresAt) = (moment.At, moment.Due(TermKind.PublicReportCode));
    }

    public Guid SignalId { get; private set; }
    public ReportManner Manner { get; private set; }
    public ReportLanguage Language { get; private set; }

    /// <summary>The code of the reporter after slow hashing.</summary>
    public Guid CodeHash { get; private set; }

    /// <summary>With which key of the ring the code was hashed.</summary>
    public int RingVersion { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Until when the code is good.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What was written to the reporter, with the answers.</summary>
    public IReadOnlyList<ReportMessage> Messages => messages;

    /// <summary>Whether the reporter answered something that nobody at Veilig Thuis took note of.</summary>
    public bool HasNewAnswer => messages.Exists(m => m.IsNewAnswer);

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

        messages.ForEach(m => m.TakeNote(moment.At)); // who writes on has read what came in
        messages.Add(new ReportMessage(SignalId, kind, text, moment));
        return null;
    }

    /// <summary>Somebody at Veilig Thuis read what the reporter answered.</summary>
    public Refusal? TakeNote(Signal signal, Moment moment)
    {
        if (ReadingRefusalOf(signal, this, moment.By) is { } refusal)
        {
            return refusal;
        }

        messages.ForEach(m => m.TakeNote(moment.At));
        return null;
    }

    /// <summary>Why this actor may not write to the reporter of this signal now; null when they may.</summary>
    // Relation and role first, as everywhere: a refusal must not tell an outsider how a signal came in.
    public static Refusal? RefusalOf(Signal signal, PublicReport? report, Actor actor, DateTimeOffset at) =>
        OutsiderRefusalOf(signal, report, actor) ?? (report!.ExpiresAt <= at ? Refusal.CodeExpired : null);

    /// <summary>Why this actor may not take note of an answer; null when they may.</summary>
    public static Refusal? ReadingRefusalOf(Signal signal, PublicReport? report, Actor actor) =>
        OutsiderRefusalOf(signal, report, actor) ?? (report!.HasNewAnswer ? null : Refusal.NoNewAnswer);

    private static Refusal? OutsiderRefusalOf(Signal signal, PublicReport? report, Actor actor) => actor switch
    {
        _ when actor.Kind != OrganisationKind.VeiligThuis || !signal.Access.Any(a => a.Admits(actor, DataGroups.ReporterIdentity)) => Refusal.NotYours,
        { Role: not (Role.VtEmployee or Role.VtAttentionOfficer) } => Refusal.RoleMissing,
        _ when report is null => Refusal.NoPublicReport,
        _ => null,
    };
}

/// <summary>What a reporter chose, and the code they got.</summary>
public sealed record ReportTerms(ReportManner Manner, ReportLanguage Language, Guid CodeHash, int RingVersion);

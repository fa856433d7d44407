using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Cases;

// Notifying the victims to CoMensha, each for itself and each once (R126, R161-R163).
public sealed partial class Case
{
    private readonly List<ComenshaNotification> comenshaNotifications = [];
    private readonly List<ComenshaRecord> comenshaRecords = [];

    public IReadOnlyList<ComenshaNotification> ComenshaNotifications => comenshaNotifications;

    /// <summary>What was sent; of other organisations than the reader's it is absent.</summary>
    public IReadOnlyList<ComenshaRecord> ComenshaRecords => comenshaRecords;

    /// <summary>How the notification of a victim stands.</summary>
    public ComenshaState ComenshaStateOf(Guid victimId) => ComenshaNotification.StateOf(ClassOf(victimId), LastOf(victimId)?.Step);

    /// <summary>Records a step in notifying a victim: waiting for consent, sent, sent again, or not sent and why.</summary>
    /// <param name="reference">A random reference for a victim who is sent for the first time; unused for every other step.</param>
    /// <param name="write">Puts what is sent into the words of the standard; what it gives is kept as it is.</param>
    public Refusal? NotifyComensha(ComenshaEntry entry, string reference, Func<ComenshaContent, string> write, Moment moment)
    {
        if ((CaseRoute.RefusalOf(this, CaseStep.NotifyComensha, moment.By) ?? RefusalOf(entry, moment)) is { } refusal)
        {
            return refusal;
        }

        var earlier = comenshaRecords.FindAll(r => r.VictimId == entry.VictimId);
        Enter(CaseStep.NotifyComensha, Stage, moment, null);
        var notification = new ComenshaNotification(Id, entry, moment);
        comenshaNotifications.Add(notification);
        if (entry.Sends)
        {
            var first = earlier.Count > 0 ? earlier[0].Reference : reference;
            var content = ContentOf(entry, first, moment);
            comenshaRecords.Add(new ComenshaRecord(notification, (short)(earlier.Count + 1), first, content, write(content)));
        }

        return null;
    }

    /// <summary>What would be sent, for who looks at it first; nothing is recorded.</summary>
    public (ComenshaContent? Content, Refusal? Refusal) PreviewComensha(ComenshaEntry entry, Moment moment) =>
        (CaseRoute.RefusalOf(this, CaseStep.NotifyComensha, moment.By) ?? RefusalOf(entry, moment)) is { } refusal
            ? (null, refusal)
            : (ContentOf(entry, comenshaRecords.Find(r => r.VictimId == entry.VictimId)?.Reference, moment), null);

    /// <summary>Of which kind an organisation is in the counts of CoMensha.</summary>
    public static ReporterType ReporterTypeOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Avim => ReporterType.Police,
        OrganisationKind.LabourInspectorate => ReporterType.LabourInspectorate,
        OrganisationKind.CareCoordination => ReporterType.CareCoordination,
        _ => ReporterType.Other,
    };

    /// <summary>Whether the age allows this consent: from 16 the person signs, below 16 a parent or the guardian; of an unknown age anybody.</summary>
    public static bool MayConsent(ConsentBy by, AgeBand age) => age switch
    {
        AgeBand.Unknown => true,
        AgeBand.Under12 or AgeBand.From12To15 => by is not ConsentBy.Self,
        _ => by is ConsentBy.Self,
    };

    // The last step of a victim; all steps are loaded with the case or none.
    private ComenshaNotification? LastOf(Guid victimId) => comenshaNotifications.Where(n => n.VictimId == victimId).MaxBy(n => (n.At, n.Id));

    private bool ComenshaSettled => victims.TrueForAll(v => ComenshaNotification.IsSettled(ComenshaStateOf(v.Id)));

    private Refusal? RefusalOf(ComenshaEntry entry, Moment moment)
    {
        var (victim, last, today) = (victims.Find(v => v.Id == entry.VictimId), LastOf(entry.VictimId), DutchTime.DateOf(moment.At));
        var isSent = last?.Step is ComenshaStep.Sent or ComenshaStep.Updated;
        return victim is null ? Refusal.UnknownVictim

            // One open notification for each person, whoever sent it (R163).
            : entry.Step != ComenshaStep.Updated && isSent ? Refusal.AlreadyNotified
            : entry.Step == ComenshaStep.Sent && last?.Because == NotSentBecause.AlreadyNotified ? Refusal.AlreadyNotified
            : entry.Step == ComenshaStep.Updated && !isSent ? Refusal.NotNotifiedYet
            : entry.Step == ComenshaStep.Updated && last!.OrganisationId != moment.By.OrganisationId ? Refusal.NotifiedByAnother
            : entry.Step == ComenshaStep.Sent && !ComenshaNotification.IsDueFor(ClassOf(victim.Id)) ? Refusal.ComenshaNotDue
            : entry.Step is ComenshaStep.NotSent && string.IsNullOrWhiteSpace(entry.Reason) ? Refusal.MotivationRequired
            : entry.NotifiedOn > today || entry.Consent?.On > today ? Refusal.NotYetHappened
            : entry.Consent is { } consent && !MayConsent(consent.By, victim.AgeBand) ? Refusal.ConsentByWrongPerson
            : entry.Sends && entry.Consent is null && string.IsNullOrWhiteSpace(entry.Reason) ? Refusal.NotificationConsentMissing
            : entry.Sends && entry.Facts!.BirthYear is { } year && !Fits(year, victim.AgeBand, today) ? Refusal.BirthYearDoesNotFit
            : null;
    }

    // The birthday of this year may still come: of a year two ages are possible.
    private static bool Fits(short year, AgeBand band, DateOnly today)
    {
        var (from, to) = band switch
        {
            AgeBand.Unknown => (0, int.MaxValue),
            AgeBand.Under12 => (0, 11),
            AgeBand.From12To15 => (12, 15),
            AgeBand.From16To17 => (16, 17),
            AgeBand.From18To22 => (18, 22),
            AgeBand.From23To29 => (23, 29),
            AgeBand.From30To49 => (30, 49),
            AgeBand.From50 => (50, int.MaxValue),
        };
        return today.Year - year >= from && today.Year - year - 1 <= to;
    }

    private ComenshaContent ContentOf(ComenshaEntry entry, string? reference, Moment moment)
    {
        var victim = victims.Find(v => v.Id == entry.VictimId)!;
        return new ComenshaContent(
            reference, DutchTime.DateOf(moment.At), ReporterTypeOf(moment.By.Kind), moment.By.Kind, moment.Region.Name,
            victim.AgeBand, victim.Sex, ClassOf(victim.Id) ?? VictimClass.NoTrafficking, entry.Facts!, entry.Consent);
    }
}

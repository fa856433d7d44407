using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>
/// The exact copy of what was sent at one time, with its ground (R165). Never changed: what is added later is a next version, and
/// what is taken back stays recorded.
/// </summary>
public sealed class Disclosure
{
    public const int ContentMaxLength = 8000;

    private readonly List<DisclosureLine> lines = [];

    private Disclosure() => Content = "";

    internal Disclosure(Referral referral, Sending sending, (string Purpose, string LegalBasis)? added, OrganisationKind receiver, Moment moment)
    {
        (Id, ReferralId, Version) = (Guid.CreateVersion7(moment.At), referral.Id, (short)(referral.Disclosures.Count + 1));
        (CaseId, Content, SentAt, SentBy) = (referral.CaseId, sending.Content, moment.At, moment.By.UserId);
        (SenderOrganisationId, ReceiverOrganisationId) = (referral.SenderOrganisationId, referral.ReceiverOrganisationId);
        (Purpose, LegalBasis) = (added?.Purpose, added?.LegalBasis);
        var day = DutchTime.DateOf(moment.At);
        lines.AddRange(sending.Lines.Select((l, i) => new DisclosureLine(this, (short)i, l, moment.Region.GivenTo(receiver, l.Field, day)!.Because)));
    }

    public Guid Id { get; private set; }
    public Guid ReferralId { get; private set; }

    /// <summary>1 for what went with the offer.</summary>
    public short Version { get; private set; }
    public Guid CaseId { get; private set; }
    public int SenderOrganisationId { get; private set; }
    public int ReceiverOrganisationId { get; private set; }

    /// <summary>What the sender wrote itself; empty when only fields were sent.</summary>
    public string Content { get; private set; }

    /// <summary>Why it was added; null for what went with the offer, which has the purpose of the referral.</summary>
    public string? Purpose { get; private set; }
    public string? LegalBasis { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public Guid SentBy { get; private set; }

    /// <summary>When the receiver's copy of all of it was taken back; null while the receiver may read it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }
    public IReadOnlyList<DisclosureLine> Lines => lines;

    internal void TakeBack(DateTimeOffset at)
    {
        TakenBackAt ??= at;
        lines.ForEach(l => l.TakeBack(at));
    }

    /// <summary>Takes back the lines that are named. When nothing is left with the receiver, the whole copy is gone.</summary>
    internal void TakeBack(IReadOnlyCollection<Guid> named, DateTimeOffset at)
    {
        lines.Where(l => named.Contains(l.Id)).ToList().ForEach(l => l.TakeBack(at));
        if (Content.Length == 0 && lines.TrueForAll(l => l.TakenBackAt is not null))
        {
            TakeBack(at);
        }
    }
}

/// <summary>One field of what was sent, word for word.</summary>
public sealed class DisclosureLine
{
    public const int ValueMaxLength = 9000;

    /// <summary>What another organisation than the two parties must hold of the case: any of these groups may stand in a line.</summary>
    public const DataGroups Guard = DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.SexualConduct
        | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.Disclosures;

    private DisclosureLine() => Value = Ground = "";

    internal DisclosureLine(Disclosure disclosure, short ordinal, OutgoingLine line, string ground)
    {
        Id = Guid.CreateVersion7(disclosure.SentAt);
        (DisclosureId, ReferralId, CaseId, Ordinal) = (disclosure.Id, disclosure.ReferralId, disclosure.CaseId, ordinal);
        (SenderOrganisationId, ReceiverOrganisationId) = (disclosure.SenderOrganisationId, disclosure.ReceiverOrganisationId);
        (Field, Signal, Person, Value, Ground) = (line.Field, line.Signal, line.Person, line.Value, ground);
    }

    public Guid Id { get; private set; }
    public Guid DisclosureId { get; private set; }
    public Guid ReferralId { get; private set; }
    public Guid CaseId { get; private set; }
    public int SenderOrganisationId { get; private set; }
    public int ReceiverOrganisationId { get; private set; }

    /// <summary>Its place in what was sent, from 0.</summary>
    public short Ordinal { get; private set; }
    public CaseField Field { get; private set; }

    /// <inheritdoc cref="OutgoingLine"/>
    public short? Signal { get; private set; }
    public short? Person { get; private set; }
    public string Value { get; private set; }

    /// <summary>The legal ground of the profile on the day it was sent.</summary>
    public string Ground { get; private set; }

    /// <summary>When the receiver's copy was taken back; null while the receiver may read it.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    internal void TakeBack(DateTimeOffset at) => TakenBackAt ??= at;
}

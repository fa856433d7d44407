using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Attachments;

/// <summary>A file with a signal. The original is evidence for few; who may read the signal gets a cleaned copy.</summary>
public sealed class Attachment
{
    /// <summary>Bytes of one file.</summary>
    public const int MaxSize = 25_000_000;
    public const int MaxPerSignal = 20;

    /// <summary>Files that one person sends in a day.</summary>
    public const int MaxPerDay = 60;

    /// <summary>Bytes that one person sends in a day.</summary>
    public const long MaxBytesPerDay = 400_000_000;
    public const int NameMaxLength = 150;
    public const int ReasonMaxLength = 500;
    public const int HashLength = 64;

    private Attachment() => Name = Hash = "";

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }

    /// <summary>Counts from 1 within the signal and is never given twice.</summary>
    public int Ordinal { get; private set; }
    public string Name { get; private set; }
    public FileKind Kind { get; private set; }
    public int Size { get; private set; }
    public int? CopySize { get; private set; }
    public string Hash { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public AttachmentState State { get; private set; }
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>Since when it is marked as not belonging here; its original stays as evidence.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnBy { get; private set; }
    public string? WithdrawnReason { get; private set; }

    /// <summary>Whether there is content to open.</summary>
    public bool HasContent => State is AttachmentState.Waiting or AttachmentState.Clean;

    /// <summary>Adds a file to a signal; null with a refusal when this actor may not, now or no more.</summary>
    /// <param name="there">All attachments the signal ever had.</param>
    public static (Attachment? Attachment, Refusal? Refusal) Add(Signal signal, IReadOnlyCollection<Attachment> there, SentToday sent, FileFacts file, Moment moment)
    {
        if ((AttachmentRules.RefusalOfAdding(signal, moment.By) ?? AttachmentRules.RefusalOfMore(there, sent, file.Size)) is { } refusal)
        {
            return (null, refusal);
        }

        return (new Attachment
        {
            Id = Guid.CreateVersion7(moment.At),
            SignalId = signal.Id,
            Ordinal = there.Select(a => a.Ordinal).DefaultIfEmpty().Max() + 1,
            Name = file.Name,
            Kind = file.Kind,
            Size = file.Size,
            CopySize = file.CopySize,
            Hash = file.Hash,
            AddedAt = moment.At,
            UserId = moment.By.UserId,
            OrganisationId = moment.By.OrganisationId,
        }, null);
    }

    /// <summary>Takes it out of a draft, where nobody else has seen it; later it is only marked, with the reason.</summary>
    public Refusal? Remove(Signal signal, string? reason, Moment moment)
    {
        if (AttachmentRules.RefusalOfAdding(signal, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (State == AttachmentState.Removed || WithdrawnAt is not null)
        {
            return Refusal.AttachmentGone;
        }

        if (signal.Stage == SignalStage.Draft)
        {
            (State, Name, Hash) = (AttachmentState.Removed, "", ""); // with this the database destroys the content and its key
            return null;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refusal.MotivationRequired;
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnReason) = (moment.At, moment.By.UserId, reason.Trim());
        return null;
    }

    /// <summary>What the scanner said. Found something, the database destroys the content and its key.</summary>
    public void Judge(bool isInfected, DateTimeOffset at)
    {
        if (State == AttachmentState.Waiting)
        {
            (State, ScannedAt) = (isInfected ? AttachmentState.Infected : AttachmentState.Clean, at);
        }
    }

    /// <summary>Why the cleaned copy is not given out; null when it is.</summary>
    public Refusal? RefusalOfCopy => State switch
    {
        _ when WithdrawnAt is not null => Refusal.AttachmentGone,
        AttachmentState.Infected or AttachmentState.Removed => Refusal.AttachmentGone,
        AttachmentState.Waiting => Refusal.NotScannedYet,
        _ when CopySize is null => Refusal.OnlyTheOriginal,
        _ => null,
    };

    /// <summary>Writes down that somebody takes the original; null with a refusal when they may not.</summary>
    /// <param name="knowsRisk">Whether they know that no scanner looked at it.</param>
    public (AttachmentOpening? Opening, Refusal? Refusal) Open(string reason, bool knowsRisk, Moment moment) =>
        !AttachmentRules.MayOpenOriginal(moment.By.Role) ? (null, Refusal.NotYours)
        : !HasContent ? (null, Refusal.AttachmentGone)
        : State == AttachmentState.Waiting && !knowsRisk ? (null, Refusal.NotScannedYet)
        : (new AttachmentOpening(this, reason, moment), null);
}

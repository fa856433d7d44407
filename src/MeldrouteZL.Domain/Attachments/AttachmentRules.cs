using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Attachments;

/// <summary>Who may add files to a signal and who may have the original.</summary>
public static class AttachmentRules
{
    /// <summary>The roles that may have originals: the central reporting point and the police that investigates.</summary>
    public static readonly IReadOnlyList<Role> OriginalFor = [Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer];

    /// <summary>Whether this role may have originals, of signals it may read.</summary>
    public static bool MayOpenOriginal(Role role) => OriginalFor.Contains(role);

    /// <summary>
    /// Why this actor adds and removes no files now; null when they may: who wrote the draft, the organisation while the internal
    /// route lasts, Veilig Thuis once it has the signal.
    /// </summary>
    // Relation first: a refusal must not tell an outsider which stage the signal is in.
    public static Refusal? RefusalOfAdding(Signal signal, Actor actor)
    {
        var isSource = signal.IsParty(actor, SignalParty.Author) || (actor.Role == Role.AttentionOfficer && signal.IsParty(actor, SignalParty.Holder));
        var isReceiver = actor.Role is Role.VtEmployee or Role.VtAttentionOfficer && signal.Access.Any(a => a.Admits(actor, DataGroups.Facts));
        return signal.Stage switch
        {
            _ when !isSource && !isReceiver => Refusal.NotYours,
            SignalStage.Draft or SignalStage.InternalRoute when isSource => null,
            SignalStage.Forwarded when isReceiver => null,
            _ => Refusal.WrongStage,
        };
    }

    internal static Refusal? RefusalOfMore(IReadOnlyCollection<Attachment> there, SentToday sent, int size) =>
        there.Count(a => a.HasContent) >= Attachment.MaxPerSignal ? Refusal.TooManyAttachments
        : sent.Files >= Attachment.MaxPerDay || sent.Bytes + size > Attachment.MaxBytesPerDay ? Refusal.TooMuchToday
        : null;
}

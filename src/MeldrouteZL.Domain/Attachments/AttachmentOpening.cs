using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Attachments;

/// <summary>Somebody took the original of an attachment, and why. Never changed.</summary>
public sealed class AttachmentOpening
{
    private AttachmentOpening() => Reason = "";

    internal AttachmentOpening(Attachment attachment, string reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (SignalId, AttachmentId, Reason, At) = (attachment.SignalId, attachment.Id, reason, moment.At);
        (UserId, OrganisationId) = (moment.By.UserId, moment.By.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }
    public Guid AttachmentId { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
}

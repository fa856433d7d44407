using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Signals;

/// <summary>What the one who gave the signal is told about what became of it (R27).</summary>
public sealed class Feedback
{
    public const int TextMaxLength = 2000;

    private Feedback() => Text = "";

    internal Feedback(Guid signalId, FeedbackAudience audience, string text, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (SignalId, Audience, Text, At) = (signalId, audience, text, moment.At);
        (UserId, OrganisationId) = (moment.By.UserId, moment.By.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }

    /// <summary>For whom it was written; everybody who reads the signal reads it.</summary>
    public FeedbackAudience Audience { get; private set; }
    public string Text { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
}

using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Screening;

/// <summary>One weekly meeting of Veilig Thuis, AVIM and care coordination (R84, R88).</summary>
public sealed class ScreeningMeeting
{
    public const int MinutesMaxLength = 8000;

    private ScreeningMeeting() { }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public DateOnly Date { get; private set; }
    public MeetingStage Stage { get; private set; }
    public string? Minutes { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }
    public Guid LastStepBy { get; private set; }

    public static (ScreeningMeeting? Meeting, Refusal? Refusal) Plan(DateOnly date, Moment moment)
    {
        var meeting = new ScreeningMeeting { Id = Guid.CreateVersion7(moment.At), RegionId = moment.By.RegionId, Date = date };
        var rule = MeetingRoute.RuleFor(MeetingStep.Plan);
        if (!rule.As.Contains(moment.By.Role))
        {
            return (null, Refusal.RoleMissing);
        }

        meeting.Enter(rule.To, moment);
        return (meeting, null);
    }

    public Refusal? OpenAgenda(Moment moment) => Move(MeetingStep.OpenAgenda, moment);

    public Refusal? FixAgenda(Moment moment) => Move(MeetingStep.FixAgenda, moment);

    public Refusal? Hold(Moment moment) => Move(MeetingStep.Hold, moment);

    public Refusal? FixMinutes(string minutes, Moment moment)
    {
        var refusal = Move(MeetingStep.FixMinutes, moment);
        Minutes = refusal is null ? minutes : Minutes;
        return refusal;
    }

    private Refusal? Move(MeetingStep step, Moment moment)
    {
        if (MeetingRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        Enter(MeetingRoute.RuleFor(step).To, moment);
        return null;
    }

    private void Enter(MeetingStage stage, Moment moment) => (Stage, LastStepAt, LastStepBy) = (stage, moment.At, moment.By.UserId);
}

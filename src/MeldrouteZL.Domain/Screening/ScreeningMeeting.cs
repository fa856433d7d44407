using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>One weekly meeting of Veilig Thuis, AVIM and care coordination (R84, R88).</summary>
public sealed class ScreeningMeeting
{
    public const int MinutesMaxLength = 8000;

    private readonly List<Presence> presences = [];

    private ScreeningMeeting() { }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>On the clock in the region; null when the region has set no time.</summary>
    public TimeOnly? Begins { get; private set; }
    public TimeOnly? Ends { get; private set; }
    public MeetingStage Stage { get; private set; }
    public string? Minutes { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }
    public Guid LastStepBy { get; private set; }

    /// <summary>Who was there, by organisation; empty until the secretary writes it down.</summary>
    public IReadOnlyList<Presence> Presences => presences;

    /// <param name="begins">Null for the time of the series.</param>
    public static (ScreeningMeeting? Meeting, Refusal? Refusal) Plan(DateOnly date, Moment moment, TimeOnly? begins = null)
    {
        var usual = moment.Region.SeriesOn(date)?.Content;
        var from = begins ?? usual?.Begins;
        var meeting = new ScreeningMeeting
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            Date = date,
            Begins = from,
            Ends = usual is null ? null : from?.Add(usual.Ends - usual.Begins),
        };
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

    /// <summary>Why this actor does not write down who is there; null when they do.</summary>
    public Refusal? RefusalOfPresence(Actor actor) => actor switch
    {
        _ when actor.RegionId != RegionId => Refusal.NotYours,
        _ when actor.Role != Role.TableSecretary => Refusal.RoleMissing,
        _ when !Stage.IsInSession() => Refusal.WrongStage,
        _ => null,
    };

    /// <summary>The secretary writes down who is there: of each fixed member somebody, or why nobody is (R88).</summary>
    public Refusal? RecordPresence(IReadOnlyList<PresenceLine> lines, Moment moment)
    {
        if (RefusalOfPresence(moment.By) is { } refusal)
        {
            return refusal;
        }

        if (!moment.Region.TableMembers.Select(o => o.Id).Order().SequenceEqual(lines.Select(l => l.OrganisationId).Order())
            || lines.Any(l => l.Members.Count == 0 && string.IsNullOrWhiteSpace(l.AbsentBecause)))
        {
            return Refusal.PresenceIncomplete;
        }

        foreach (var line in lines)
        {
            var kept = presences.Find(p => p.OrganisationId == line.OrganisationId);
            if (kept is null)
            {
                presences.Add(kept = new Presence(this, line.OrganisationId, moment));
            }

            kept.Record(line);
        }

        (LastStepAt, LastStepBy) = (moment.At, moment.By.UserId);
        return null;
    }

    /// <summary>Why this actor brings in no items any more; null when they may. After the cut-off only the secretary does.</summary>
    public Refusal? RefusalOfItems(Moment moment) => !Stage.TakesItems() ? Refusal.MeetingClosedForItems
        : moment.By.Role != Role.TableSecretary && moment.Region.SeriesOn(Date) is { } series && moment.At > series.CutOffOf(Date) ? Refusal.AfterCutOff
        : null;

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

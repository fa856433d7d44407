using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>Makes the cases of a plan, batch by batch.</summary>
/// <param name="world">Where they happen.</param>
/// <param name="taken">The days on which the region has a meeting already; more are added.</param>
internal sealed class SyntheticCases(SyntheticWorld world, HashSet<DateOnly> taken)
{
    private const int DaysPerWeek = 7;
    private static readonly TimeSpan Opening = TimeSpan.FromHours(9);

    // What comes before the table takes at most six days.
    private const int DaysBefore = 6;

    // The agenda closes on the working day before: over Easter or Christmas that is five days.
    private const int DaysClosed = 5;

    public IEnumerable<SyntheticBatch> Make(IEnumerable<PlannedBatch> plan) => plan.Select(Make);

    private SyntheticBatch Make(PlannedBatch plan)
    {
        var day = plan.WeeksAgo is { } weeks ? DayOf(weeks) : (DateOnly?)null;
        var held = day is { } d && plan.WeeksAgo > 0 ? new DateTimeOffset(d.ToDateTime(default), TimeSpan.Zero) + Opening : (DateTimeOffset?)null;
        var before = (held ?? world.Now).AddDays(-DaysBefore);
        var secretary = world.Any(world.Region.VeiligThuis.Id, Role.TableSecretary);
        Moment At(DateTimeOffset at) => new(secretary, at, world.Region);

        var meeting = day is { } date ? Plan(date, plan.Stage, At(before.AddDays(-DaysBefore))) : null;
        var batch = new SyntheticBatch { Meeting = meeting };
        var walks = plan.Ends.Select(end => (End: end, Walk: ToTheTable(end, meeting, before.AddDays(-world.Dice.Next(8) - (meeting is null ? 0 : DaysClosed)).AddMinutes(-world.Dice.Next(1440))))).ToList();
        if (held is { } opened)
        {
            SyntheticCase.Expect(meeting!.FixAgenda(At(opened)));
            walks.ForEach(w => FromTheTable(w.End, w.Walk, meeting, opened, batch));
            Finish(meeting, plan.Stage, At(opened.AddHours(3)));
        }

        batch.Cases.AddRange(walks.Select(w => w.Walk.Case));
        for (var i = 0; i < plan.WaitingSignals; i++)
        {
            batch.Waiting.Add(new SyntheticCase(world, before.AddDays(-world.Dice.Next(4))).Signal(forward: i % 2 == 0));
        }

        return batch;
    }

    private SyntheticCase ToTheTable(SyntheticEnd end, ScreeningMeeting? meeting, DateTimeOffset start)
    {
        var walk = new SyntheticCase(world, start);
        walk.Open();
        if (end > SyntheticEnd.AtVeiligThuis)
        {
            walk.ClassifyProvisionally(end == SyntheticEnd.ClosedUnscreened
                ? VictimClass.NoTrafficking
                : world.Texts.Pick<VictimClass>([VictimClass.PotentialVictim, VictimClass.PotentialVictim, VictimClass.PresumedVictim, VictimClass.PresumedVictim, VictimClass.ActualVictim]));
        }

        if (end > SyntheticEnd.ProvisionallyClassified)
        {
            walk.Confirm();
        }

        if (end is >= SyntheticEnd.OnAgenda and not SyntheticEnd.ClosedUnscreened)
        {
            walk.PutOnAgenda(meeting!);
        }

        return walk;
    }

    private void FromTheTable(SyntheticEnd end, SyntheticCase walk, ScreeningMeeting meeting, DateTimeOffset opened, SyntheticBatch batch)
    {
        var after = new SyntheticFollowUp(world, walk);
        if (end == SyntheticEnd.ClosedUnscreened)
        {
            after.End(ClosingResult.NoTrafficking);
            return;
        }

        walk.Screen(meeting, opened);
        if (end > SyntheticEnd.Screened)
        {
            after.Begin();
        }

        if (end == SyntheticEnd.InFollowUp)
        {
            after.Wait();
        }

        if (end == SyntheticEnd.Closed)
        {
            after.Close();
        }

        if (after.Trajectory is { } trajectory)
        {
            batch.Trajectories.Add(trajectory);
        }
    }

    private static ScreeningMeeting Plan(DateOnly date, MeetingStage stage, Moment moment)
    {
        var (meeting, refusal) = ScreeningMeeting.Plan(date, moment);
        SyntheticCase.Expect(refusal);
        if (stage > MeetingStage.Planned)
        {
            SyntheticCase.Expect(meeting!.OpenAgenda(moment));
        }

        return meeting!;
    }

    private static void Finish(ScreeningMeeting meeting, MeetingStage stage, Moment moment)
    {
        SyntheticCase.Expect(meeting.Hold(moment));
        if (stage == MeetingStage.MinutesFixed)
        {
            SyntheticCase.Expect(meeting.FixMinutes("Verslag vastgesteld zonder wijzigingen.", moment));
        }
    }

    // Weekly on the same day of the week; where the region meets already, the nearest free day further from today.
    private DateOnly DayOf(int weeksAgo)
    {
        var today = DutchTime.DateOf(world.Now);
        var (day, step) = weeksAgo > 0 ? (today.AddDays(-1 - (DaysPerWeek * (weeksAgo - 1))), -1) : (today.AddDays(DaysPerWeek * (1 - weeksAgo)), 1);
        while (!taken.Add(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}

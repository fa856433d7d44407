using MeldrouteZL.Domain.Trajectories;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>The clocks of a trajectory: one by one, and over every day to 2035.</summary>
public sealed class TrajectoryClocksTests
{
    private static readonly DateOnly Start = new(2026, 11, 2);

    /// <summary>Every day from the first on which terms hold until 2035, with its leap days, month ends and holidays.</summary>
    private static readonly IReadOnlyList<DateOnly> Days = [.. Enumerable.Range(0, new DateOnly(2036, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(new DateOnly(2026, 1, 1).AddDays)];

    [Theory]
    [InlineData(null, 14)]
    [InlineData(MonitoringLevel.Light, 28)]
    [InlineData(MonitoringLevel.Normal, 14)]
    [InlineData(MonitoringLevel.Intensive, 7)]
    [Trait("Requirement", "R121")]
    public void The_intensity_says_when_the_next_contact_is_due_and_when_silence_strikes_and_grows_loud(MonitoringLevel? level, int days)
    {
        var standing = ClockWorld.ActiveSince(Start) with { Level = level, Contacts = [new(ContactPartner.Client, Start, null), new(ContactPartner.Provider, Start, null)] };

        Assert.Equal([new(TrajectoryClockKind.NextContact, Start.AddDays(days))], On(standing, Start.AddDays(days)));
        var silent = On(standing, Start.AddDays(days + 1));
        Assert.Equal([TrajectoryClockKind.NextContact, TrajectoryClockKind.ClientSilence, TrajectoryClockKind.ProviderSilence], silent.Select(c => c.Kind));
        Assert.All(silent, c => Assert.Equal(ClockUrgency.Late, c.UrgencyOn(Start.AddDays(days + 1))));
        Assert.Equal(ClockUrgency.Late, silent[1].UrgencyOn(Start.AddDays(2 * days)));
        Assert.Equal(ClockUrgency.Loud, silent[1].UrgencyOn(Start.AddDays((2 * days) + 1)));
    }

    [Fact]
    public void What_was_agreed_with_somebody_holds_until_there_is_contact_with_them_again()
    {
        var standing = ClockWorld.ActiveSince(Start) with { Contacts = [new(ContactPartner.Client, Start, Start.AddDays(3)), new(ContactPartner.Provider, Start.AddDays(1), null)] };
        Assert.Equal(new(TrajectoryClockKind.NextContact, Start.AddDays(3)), Assert.Single(On(standing, Start.AddDays(1))));

        var again = standing with { Contacts = [.. standing.Contacts, new(ContactPartner.Client, Start.AddDays(4), null)] };
        Assert.Equal(new(TrajectoryClockKind.NextContact, Start.AddDays(18)), Assert.Single(On(again, Start.AddDays(4))));
    }

    [Fact]
    public void Before_it_is_active_nobody_waits_for_a_provider_and_on_hold_nobody_waits_at_all()
    {
        var intake = ClockWorld.ActiveSince(Start) with { Stage = TrajectoryStage.Intake, ActiveSince = null };
        Assert.Equal([TrajectoryClockKind.NextContact, TrajectoryClockKind.ClientSilence], On(intake, Start.AddDays(100)).Select(c => c.Kind));

        Assert.Empty(On(intake with { Stage = TrajectoryStage.OnHold, ActiveSince = Start }, Start.AddDays(100)));
    }

    [Fact]
    [Trait("Requirement", "R132")]
    public void Without_consent_how_to_go_on_is_due_after_four_weeks()
    {
        var standing = ClockWorld.ActiveSince(Start) with { Stage = TrajectoryStage.Registered, Carries = false };

        Assert.Contains(new(TrajectoryClockKind.ConsentMissing, Start.AddDays(28)), On(standing, Start));
        Assert.DoesNotContain(On(standing with { Carries = true }, Start), c => c.Kind == TrajectoryClockKind.ConsentMissing);
    }

    [Fact]
    public void A_procedure_has_a_clock_while_it_is_to_be_done()
    {
        var due = Start.AddDays(5);
        IReadOnlyList<DatedProcedure> all = [.. Enum.GetValues<ProcedureState>().Select((s, i) => new DatedProcedure((Procedure)(i + 1), s, due)), new(Procedure.Aware, ProcedureState.Started, null)];

        var clocks = On(ClockWorld.ActiveSince(Start) with { Procedures = all }, Start).Where(c => c.Kind == TrajectoryClockKind.ProcedureDue);

        Assert.Equal([new(TrajectoryClockKind.ProcedureDue, due, (Procedure)2), new(TrajectoryClockKind.ProcedureDue, due, (Procedure)3)], clocks);
    }

    [Theory]
    [InlineData(TrajectoryStage.Closed)]
    [InlineData(TrajectoryStage.Shielded)]
    [InlineData(TrajectoryStage.Destroyed)]
    public void One_that_is_over_has_no_clocks(TrajectoryStage stage) =>
        Assert.Empty(TrajectoryClocks.Of(ClockWorld.ActiveSince(Start) with { Stage = stage, Carries = false, Others = [new(TrajectoryClockKind.StayEnds, Start)] }, ClockWorld.Terms, Start.AddDays(99)));

    [Fact]
    public void What_others_add_stands_among_the_clocks_in_the_order_of_its_day()
    {
        var clocks = On(ClockWorld.ActiveSince(Start) with { Others = [new(TrajectoryClockKind.LongestStay, Start.AddDays(10))] }, Start);

        Assert.Equal([new(TrajectoryClockKind.LongestStay, Start.AddDays(10)), new(TrajectoryClockKind.NextContact, Start.AddDays(14))], clocks);
    }

    [Fact]
    public void A_day_before_the_region_began_is_counted_with_its_first_term() =>
        Assert.Equal(new DateOnly(2019, 4, 15), ReflectionRoute.EndOf(new DateOnly(2019, 1, 15), isDublin: false, ClockWorld.Terms));

    // Worked out here by the calendar, and not by the terms: weeks keep the weekday, months keep the number of the day where it exists.
    [Fact]
    [Trait("Requirement", "R157")]
    public void On_every_day_to_2035_the_clocks_end_on_the_day_of_the_calendar()
    {
        foreach (var day in Days)
        {
            var end = ReflectionRoute.EndOf(day, isDublin: false, ClockWorld.Terms);
            var month = ((day.Month + 2) % 12) + 1;
            var year = day.Year + (day.Month > 9 ? 1 : 0);
            Assert.Equal(new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month))), end);
            Assert.Equal(day.DayNumber + 30, ReflectionRoute.EndOf(day, isDublin: true, ClockWorld.Terms).DayNumber);
            Assert.InRange(end.DayNumber - day.DayNumber, 89, 92);

            var standing = ClockWorld.ActiveSince(day) with { Contacts = [new(ContactPartner.Client, day, null)], Reflection = [new(ReflectionStep.Started, day, end)] };
            var now = On(standing, day);
            Assert.Equal(now.OrderBy(c => c.DueOn), now);
            Assert.Equal(day.DayNumber + 14, now.Single(c => c.Kind == TrajectoryClockKind.NextContact).DueOn.DayNumber);
            Assert.Equal(day.DayOfWeek, now.Single(c => c.Kind == TrajectoryClockKind.NextContact).DueOn.DayOfWeek);
            Assert.Equal(end, now.Single(c => c.Kind == TrajectoryClockKind.ReflectionEnds).DueOn);
            Assert.InRange(now.Single(c => c.Kind == TrajectoryClockKind.PoliceReport).DueOn.DayNumber - day.DayNumber, 28, 31);
        }
    }

    // A clock that is in time today was not late yesterday, and what is late stays late until something is done.
    [Fact]
    public void Once_late_always_late_until_something_is_done()
    {
        foreach (var start in Days.Where(d => d.Day is 1 or 28 or 29 or 30 or 31))
        {
            var standing = ClockWorld.ActiveSince(start) with { Carries = false, Reflection = [new(ReflectionStep.Started, start, ReflectionRoute.EndOf(start, false, ClockWorld.Terms))] };
            var urgencies = Enumerable.Range(0, 120).Select(start.AddDays)
                .SelectMany(today => On(standing, today).Select(c => (c.Kind, Urgency: c.UrgencyOn(today)))).GroupBy(c => c.Kind, c => c.Urgency);

            Assert.All(urgencies, of => Assert.Equal(of.Order(), of));
        }
    }

    [Theory]
    [InlineData(ReflectionStep.EndedByComplaint)]
    [InlineData(ReflectionStep.EndedByRenouncing)]
    [InlineData(ReflectionStep.EndedUnknownDestination)]
    [InlineData(ReflectionStep.EndedOtherApplication)]
    [InlineData(ReflectionStep.Expired)]
    public void A_reflection_period_that_ended_has_no_clock(ReflectionStep ended)
    {
        var running = ClockWorld.ActiveSince(Start) with { Reflection = [new(ReflectionStep.Started, Start, Start.AddMonths(3))] };
        Assert.Contains(On(running, Start), c => c.Kind == TrajectoryClockKind.ReflectionEnds);

        Assert.DoesNotContain(
            On(running with { Reflection = [.. running.Reflection, new(ended, Start.AddDays(9), null)] }, Start),
            c => c.Kind is TrajectoryClockKind.ReflectionEnds or TrajectoryClockKind.PoliceReport);
    }

    [Fact]
    public void The_police_hear_monthly_until_the_period_is_over()
    {
        var running = ClockWorld.ActiveSince(Start) with { Reflection = [new(ReflectionStep.Started, Start, Start.AddMonths(3))] };
        TrajectoryClock? NextAfter(params DateOnly[] reports) =>
            On(running with { Reflection = [.. running.Reflection, .. reports.Select(r => new DatedReflection(ReflectionStep.ReportedToPolice, r, null))] }, Start).SingleOrDefault(c => c.Kind == TrajectoryClockKind.PoliceReport);

        Assert.Equal(new DateOnly(2026, 12, 2), NextAfter()!.DueOn);
        Assert.Equal(new DateOnly(2027, 1, 1), NextAfter(new DateOnly(2026, 12, 1))!.DueOn);
        Assert.Null(NextAfter(new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 5)));
    }

    private static IReadOnlyList<TrajectoryClock> On(TrajectoryStanding standing, DateOnly today) => TrajectoryClocks.Of(standing, ClockWorld.Terms, today);
}

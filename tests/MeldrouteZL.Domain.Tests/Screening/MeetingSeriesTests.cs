using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Screening;

/// <summary>When the table meets, until when it takes items, and in which order it discusses them.</summary>
public sealed class MeetingSeriesTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private readonly Scenario scenario = new();

    [Fact]
    public void The_secretary_plans_a_series_from_today_on_and_nobody_else()
    {
        Assert.All(Everyone.Where(a => a.RegionId == TestRegion.Id), actor =>
            Assert.Equal(actor.Role == Role.TableSecretary ? null : Refusal.RoleMissing, MeetingSeries.Plan(Content(), Today, null, scenario.By(actor)).Refusal));
        Assert.Equal(Refusal.BeginsInThePast, MeetingSeries.Plan(Content(), Today.AddDays(-1), null, scenario.By(Secretary)).Refusal);
        Assert.Equal(Refusal.EndsBeforeItBegins, MeetingSeries.Plan(Content(), Today, Today.AddDays(-1), scenario.By(Secretary)).Refusal);
        Assert.Equal(Refusal.EndsBeforeItBegins, MeetingSeries.Plan(Content() with { Ends = new(9, 0) }, Today, null, scenario.By(Secretary)).Refusal);

        var series = MeetingSeries.Plan(Content(), Today, null, scenario.By(Secretary)).Series!;
        Assert.Equal((TestRegion.Id, Today, (DateOnly?)null, Secretary.UserId), (series.RegionId, series.From, series.Until, series.UserId!.Value));
    }

    [Fact]
    public void A_series_is_ended_once_by_the_secretary_of_its_region()
    {
        var series = MeetingSeries.Plan(Content(), Today, null, scenario.By(Secretary)).Series!;

        Assert.Equal(Refusal.RoleMissing, series.EndAfter(Today, scenario.By(AvimOfficer)));
        Assert.Equal(Refusal.BeginsInThePast, series.EndAfter(Today.AddDays(-1), scenario.By(Secretary)));
        Assert.Null(series.EndAfter(Today.AddDays(14), scenario.By(Secretary)));
        Assert.Equal(Refusal.SeriesEnded, series.EndAfter(Today.AddDays(14), scenario.By(Secretary)));
        Assert.Equal((true, false), (series.IsValidOn(Today.AddDays(14)), series.IsValidOn(Today.AddDays(15))));
    }

    [Theory]
    [InlineData("2026-12-01", 1, "2026-11-30T14:00:00Z")] // the Monday before, winter time
    [InlineData("2026-04-07", 1, "2026-04-02T13:00:00Z")] // Tuesday after Easter: Monday and Good Friday are holidays
    [InlineData("2026-06-02", 0, "2026-06-02T13:00:00Z")] // the day itself, summer time
    public void The_agenda_closes_working_days_before(string meeting, int days, string expected)
    {
        var series = MeetingSeries.Plan(Content() with { CutOffDays = days }, Today, null, scenario.By(Secretary)).Series!;

        Assert.Equal(DateTimeOffset.Parse(expected, null), series.CutOffOf(DateOnly.Parse(meeting, null)));
    }

    [Fact]
    [Trait("Requirement", "R83")]
    public void After_the_cut_off_only_the_secretary_brings_in_items()
    {
        var region = Region(Tuesdays(new(2026, 1, 1)));
        var meeting = ScreeningMeeting.Plan(new(2026, 12, 1), new(Secretary, scenario.Now, region)).Meeting!;
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(12, 0)), (meeting.Begins!.Value, meeting.Ends!.Value));
        var closes = new DateTimeOffset(2026, 11, 30, 14, 0, 0, TimeSpan.Zero);

        Assert.Null(meeting.RefusalOfItems(new(AvimOfficer, closes, region)));
        Assert.Equal(Refusal.AfterCutOff, meeting.RefusalOfItems(new(AvimOfficer, closes.AddSeconds(1), region)));
        Assert.Equal(Refusal.AfterCutOff, scenario.CaseAt(CaseStage.Classified).PutOnAgenda(meeting, "Wat nu?", new(VtEmployee, closes.AddHours(1), region)));
        Assert.Null(scenario.CaseAt(CaseStage.Classified).PutOnAgenda(meeting, "Wat nu?", new(Secretary, closes.AddHours(1), region)));
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public void Weeks_that_fall_on_a_holiday_are_skipped_and_said()
    {
        // 27 April 2027 is King's Day and a Tuesday.
        var (region, today) = (Region(Tuesdays(new(2026, 1, 1))), new DateOnly(2027, 4, 12));

        Assert.Equal(["04-13", "04-20", "05-04", "05-11", "05-18", "05-25", "06-01", "06-08"], Days(SeriesCalendar.Missing(region, today, [])));
        Assert.Equal(["04-27"], Days(SeriesCalendar.Skipped(region, today, [])));
        Assert.Equal(new DateOnly(2027, 4, 28), SeriesCalendar.InsteadOf(new(2027, 4, 27)));
        Assert.Empty(SeriesCalendar.Skipped(region, today, [new(2027, 4, 28)]));
        Assert.Equal(7, SeriesCalendar.Missing(region, today, [new(2027, 4, 28)]).Count());
    }

    [Fact]
    public void An_ended_series_plans_nothing_and_a_later_one_takes_its_place()
    {
        var (ended, today) = (Tuesdays(new(2026, 1, 1)), new DateOnly(2027, 1, 4));
        ended.GiveWay(new(2027, 1, 12));
        var thursdays = MeetingSeries.Proposed(TestRegion.Id, Content() with { Weekday = DayOfWeek.Thursday }, new(2027, 1, 18));

        Assert.Equal(["01-05", "01-12"], Days(SeriesCalendar.Missing(Region(ended), today, [])));
        Assert.Equal(["01-05", "01-12", "01-21", "01-28"], Days(SeriesCalendar.Missing(Region(ended, thursdays), today, []).Take(4)));
        Assert.Empty(SeriesCalendar.Missing(Region(), today, []));
    }

    [Theory]
    [InlineData(CaseStage.AtVeiligThuis, AcuteLane.None, 1, Turn.NotClassified, false)]
    [InlineData(CaseStage.AtVeiligThuis, AcuteLane.None, 0, Turn.TermRunsOut, true)]
    [InlineData(CaseStage.ProvisionallyClassified, AcuteLane.None, 1, Turn.ProvisionallyClassified, true)]
    [InlineData(CaseStage.Classified, AcuteLane.None, 1, Turn.Classified, true)]
    [InlineData(CaseStage.Classified, AcuteLane.Raised, 0, Turn.Acute, false)]
    [Trait("Requirement", "R83")]
    public void Whose_turn_it_is_follows_from_stage_and_term(CaseStage stage, AcuteLane lane, int daysLate, Turn expected, bool isTurn)
    {
        var meeting = new DateOnly(2026, 12, 1);
        var turn = Turns.Of(stage, lane, DutchTime.EndOfDay(meeting.AddDays(daysLate)), meeting);

        Assert.Equal((expected, isTurn), (turn, turn.IsItsTurn()));
    }

    [Fact]
    public void An_item_stands_where_the_first_reason_puts_it()
    {
        var meeting = new DateOnly(2026, 12, 1);
        var (due, later) = (DutchTime.EndOfDay(meeting), DutchTime.EndOfDay(meeting.AddDays(1)));

        Assert.Equal(AgendaGroup.Urgent, Turns.GroupOf(AcuteLane.Raised, AgendaItemKind.AfterCare, true, due, meeting));
        Assert.Equal(AgendaGroup.AfterCare, Turns.GroupOf(AcuteLane.None, AgendaItemKind.AfterCare, true, due, meeting));
        Assert.Equal(AgendaGroup.HeldOver, Turns.GroupOf(AcuteLane.None, AgendaItemKind.Screening, true, due, meeting));
        Assert.Equal(AgendaGroup.DueTerm, Turns.GroupOf(AcuteLane.None, AgendaItemKind.Screening, false, due, meeting));
        Assert.Equal(AgendaGroup.New, Turns.GroupOf(AcuteLane.None, AgendaItemKind.Screening, false, later, meeting));
        Assert.Equal(AgendaGroup.New, Turns.GroupOf(AcuteLane.None, AgendaItemKind.Screening, false, null, meeting));
    }

    private static string[] Days(IEnumerable<DateOnly> days) => [.. days.Select(d => d.ToString("MM-dd", null))];

    private static MeetingSeries Tuesdays(DateOnly from) => MeetingSeries.Proposed(TestRegion.Id, Content(), from);

    private static Region Region(params MeetingSeries[] series)
    {
        var region = TestRegion.Create();
        return new(region.Id, region.Name, region.Organisations, region.TermList, meetingSeries: series);
    }

    private static SeriesContent Content() => new()
    {
        Weekday = DayOfWeek.Tuesday,
        Begins = new(10, 0),
        Ends = new(12, 0),
        Place = "Kamer 1",
        CutOffDays = 1,
        CutOffAt = new(15, 0),
        Order = Enum.GetValues<AgendaGroup>(),
    };
}

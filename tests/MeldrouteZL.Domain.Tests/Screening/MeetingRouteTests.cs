using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Screening;

/// <summary>The whole space, the paths and the steps of a screening meeting.</summary>
public sealed class MeetingRouteTests
{
    // By hand (domain facts, section 20.2): the stages follow one another, each by one step of the table secretary.
    private static readonly (MeetingStep Step, MeetingStage From, MeetingStage To)[] Rows =
    [
        (MeetingStep.OpenAgenda, MeetingStage.Planned, MeetingStage.AgendaOpen),
        (MeetingStep.FixAgenda, MeetingStage.AgendaOpen, MeetingStage.AgendaFixed),
        (MeetingStep.Hold, MeetingStage.AgendaFixed, MeetingStage.Held),
        (MeetingStep.FixMinutes, MeetingStage.Held, MeetingStage.MinutesFixed),
    ];

    private static readonly DateOnly Tuesday = new(2026, 12, 1);

    private readonly Scenario scenario = new();

    [Fact]
    public void A_step_is_open_to_the_secretary_in_its_stage_and_to_nobody_else()
    {
        Assert.Equal(Enum.GetValues<MeetingStep>().Except([MeetingStep.Plan]), Rows.Select(row => row.Step));
        var wrong = from stage in Enum.GetValues<MeetingStage>()
                    let meeting = scenario.Meeting(stage)
                    from row in Rows
                    from actor in Everyone
                    let expected = actor.RegionId != TestRegion.Id ? Refusal.NotYours
                        : actor.Role != Role.TableSecretary ? Refusal.RoleMissing
                        : stage != row.From ? Refusal.WrongStage
                        : (Refusal?)null
                    where MeetingRoute.RefusalOf(meeting, row.Step, actor) != expected
                        || (expected is not null && Take(row.Step, meeting, actor) != expected)
                    select $"{stage} {row.Step}: {actor.Role} of {actor.OrganisationId}, not {expected}";

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void The_secretary_and_the_clock_plan_a_meeting_and_nobody_else()
    {
        Assert.All(Everyone, actor =>
        {
            var (meeting, refusal) = ScreeningMeeting.Plan(Tuesday, scenario.By(actor));
            Assert.Equal(actor.Role is Role.TableSecretary or Role.System ? null : Refusal.RoleMissing, refusal);
            Assert.Equal(refusal is null, meeting is not null);
        });
    }

    [Fact]
    public void Every_stage_is_reached_and_the_minutes_are_the_end()
    {
        var graph = Graph<MeetingStage>.Of(
            from step in Enum.GetValues<MeetingStep>() let rule = MeetingRoute.RuleFor(step) from stage in rule.From select (stage, rule.To));

        Assert.Equal(MeetingStage.Planned, MeetingRoute.RuleFor(MeetingStep.Plan).To);
        Assert.Equal(Enum.GetValues<MeetingStage>(), graph.ReachedFrom(MeetingStage.Planned).Order());
        Assert.All(Enum.GetValues<MeetingStage>(), stage => Assert.Contains(MeetingStage.MinutesFixed, graph.ReachedFrom(stage)));
        Assert.Single(graph.ReachedFrom(MeetingStage.MinutesFixed));
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public void Plan_keeps_the_day_and_who_planned_it()
    {
        var meeting = ScreeningMeeting.Plan(Tuesday, scenario.By(Secretary)).Meeting!;

        Assert.Equal((TestRegion.Id, Tuesday, MeetingStage.Planned), (meeting.RegionId, meeting.Date, meeting.Stage));
        Assert.Equal((scenario.Now, Secretary.UserId), (meeting.LastStepAt, meeting.LastStepBy));
    }

    [Fact]
    public void OpenAgenda_FixAgenda_and_Hold_keep_who_and_when()
    {
        foreach (var row in Rows)
        {
            var meeting = scenario.Meeting(row.From);
            scenario.Pass();

            Assert.Null(Take(row.Step, meeting, Secretary));

            Assert.Equal((row.To, scenario.Now, Secretary.UserId), (meeting.Stage, meeting.LastStepAt, meeting.LastStepBy));
        }
    }

    [Fact]
    public void FixMinutes_keeps_the_minutes_as_they_are()
    {
        var meeting = scenario.Meeting(MeetingStage.Held);

        Assert.Equal(Refusal.RoleMissing, meeting.FixMinutes("andere notulen", scenario.By(AvimOfficer)));
        Assert.Null(meeting.Minutes);
        Assert.Null(meeting.FixMinutes("notulen", scenario.By(Secretary)));
        Assert.Equal(Refusal.WrongStage, meeting.FixMinutes("andere notulen", scenario.By(Secretary)));
        Assert.Equal("notulen", meeting.Minutes);
    }

    private Refusal? Take(MeetingStep step, ScreeningMeeting meeting, Actor actor) => step switch
    {
        MeetingStep.OpenAgenda => meeting.OpenAgenda(scenario.By(actor)),
        MeetingStep.FixAgenda => meeting.FixAgenda(scenario.By(actor)),
        MeetingStep.Hold => meeting.Hold(scenario.By(actor)),
        MeetingStep.FixMinutes => meeting.FixMinutes("notulen", scenario.By(actor)),
        MeetingStep.Plan => throw new ArgumentOutOfRangeException(nameof(step), "Planning makes a meeting."),
    };
}

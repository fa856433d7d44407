using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>Care meetings about one victim, with who takes part and what was agreed on.</summary>
[Trait("Requirement", "R123")]
public sealed class CareMeetingTests
{
    private static readonly CareParticipantFacts Person = new("J. de Vries", "school", "toestemming", "alleen het rooster");
    private readonly Scenario scenario = new();

    private DateOnly Today => DutchTime.DateOf(scenario.Now);

    private Moment Now => scenario.By(CareCoordinator);

    [Fact]
    public void Participants_come_before_and_agreements_after_it_was_held()
    {
        var trajectory = Opened();
        var meeting = Planned(trajectory);

        Assert.Equal(Refusal.CareMeetingNotHeld, trajectory.AddAgreement(meeting, Agreement(), Now).Refusal);
        var participant = trajectory.AddParticipant(meeting, Person, Now).Participant!;
        Assert.Equal((meeting.Id, "J. de Vries", "alleen het rooster"), (participant.MeetingId, participant.Name, participant.MayKnow));
        Assert.Null(trajectory.SettleCareMeeting(meeting, isHeld: true, "besproken", Now));

        Assert.Equal((CareMeetingState.Held, "besproken", CareCoordinator.UserId, scenario.Now), (meeting.State, meeting.Outcome, meeting.SettledBy, meeting.SettledAt));
        Assert.Equal(Refusal.CareMeetingSettled, trajectory.AddParticipant(meeting, Person, Now).Refusal);
        Assert.Equal(Refusal.CareMeetingSettled, trajectory.SettleCareMeeting(meeting, isHeld: false, "toch niet", Now));
        Assert.Equal(meeting.Id, trajectory.AddAgreement(meeting, Agreement(), Now).Agreement!.MeetingId);
    }

    [Fact]
    public void What_is_to_come_was_not_held_but_can_be_cancelled_and_has_no_agreements()
    {
        var trajectory = Opened();
        var meeting = trajectory.PlanCareMeeting(new(Today.AddDays(1), null, CareMeetingPlace.Online, "rust"), Now).Meeting!;

        Assert.Equal(Refusal.NotYetHappened, trajectory.SettleCareMeeting(meeting, isHeld: true, "besproken", Now));
        Assert.Null(trajectory.SettleCareMeeting(meeting, isHeld: false, "ziek", Now));

        Assert.Equal((CareMeetingState.Cancelled, "ziek"), (meeting.State, meeting.Outcome));
        Assert.Equal(Refusal.CareMeetingNotHeld, trajectory.AddAgreement(meeting, Agreement(), Now).Refusal);
    }

    [Fact]
    public void An_agreement_is_followed_up_once_and_is_late_after_its_day()
    {
        var trajectory = Opened();
        var meeting = Planned(trajectory);
        Assert.Null(trajectory.SettleCareMeeting(meeting, isHeld: true, "besproken", Now));
        var agreement = trajectory.AddAgreement(meeting, Agreement(), Now).Agreement!;
        Assert.Equal((false, true), (agreement.IsOverdueOn(Today), agreement.IsOverdueOn(Today.AddDays(1))));

        Assert.Null(trajectory.FollowUpAgreement(agreement, isDone: false, "geen tijd", scenario.By(Colleague(CareCoordinator))));

        Assert.Equal((CareAgreementState.NotDone, "geen tijd", Colleague(CareCoordinator).UserId), (agreement.State, agreement.FollowUp, agreement.FollowedUpBy));
        Assert.False(agreement.IsOverdueOn(Today.AddDays(1)));
        Assert.Equal(Refusal.AgreementSettled, trajectory.FollowUpAgreement(agreement, isDone: true, "toch", Now));
    }

    [Fact]
    public void Of_another_trajectory_or_by_anyone_else_nothing_is_written()
    {
        var (trajectory, other) = (Opened(), Opened());
        var meeting = Planned(trajectory);

        Assert.Equal(Refusal.UnknownCareMeeting, other.AddParticipant(meeting, Person, Now).Refusal);
        Assert.Equal(Refusal.UnknownCareMeeting, other.SettleCareMeeting(meeting, isHeld: true, "besproken", Now));
        Assert.Equal(Refusal.UnknownCareMeeting, other.AddAgreement(null, Agreement(), Now).Refusal);
        Assert.Equal(Refusal.UnknownAgreement, other.FollowUpAgreement(null, isDone: true, "klaar", Now));
        Assert.All(Everyone.Except([CareCoordinator, Colleague(CareCoordinator)]), actor =>
        {
            Assert.Equal(Refusal.NotYours, trajectory.PlanCareMeeting(new(Today, null, CareMeetingPlace.Online, "rust"), scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.NotYours, trajectory.AddParticipant(meeting, Person, scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.NotYours, trajectory.SettleCareMeeting(meeting, isHeld: true, "besproken", scenario.By(actor)));
            Assert.Equal(Refusal.NotYours, trajectory.AddAgreement(meeting, Agreement(), scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.NotYours, trajectory.FollowUpAgreement(null, isDone: true, "klaar", scenario.By(actor)));
        });
        Assert.Equal(CareMeetingState.Planned, meeting.State);
    }

    private CareAgreementFacts Agreement() => new("Belt de school", "mentor", Today);

    private CareMeeting Planned(Trajectory trajectory) => trajectory.PlanCareMeeting(new(Today, new TimeOnly(10, 0), CareMeetingPlace.Provider, "rust"), Now).Meeting!;

    private Trajectory Opened()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        return Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, scenario.By(CareCoordinator)).Trajectory!;
    }
}

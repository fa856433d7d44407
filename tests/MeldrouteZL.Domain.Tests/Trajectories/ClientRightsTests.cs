using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>What a client may ask about what is written of them, and what comes of it.</summary>
public sealed class ClientRightsTests
{
    private static readonly PackLine Line = new("plan", PackSection.Trajectory, "Plan: wonen", null);
    private readonly Scenario scenario = new();

    private DateOnly Today => DutchTime.DateOf(scenario.Now);

    private Moment Now => scenario.By(CareCoordinator);

    private Moment Second => scenario.By(Colleague(CareCoordinator));

    [Theory]
    [InlineData(ClientRequestKind.Inspection, ClientAge.Under12, RequestedBy.Client, Refusal.TooYoungToAsk)]
    [InlineData(ClientRequestKind.Destruction, ClientAge.Under12, RequestedBy.Client, Refusal.TooYoungToAsk)]
    [InlineData(ClientRequestKind.Correction, ClientAge.Under12, RequestedBy.Client, null)]
    [InlineData(ClientRequestKind.Inspection, ClientAge.From12To15, RequestedBy.Client, null)]
    [InlineData(ClientRequestKind.Destruction, ClientAge.From12To15, RequestedBy.Client, null)]
    [InlineData(ClientRequestKind.Inspection, ClientAge.From12To15, RequestedBy.RepresentativeOfChild, null)]
    [InlineData(ClientRequestKind.Destruction, ClientAge.From12To15, RequestedBy.RepresentativeOfChild, Refusal.ClientAsksSelf)]
    [InlineData(ClientRequestKind.Destruction, ClientAge.Under12, RequestedBy.RepresentativeOfChild, null)]
    [InlineData(ClientRequestKind.Inspection, ClientAge.From16, RequestedBy.RepresentativeOfChild, Refusal.ClientAsksSelf)]
    [InlineData(ClientRequestKind.Destruction, ClientAge.From16, RequestedBy.RepresentativeOfIncapable, null)]
    [InlineData(ClientRequestKind.Inspection, ClientAge.From16, RequestedBy.Client, null)]
    public void Who_may_ask_follows_from_age(ClientRequestKind kind, ClientAge age, RequestedBy by, Refusal? expected) =>
        Assert.Equal(expected, Opened().ReceiveRequest(Facts(kind) with { Age = age, By = by }, Now).Refusal);

    [Fact]
    public void The_term_runs_from_the_day_of_receipt_and_is_extended_once_in_time_and_never_for_destruction()
    {
        var trajectory = Opened();
        var request = Asked(trajectory, ClientRequestKind.Inspection);
        var destruction = Asked(trajectory, ClientRequestKind.Destruction);
        Assert.Equal((Today.AddDays(31), Today.AddDays(92)), (request.DueOn, destruction.DueOn));

        Assert.Equal(Refusal.NotYetHappened, trajectory.ReceiveRequest(Facts(ClientRequestKind.Inspection) with { ReceivedOn = Today.AddDays(1) }, Now).Refusal);
        Assert.Null(trajectory.ExtendRequest(request, "veel papier", Now));
        Assert.Equal((Today.AddDays(92), "veel papier"), (request.DueOn, request.ExtendedBecause));
        Assert.Equal(Refusal.AlreadyExtended, trajectory.ExtendRequest(request, "nog eens", Now));
        Assert.Equal(Refusal.NotToBeExtended, trajectory.ExtendRequest(destruction, "veel papier", Now));
        var late = Asked(trajectory, ClientRequestKind.Correction, Today.AddDays(-60));
        Assert.Equal(Refusal.TermIsOver, trajectory.ExtendRequest(late, "vergeten", Now));
    }

    [Fact]
    public void A_refusal_has_a_ground_that_belongs_to_the_request_and_nothing_else_has_one()
    {
        var trajectory = Opened();
        var request = Asked(trajectory, ClientRequestKind.Correction);

        Assert.Equal(Refusal.GroundDoesNotFit, Answer(trajectory, request, RequestDecision.Refused));
        Assert.Equal(Refusal.GroundDoesNotFit, Answer(trajectory, request, RequestDecision.Refused, RequestRefusalGround.InterestOfAnother));
        Assert.Equal(Refusal.GroundDoesNotFit, Answer(trajectory, request, RequestDecision.Refused, RequestRefusalGround.AgainstInterestOfChild));
        Assert.Equal(Refusal.GroundDoesNotFit, Answer(trajectory, request, RequestDecision.Granted, RequestRefusalGround.NotIncorrect));
        Assert.Null(Answer(trajectory, request, RequestDecision.Refused, RequestRefusalGround.NotIncorrect));

        Assert.Equal((RequestDecision.Refused, RequestRefusalGround.NotIncorrect, "zo is het", CareCoordinator.UserId), (request.Decision!.Value, request.Ground!.Value, request.Reason, request.DecidedBy!.Value));
        Assert.Equal(Refusal.AlreadyDecided, Answer(trajectory, request, RequestDecision.Withdrawn));
        Assert.Equal(Refusal.AlreadyDecided, trajectory.ExtendRequest(request, "te laat", Now));
    }

    [Fact]
    public void An_inspection_is_released_by_another_than_its_maker_and_only_then_granted()
    {
        var trajectory = Opened();
        var request = Asked(trajectory, ClientRequestKind.Inspection);
        Assert.Equal(Refusal.PackMissing, Answer(trajectory, request, RequestDecision.Granted));
        var pack = trajectory.PreparePack(request, [], ["plan"], [Line], Now).Pack!;
        Assert.Equal(Refusal.PackMissing, Answer(trajectory, request, RequestDecision.Granted, packs: [pack]));

        Assert.Equal(Refusal.SamePersonMayNotConfirm, trajectory.ReviewPack(pack, null, Now));
        Assert.Equal(PackState.Prepared, pack.State);
        Assert.Null(trajectory.ReviewPack(pack, "naam van de buurman staat er nog", Second));
        Assert.Equal((PackState.Returned, "naam van de buurman staat er nog"), (pack.State, pack.ReturnedBecause));
        var next = trajectory.PreparePack(request, [pack], ["plan"], [Line with { Text = "Plan" }], Now).Pack!;
        Assert.Null(trajectory.ReviewPack(next, null, Second));

        Assert.Equal((PackState.Released, Colleague(CareCoordinator).UserId), (next.State, next.ReviewedBy!.Value));
        Assert.Equal("Plan: wonen", Assert.Single(pack.Lines).Text); // what was returned stays as it was
        Assert.Equal(Refusal.PackSettled, trajectory.ReviewPack(next, "toch niet", Second));
        Assert.Equal(Refusal.PackSettled, trajectory.PreparePack(request, [pack, next], ["plan"], [Line], Now).Refusal);
        Assert.Null(Answer(trajectory, request, RequestDecision.Granted, packs: [pack, next]));
    }

    [Fact]
    public void An_inspection_leaves_nothing_out_unseen_and_the_one_before_it_is_replaced()
    {
        var trajectory = Opened();
        var request = Asked(trajectory, ClientRequestKind.Inspection);
        var hidden = new PackLine("contact", PackSection.Contact, "Gebeld met de buurman", "gaat over een ander");

        Assert.Equal(Refusal.ChangedMeanwhile, trajectory.PreparePack(request, [], ["plan", "contact"], [Line], Now).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, trajectory.PreparePack(request, [], ["plan"], [Line, Line], Now).Refusal);
        Assert.Equal(Refusal.NothingToSend, trajectory.PreparePack(request, [], ["contact"], [hidden], Now).Refusal);
        Assert.Equal(Refusal.UnknownRequest, trajectory.PreparePack(Asked(trajectory, ClientRequestKind.Correction), [], ["plan"], [Line], Now).Refusal);
        var first = trajectory.PreparePack(request, [], ["plan", "contact"], [Line, hidden], Now).Pack!;
        var second = trajectory.PreparePack(request, [first], ["plan", "contact"], [Line, hidden], Now).Pack!;

        Assert.Equal((PackState.Replaced, PackState.Prepared), (first.State, second.State));
        Assert.Equal(Refusal.PackSettled, trajectory.ReviewPack(first, null, Second));
        Assert.Equal([Line], second.Shown);
        Assert.Equal([Line, hidden], second.Lines);
    }

    [Fact]
    public void A_destruction_that_is_granted_must_be_carried_out_whole_and_not_under_a_hold()
    {
        var trajectory = Opened();
        var request = Asked(trajectory, ClientRequestKind.Destruction);

        Assert.Equal(Refusal.DestroyedWholeOnly, Answer(trajectory, request, RequestDecision.PartlyGranted, RequestRefusalGround.InterestOfAnother));
        Hold(trajectory, scenario.Now);
        Assert.Equal(Refusal.UnderLegalHold, Answer(trajectory, request, RequestDecision.Granted));
        Assert.Null(trajectory.DestroyBy);
        Hold(trajectory, null);
        Assert.Null(Answer(trajectory, request, RequestDecision.Granted));

        Assert.Equal(request.DueOn, trajectory.DestroyBy);
        Assert.Null(Answer(trajectory, Asked(trajectory, ClientRequestKind.Destruction), RequestDecision.Refused, RequestRefusalGround.InterestOfAnother));
    }

    [Fact]
    public void Rights_go_on_after_closing_and_end_when_it_is_out_of_sight()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Closed);
        Assert.NotNull(trajectory.ReceiveRequest(Facts(ClientRequestKind.Inspection), Now).Request);
        Assert.Equal("zo was het", trajectory.AddStatement(new(Today, "Pools", "zo was het"), Now).Statement!.Text);
        Assert.Equal(Refusal.NotYetHappened, trajectory.AddStatement(new(Today.AddDays(1), "Pools", "zo was het"), Now).Refusal);

        var shielded = TrajectoryWorld.At(new Scenario(), TrajectoryStage.Shielded);
        Assert.Equal(Refusal.WrongStage, shielded.ReceiveRequest(Facts(ClientRequestKind.Inspection), Now).Refusal);
        Assert.Equal(Refusal.WrongStage, shielded.AddStatement(new(Today, "Pools", "zo was het"), Now).Refusal);
    }

    [Fact]
    public void Of_another_trajectory_or_by_anyone_else_nothing_is_done()
    {
        var (trajectory, other) = (Opened(), Opened());
        var request = Asked(trajectory, ClientRequestKind.Inspection);
        var pack = trajectory.PreparePack(request, [], ["plan"], [Line], Now).Pack!;

        Assert.Equal(Refusal.UnknownRequest, Answer(other, request, RequestDecision.Withdrawn));
        Assert.Equal(Refusal.UnknownRequest, other.ExtendRequest(request, "waarom", Now));
        Assert.Equal(Refusal.UnknownPack, other.ReviewPack(pack, null, Second));
        Assert.All(Everyone.Except([CareCoordinator, Colleague(CareCoordinator)]), actor =>
        {
            var moment = scenario.By(actor);
            Assert.Equal(Refusal.NotYours, trajectory.ReceiveRequest(Facts(ClientRequestKind.Inspection), moment).Refusal);
            Assert.Equal(Refusal.NotYours, trajectory.ExtendRequest(request, "waarom", moment));
            Assert.Equal(Refusal.NotYours, trajectory.AnswerRequest(request, new(RequestDecision.Withdrawn, null, "weg"), [], moment));
            Assert.Equal(Refusal.NotYours, trajectory.PreparePack(request, [], ["plan"], [Line], moment).Refusal);
            Assert.Equal(Refusal.NotYours, trajectory.ReviewPack(pack, null, moment));
            Assert.Equal(Refusal.NotYours, trajectory.AddStatement(new(Today, "Pools", "zo was het"), moment).Refusal);
        });
        Assert.Equal((true, PackState.Prepared), (request.IsOpen, pack.State));
    }

    [Theory]
    [InlineData(TrajectoryStage.Active, true)]
    [InlineData(TrajectoryStage.Closed, true)]
    [InlineData(TrajectoryStage.Shielded, true)]
    [InlineData(TrajectoryStage.Destroyed, false)]
    public void What_the_client_waits_for_runs_on_after_closing(TrajectoryStage stage, bool runs)
    {
        var standing = ClockWorld.ActiveSince(Today) with { Stage = stage, Rights = [new(TrajectoryClockKind.DestructionDue, Today.AddDays(3))] };

        Assert.Equal(runs, TrajectoryClocks.Of(standing, ClockWorld.Terms, Today).Any(c => c.Kind == TrajectoryClockKind.DestructionDue));
    }

    private static void Hold(Trajectory trajectory, DateTimeOffset? since) => typeof(Trajectory).GetProperty(nameof(Trajectory.HeldSince))!.SetValue(trajectory, since);

    private Refusal? Answer(Trajectory trajectory, ClientRequest request, RequestDecision decision, RequestRefusalGround? ground = null, IReadOnlyList<InspectionPack>? packs = null) =>
        trajectory.AnswerRequest(request, new(decision, ground, "zo is het"), packs ?? [], Now);

    private ClientRequest Asked(Trajectory trajectory, ClientRequestKind kind, DateOnly? on = null) =>
        trajectory.ReceiveRequest(Facts(kind) with { ReceivedOn = on ?? Today }, Now).Request!;

    private ClientRequestFacts Facts(ClientRequestKind kind) => new()
    {
        Kind = kind,
        ReceivedOn = Today,
        Age = ClientAge.From16,
        By = RequestedBy.Client,
        Identity = IdentityProof.Document,
        Words = "Ik wil weten wat er staat",
    };

    private Trajectory Opened() => TrajectoryWorld.At(scenario, TrajectoryStage.Registered);
}

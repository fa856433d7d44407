using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

/// <summary>Reads the drawings as a person does: which boxes are there, from which box to which box the arrows go.</summary>
[Trait("Requirement", "R53")]
public class RoutePictureTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly RoutePictures Pictures = For(Role.VtAttentionOfficer);

    public static TheoryData<string> Keys => [.. Pictures.All.Select(picture => picture.Key)];

    [Fact]
    public void Every_stage_of_every_table_is_in_its_picture()
    {
        Assert.Equal(Enum.GetNames<SignalStage>().Order(), Drawing.Of(Pictures.Signal).Boxes.Keys.Order());
        Assert.Equal(Enum.GetNames<CaseStage>().Order(), Drawing.Of(Pictures.Case).Boxes.Keys.Order());
        Assert.Equal([.. Enum.GetNames<AcuteLane>().Append("InFollowUp").Order()], Drawing.Of(Pictures.Acute).Boxes.Keys.Order());
        Assert.Equal(Enum.GetNames<MeetingStage>().Order(), Drawing.Of(Pictures.Meeting).Boxes.Keys.Order());
        Assert.Equal(Enum.GetNames<ReferralStage>().Order(), Drawing.Of(Pictures.Referral).Boxes.Keys.Order());
        Assert.Equal(Enum.GetNames<TrajectoryStage>().Order(), Drawing.Of(Pictures.Trajectory).Boxes.Keys.Order());
    }

    [Fact]
    public void Every_step_of_a_signal_is_an_arrow_from_its_stages() =>
        AssertArrows(Enum.GetValues<SignalStep>().Select(s => ($"{s}", Names(SignalRoute.RuleFor(s).From), (string?)$"{SignalRoute.RuleFor(s).To}")), Pictures.Signal);

    [Fact]
    public void Every_step_of_a_case_that_changes_its_stage_is_an_arrow_from_its_stages() =>
        AssertArrows(Enum.GetValues<CaseStep>().Select(s => ($"{s}", Names(CaseRoute.RuleFor(s).From), CaseRoute.RuleFor(s).To?.ToString())), Pictures.Case);

    [Fact]
    [Trait("Requirement", "R70")]
    public void Every_step_of_the_acute_lane_is_an_arrow() =>
        AssertArrows(
        [
            ("RaiseAcute", ["None"], "Raised"),
            ("ConfirmAcute", ["Raised"], "Confirmed"),
            ("LowerAcute", ["Raised", "Confirmed"], "None"),
            ("DecideAcute", ["Raised", "Confirmed"], "InFollowUp"),
        ], Pictures.Acute);

    [Fact]
    public void Every_step_of_a_meeting_is_an_arrow() =>
        AssertArrows(Enum.GetValues<MeetingStep>().Select(s => ($"{s}", Names(MeetingRoute.RuleFor(s).From), (string?)$"{MeetingRoute.RuleFor(s).To}")), Pictures.Meeting);

    [Fact]
    public void Every_step_of_a_referral_that_changes_its_stage_is_an_arrow() =>
        AssertArrows(Enum.GetValues<ReferralStep>().Select(s => ($"{s}", Names(ReferralRoute.RuleFor(s).From), ReferralRoute.RuleFor(s).To?.ToString())), Pictures.Referral);

    [Fact]
    public void Every_step_of_a_trajectory_that_changes_its_stage_is_an_arrow() =>
        AssertArrows(Enum.GetValues<TrajectoryStep>().Select(s => ($"{s}", Names(TrajectoryRoute.RuleFor(s).From), TrajectoryRoute.RuleFor(s).To?.ToString())), Pictures.Trajectory);

    [Fact]
    public void What_changes_no_stage_is_in_the_table_of_the_case_or_of_the_lane()
    {
        var told = Pictures.Case.Steps.Concat(Pictures.Acute.Steps).Select(step => step.Key).ToHashSet();

        Assert.Equal(Enum.GetNames<CaseStep>().Order(), told.Order());
        Assert.Equal(["Escalate", "Widen", "Narrow", "RecordSubmission"], Pictures.Referral.Steps.Where(step => !step.Moves).Select(step => step.Key));
    }

    [Theory]
    [InlineData(Role.CareCoordinator, "Draft")]
    [InlineData(Role.AttentionOfficer, "Draft InternalRoute SettledInternally")]
    [InlineData(Role.Reporter, "")]
    public void A_step_is_marked_from_where_the_role_may_take_it(Role role, string from) =>
        Assert.Equal(from, string.Join(' ', Drawing.Of(For(role).Signal).OwnArrows.Where(arrow => arrow.Step == "Forward").Select(arrow => arrow.From).Order()));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Nothing_lies_on_anything_else(string key) => Drawing.Of(Pictures.All.Single(picture => picture.Key == key)).AssertLegible();

    [Fact]
    public void The_stages_of_a_case_stand_in_the_order_of_the_route()
    {
        var boxes = Drawing.Of(Pictures.Case).Boxes;

        Assert.Equal(
            ["AtVeiligThuis", "ProvisionallyClassified", "Classified", "OnAgenda", "Screened", "InFollowUp", "Closed", "Shielded", "Destroyed"],
            boxes.OrderBy(box => box.Value.Top).Select(box => box.Key));
    }

    [Fact]
    public void A_picture_is_drawn_the_same_every_time() =>
        Assert.Equal(Rendering.Html(RoutePictureSvg.For(Pictures.Case)), Rendering.Html(RoutePictureSvg.For(Pictures.Case)));

    // A table as nobody made it yet: three steps between the same stages, a jump back over three, a way out of the acute
    // lane, a stage nothing leads to, a stage that only a jump leads to.
    [Fact]
    public void A_new_row_of_any_shape_finds_its_place()
    {
        RouteStage[] stages = [new("A", "Eerste"), new("B", "Tweede"), new("C", "Derde met een lange naam van vele woorden"), new("D", "Vierde"), new("E", "Zijweg"), new("F", "Los"), new("G", "Laat")];
        var picture = new RoutePicture("proef", "Proef", "", stages,
        [
            Step("Begin", [], "A"), Step("One", ["A"], "B"), Step("Two", ["A"], "B"), Step("Three", ["A"], "B"),
            Step("Next", ["B"], "C"), Step("Last", ["B", "C"], "D"), Step("Back", ["B", "C", "D"], "A"), Step("Again", ["D"], "C"),
            Step("Out", ["A"], "E"), Step("OutAgain", ["A"], "E"), Step("Jump", ["A"], "G"), Step("Late", ["C"], "G"), Step("Begin2", [], "C"),
            Step("Acute", ["A", "B", "C"], "D") with { IsAcute = true },
        ])
        { Here = "B" };

        AssertArrows(picture.Steps.Select(step => (step.Key, step.From, step.To)), picture);
        var drawing = Drawing.Of(picture);
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G"], drawing.Boxes.Keys.Order());
        drawing.AssertLegible();

        static RouteStep Step(string key, string[] from, string to) => new(key, $"Stap {key} met een naam", from, to, "iemand") { IsOwn = from.Length > 1 };
    }

    private static RoutePictures For(Role role) => new(new Region(1, "Zuid-Limburg", [], TermDefaults.For(1, Day)), Day, role);

    private static IReadOnlyList<string> Names<T>(IEnumerable<T> stages)
        where T : struct, Enum => [.. stages.Select(stage => $"{stage}")];

    private static void AssertArrows(IEnumerable<(string Step, IReadOnlyList<string> From, string? To)> rows, RoutePicture picture)
    {
        var expected = rows.Where(row => row.To is not null)
            .SelectMany(row => row.From.Count == 0 ? [(row.Step, From: "begin", To: row.To!)] : row.From.Where(from => from != row.To).Select(from => (row.Step, From: from, To: row.To!)));

        Assert.Equal(expected.Order(), Drawing.Of(picture).Arrows.Order());
    }
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Signals;

/// <summary>The whole space and the paths of a signal.</summary>
public sealed class SignalRouteTests
{
    // By hand from the design (section 2). D draft, I internal route, S settled internally, W withdrawn. A role outside the
    // municipalities forwards its own draft and knows no internal route.
    private const string Rows = """
        HandToAttentionOfficer | Author | Reporter:D
        StartInternalRoute     | Author | AttentionOfficer:D
        SettleInternally       | Holder | AttentionOfficer:I
        Forward                | Holder | AttentionOfficer:DIS VtEmployee:D VtAttentionOfficer:D CareCoordinator:D AvimOfficer:D
        Withdraw               | Author | Reporter:D AttentionOfficer:D VtEmployee:D VtAttentionOfficer:D CareCoordinator:D AvimOfficer:D
        Expire                 | Clock  | System:DW
        """;

    private static readonly SignalStage[] Municipal = Enum.GetValues<SignalStage>();
    private static readonly SignalStage[] Elsewhere = [SignalStage.Draft, SignalStage.Forwarded, SignalStage.Withdrawn, SignalStage.Expired];

    // Who writes signals, and the stages theirs can be in.
    private static readonly (Actor Author, SignalStage[] Stages)[] Authors =
    [
        (Reporter, Municipal), (AttentionOfficer, Municipal),
        (VtEmployee, Elsewhere), (VtAttentionOfficer, Elsewhere), (CareCoordinator, Elsewhere), (AvimOfficer, Elsewhere),
    ];

    public static TheoryData<SignalStep> TakenSteps => [.. Enum.GetValues<SignalStep>().Where(step => step != SignalStep.Register)];

    [Theory]
    [MemberData(nameof(TakenSteps))]
    public void A_step_is_open_to_whom_the_row_names_and_to_nobody_else(SignalStep step)
    {
        var scenario = new Scenario();
        var wrong = from author in Authors
                    from stage in author.Stages
                    let signal = scenario.SignalAt(stage, author.Author)
                    from actor in Everyone
                    let expected = Expected(step, stage, author.Author, actor)
                    let actual = SignalRoute.RefusalOf(signal, step, actor)
                    where actual != expected || (expected is not null && Take(step, signal, scenario.By(actor)) != expected) || signal.Stage != stage
                    select $"{stage} of {author.Author.Role}: {actor.Role} of {actor.OrganisationId} gets {actual}, not {expected}";

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Requirement", "R57")]
    public void Who_works_with_signals_registers_them_and_nobody_else()
    {
        Role[] registering = [Role.Reporter, Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer];

        Assert.All(Everyone, actor => Assert.Equal(
            registering.Contains(actor.Role) ? null : Refusal.RoleMissing,
            Signal.Register(Scenario.Content(), Scenario.Unnamed, SignalSource.External, new Scenario().By(actor)).Refusal));
    }

    [Fact]
    public void To_an_outsider_no_signal_exists_whatever_its_stage()
    {
        var scenario = new Scenario();
        var outsiders = Everyone.Where(a => a.OrganisationId is not TestRegion.Heerlen && !a.IsClock);

        Assert.All(
            from stage in Municipal
            let signal = scenario.SignalAt(stage, AttentionOfficer)
            from actor in outsiders
            from step in TakenSteps.Select(row => row.Data)
            select SignalRoute.RefusalOf(signal, step, actor),
            refusal => Assert.Equal(Refusal.NotYours, refusal));
    }

    [Fact]
    public void Every_stage_is_reached_and_every_signal_can_end()
    {
        var graph = Graph<SignalStage>.Of(
            from step in Enum.GetValues<SignalStep>() let rule = SignalRoute.RuleFor(step) from stage in rule.From select (stage, rule.To));
        SignalStage[] ends = [SignalStage.Forwarded, SignalStage.Expired];

        Assert.Equal(Enum.GetValues<SignalStage>(), graph.ReachedFrom(SignalStage.Draft).Order());
        Assert.All(Enum.GetValues<SignalStage>(), stage => Assert.Contains(graph.ReachedFrom(stage), ends.Contains));
        Assert.All(ends, end => Assert.Single(graph.ReachedFrom(end)));
    }

    [Fact]
    [Trait("Requirement", "R68")]
    public void Forwarding_is_always_possible_from_the_internal_route()
    {
        SignalStage[] inside = [SignalStage.Draft, SignalStage.InternalRoute, SignalStage.SettledInternally];
        var scenario = new Scenario();

        Assert.All(inside, stage => Assert.Null(scenario.SignalAt(stage, AttentionOfficer).Forward("Wmo 2015", scenario.By(AttentionOfficer))));
    }

    [Fact]
    public void Outside_the_municipalities_there_is_no_internal_route()
    {
        // No signal of theirs gets there; the picture of the route is drawn from this.
        Assert.Equal(
            [Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator],
            SignalRoute.RuleFor(SignalStep.Forward).OnlyFromDraft.Order());
    }

    private static Refusal? Expected(SignalStep step, SignalStage stage, Actor author, Actor actor)
    {
        var row = Rows.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Single(cells => cells[0] == step.ToString());
        var isParty = row[1] switch
        {
            "Author" => actor == author,
            "Clock" => actor.IsClock,
            _ => Holds(stage, author, actor),
        };
        var stages = row[2].Split(' ').Select(cell => cell.Split(':')).Where(cell => cell[0] == actor.Role.ToString()).Select(cell => cell[1]).SingleOrDefault();
        return !isParty ? Refusal.NotYours : stages is null ? Refusal.RoleMissing : !stages.Contains(Letter(stage)) ? Refusal.WrongStage : null;
    }

    // A draft is its author's alone, also once withdrawn; then it is of the organisation (R25), but never of its
    // reporters. Nothing is left of what expired.
    private static bool Holds(SignalStage stage, Actor author, Actor actor) => stage switch
    {
        SignalStage.Draft or SignalStage.Withdrawn => actor == author,
        SignalStage.Expired => false,
        _ => actor == author || (actor.OrganisationId == author.OrganisationId && !NeverOnCases.Contains(actor.Role)),
    };

    private static char Letter(SignalStage stage) => stage switch
    {
        SignalStage.Draft => 'D',
        SignalStage.InternalRoute => 'I',
        SignalStage.SettledInternally => 'S',
        SignalStage.Forwarded => 'F',
        SignalStage.Withdrawn => 'W',
        SignalStage.Expired => 'E',
    };

    private static Refusal? Take(SignalStep step, Signal signal, Moment by) => step switch
    {
        SignalStep.HandToAttentionOfficer => signal.HandToAttentionOfficer(by),
        SignalStep.StartInternalRoute => signal.StartInternalRoute(by),
        SignalStep.SettleInternally => signal.SettleInternally(InternalOutcome.Wholly, "opgelost", by),
        SignalStep.Forward => signal.Forward("Wmo 2015", by),
        SignalStep.Withdraw => signal.Withdraw("dubbel", by),
        SignalStep.Expire => signal.Expire(by),
        SignalStep.Register => throw new ArgumentOutOfRangeException(nameof(step), "Registering makes a signal."),
    };
}

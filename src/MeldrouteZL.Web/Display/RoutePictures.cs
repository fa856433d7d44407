using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// The pictures of the whole route, made from the route tables of the domain: a new stage or a new row shows itself.
/// </summary>
/// <param name="region">Whose terms are shown.</param>
/// <param name="day">The terms that hold on this day.</param>
/// <param name="own">The role of who looks; null when nobody in particular does.</param>
public sealed class RoutePictures(Region region, DateOnly day, Role? own)
{
    /// <summary>The stage of a signal to light up.</summary>
    public SignalStage? SignalAt { get; init; }

    /// <summary>The stage of a case to light up.</summary>
    public CaseStage? CaseAt { get; init; }

    /// <summary>Where in the acute lane that case is; null when it is not in it.</summary>
    public AcuteLane? LaneAt { get; init; }

    /// <summary>In the order in which people meet them.</summary>
    public IReadOnlyList<RoutePicture> All => [Signal, Case, Acute, Meeting, Referral, Trajectory];

    public RoutePicture Signal => new("signaal", "Van signaal naar Veilig Thuis",
        "Iemand ziet iets dat niet klopt en schrijft dat op. De gemeente handelt het intern af of stuurt het door naar Veilig Thuis.",
        StagesOf<SignalStage>(RouteTexts.Of),
        StepsOf<SignalStep>(step =>
        {
            var rule = SignalRoute.RuleFor(step);
            return new RouteStep($"{step}", RouteTexts.Of(step), Names(rule.From), $"{rule.To}", RouteWho.Of(rule))
            {
                Term = TermOf(rule.Clock, null),
                IsOwn = IsOwn(rule.As),
                OwnOnlyFrom = IsOwn(rule.OnlyFromDraft) ? [nameof(SignalStage.Draft)] : [],
            };
        }))
    {
        Here = SignalAt?.ToString(),
    };

    public RoutePicture Case => new("casus", "De casus",
        "Veilig Thuis opent een casus, soms van meer signalen samen. De screeningstafel bespreekt de casus en wijst aan wie opvolgt. Bij acuut gevaar wordt de tafel overgeslagen: dat zijn de rode pijlen.",
        StagesOf<CaseStage>(RouteTexts.Of),
        // What only moves the acute lane has a picture of its own.
        StepsOf<CaseStep>(CaseStepOf).Where(step => step.To is not null || !step.IsAcute).ToList())
    {
        Here = CaseAt?.ToString(),
    };

    public RoutePicture Acute => new("acuut", "Als het acuut is",
        "Is er direct gevaar, dan kan een casus uit elke open fase meteen door. De casus blijft intussen in de eigen fase staan. Bel bij direct gevaar altijd eerst 112.",
        [.. Enum.GetValues<AcuteLane>().Select(lane => new RouteStage($"{lane}", RouteTexts.Of(lane), lane != AcuteLane.None)), .. AfterTheLane.Select(stage => new RouteStage($"{stage}", RouteTexts.Of(stage)))],
        LaneSteps.Select(step =>
        {
            var rule = CaseRoute.RuleFor(step);
            return CaseStepOf(step) with { From = Names(rule.Lane), To = rule.To is { } stage ? $"{stage}" : $"{rule.ToLane}", OnlyWhen = null, IsAcute = false };
        }).ToList())
    {
        Here = LaneAt?.ToString(),
    };

    public RoutePicture Meeting => new("overleg", "Het screeningsoverleg",
        "Elke week bespreken Veilig Thuis, AVIM en de zorgcoördinatie wat er op de agenda staat.",
        StagesOf<MeetingStage>(RouteTexts.Of),
        StepsOf<MeetingStep>(step =>
        {
            var rule = MeetingRoute.RuleFor(step);
            return new RouteStep($"{step}", RouteTexts.Of(step), Names(rule.From), $"{rule.To}", RouteWho.Of(rule.As)) { IsOwn = IsOwn(rule.As) };
        }));

    public RoutePicture Referral => new("verwijzing", "Een verwijzing",
        "Wie opvolgt, kan een andere organisatie vragen om te helpen. Die organisatie neemt de verwijzing aan of weigert.",
        StagesOf<ReferralStage>(RouteTexts.Of),
        StepsOf<ReferralStep>(step =>
        {
            var rule = ReferralRoute.RuleFor(step);
            return new RouteStep($"{step}", RouteTexts.Of(step), Names(rule.From), rule.To?.ToString(), RouteWho.Of(rule))
            {
                Term = TermOf(rule.Clock, "wie de verwijzing krijgt"),
                IsOwn = own is { } role && ReferralRoute.MayTake(role, step),
            };
        }));

    public RoutePicture Trajectory => new("traject", "Het traject van een slachtoffer",
        "De zorgcoördinator begeleidt één slachtoffer. Alleen de eigen zorgcoördinatie ziet een traject.",
        StagesOf<TrajectoryStage>(RouteTexts.Of),
        StepsOf<TrajectoryStep>(step =>
        {
            var rule = TrajectoryRoute.RuleFor(step);
            return new RouteStep($"{step}", RouteTexts.Of(step), Names(rule.From), rule.To?.ToString(), RouteWho.Of(rule.As)) { IsOwn = IsOwn(rule.As) };
        }));

    private static IEnumerable<CaseStep> LaneSteps => Enum.GetValues<CaseStep>().Where(step => CaseRoute.RuleFor(step).ToLane is not null);

    // Where the lane ends in a stage of the case.
    private static IEnumerable<CaseStage> AfterTheLane => LaneSteps.Select(step => CaseRoute.RuleFor(step).To).OfType<CaseStage>().Distinct();

    private RouteStep CaseStepOf(CaseStep step)
    {
        var rule = CaseRoute.RuleFor(step);
        return new RouteStep($"{step}", RouteTexts.Of(step), Names(rule.From), rule.To?.ToString(), RouteWho.Of(rule))
        {
            OnlyWhen = rule.Lane.Count == 0 ? null : $"Alleen bij: {string.Join(" of ", rule.Lane.Select(RouteTexts.Of)).ToLowerInvariant()}",
            Term = TermOf(rule.Clock, rule.WaitsFor is { } party ? RouteWho.WaitedFor(party) : null),
            IsOwn = IsOwn(rule.By.SelectMany(who => who.As)),
            IsAcute = rule.ToLane is not null,
        };
    }

    private static List<RouteStage> StagesOf<TStage>(Func<TStage, string> text)
        where TStage : struct, Enum => [.. Enum.GetValues<TStage>().Select(stage => new RouteStage($"{stage}", text(stage)))];

    private static List<RouteStep> StepsOf<TStep>(Func<TStep, RouteStep> make)
        where TStep : struct, Enum => [.. Enum.GetValues<TStep>().Select(make)];

    private static List<string> Names<TStage>(IEnumerable<TStage> stages)
        where TStage : struct, Enum => [.. stages.Select(stage => $"{stage}")];

    private bool IsOwn(IEnumerable<Role> roles) => own is { } role && roles.Contains(role);

    private RouteTerm? TermOf(TermKind? clock, string? who)
    {
        if (clock is not { } kind)
        {
            return null;
        }

        var term = region.Terms.Of(kind, day);
        return new RouteTerm(TermTexts.Of(term), who, term.Source);
    }
}

using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Privacy;

/// <summary>One processing: by a step of the route, from whom, to whom, which data groups at most.</summary>
/// <param name="By">The step or kind of referral that gives the data: a member of SignalStep, CaseStep, ReferralKind, TrajectoryStep or OwnProcessing.</param>
/// <param name="From">The kinds of organisation that take the step; none where it is anybody, through the public form.</param>
/// <param name="To">The kind of organisation that receives.</param>
public sealed record Processing(Enum By, IReadOnlyList<OrganisationKind> From, OrganisationKind To, DataGroups Groups, LegalGround Ground)
{
    /// <summary>Whether the receiver gets the cleaned copies of files: who reads the facts does.</summary>
    public bool GivesCopies => Groups.HasFlag(DataGroups.Facts);

    /// <summary>Whether the receiver can have the originals of those files too, with a reason.</summary>
    public bool GivesOriginals => GivesCopies && AttachmentRules.OriginalFor.Any(r => r.KindOf() == To);
}

/// <summary>What is done with data without a step that gives anybody access.</summary>
public enum OwnProcessing
{
    /// <summary>The radar compares persons and things of all signals by keyed hashes, and tells Veilig Thuis what is alike (R56, R95).</summary>
    Radar = 1,
}

/// <summary>
/// The register of processings (AVG art. 30), read from the tables of the route and the profiles of receivers: a step that gives
/// somebody access is in it by itself.
/// </summary>
public static class ProcessingRegister
{
    public static IReadOnlyList<Processing> All { get; } = [.. FromSignals(), OfRadar(), .. FromCases(), .. FromReferrals(), .. FromTrajectories()];

    private static IEnumerable<Processing> FromSignals() =>
    [
        .. KindsOf(SignalRoute.RuleFor(SignalStep.Register).As).Select(kind =>
            new Processing(SignalStep.Register, [kind], kind, Signal.SourceGroupsOf(kind), LegalGrounds.OfOwn(kind))),
        Row(SignalStep.Forward, KindsOf(SignalRoute.RuleFor(SignalStep.Forward).As), OrganisationKind.VeiligThuis),
        Row(SignalStep.Forward, [], OrganisationKind.VeiligThuis),
    ];

    // Compared are names, dates, numbers and addresses of everybody in a signal, who may turn out to be a suspect. No hash can be read back.
    private static Processing OfRadar() => new(
        OwnProcessing.Radar, KindsOf(SignalRoute.RuleFor(SignalStep.Register).As), OrganisationKind.VeiligThuis, DataGroups.Status | DataGroups.VictimIdentity | DataGroups.Suspect,
        LegalGrounds.Of(OrganisationKind.VeiligThuis));

    // The shielded frame of the care coordination, which nobody else reads (R124).
    private static IEnumerable<Processing> FromTrajectories() => KindsOf(TrajectoryRoute.RuleFor(TrajectoryStep.Open).As).Select(kind =>
        new Processing(TrajectoryStep.Open, [kind], kind, DataGroups.Trajectory | DataGroups.ShelterLocation, LegalGrounds.OfOwn(kind)));

    private static IEnumerable<Processing> FromCases() =>
        from step in Enum.GetValues<CaseStep>()
        let rule = CaseRoute.RuleFor(step)
        from to in rule.Grants.SelectMany(KindsOf).Distinct()
        where ReceiverProfile.Of(to) != DataGroups.None
        select Row(step, KindsOf(rule.By.SelectMany(who => who.As)), to);

    private static IEnumerable<Processing> FromReferrals() =>
        from kind in Enum.GetValues<ReferralKind>()
        let parties = ReferralRoute.PartiesOf(kind)
        from to in parties.Receivers
        select Row(kind, parties.Senders, to);

    private static Processing Row(Enum by, IReadOnlyList<OrganisationKind> from, OrganisationKind to) => new(by, from, to, ReceiverProfile.Of(to), LegalGrounds.Of(to));

    private static List<OrganisationKind> KindsOf(IEnumerable<Role> roles) => [.. roles.Select(r => r.KindOf()).OfType<OrganisationKind>().Distinct()];

    // Who a party can be; the organisations of those who may bring a signal in, for its source.
    private static IEnumerable<OrganisationKind> KindsOf(CaseParty party) => party switch
    {
        CaseParty.Registrar => [OrganisationKind.VeiligThuis],
        CaseParty.Avim => [OrganisationKind.Avim],
        CaseParty.CareCoordination => [OrganisationKind.CareCoordination],
        CaseParty.Owner => [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination],
        CaseParty.Source => KindsOf(SignalRoute.RuleFor(SignalStep.Forward).As),
        CaseParty.Self or CaseParty.Holder => [], // the receiver of a referral has a row of its own
        CaseParty.Informed or CaseParty.Clock => [],
    };
}

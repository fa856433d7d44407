using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>Which side of a referral takes a step.</summary>
public enum ReferralParty
{
    Sender,
    Receiver,

    /// <summary>The sender as well as the receiver.</summary>
    Either,
    Clock,
}

/// <summary>One row of the route of a referral.</summary>
/// <param name="From">The stages it starts in; empty for the offer.</param>
/// <param name="To">The stage it leads to; null when the stage stays.</param>
/// <param name="By">The side that takes it.</param>
/// <param name="Clock">The term in which the receiver must answer.</param>
public sealed record ReferralRule(IReadOnlyList<ReferralStage> From, ReferralStage? To, ReferralParty By, TermKind? Clock = null);

/// <summary>Between whom a kind of referral may go.</summary>
/// <param name="Receivers">The kinds of organisation that may receive it.</param>
/// <param name="Senders">The kinds that may offer it.</param>
public sealed record ReferralParties(IReadOnlyList<OrganisationKind> Receivers, IReadOnlyList<OrganisationKind> Senders);

/// <summary>The life of a referral: offered, accepted, refused with reason, withdrawn, done with result; silence escalates.</summary>
public static class ReferralRoute
{
    /// <summary>The term in which the receiver accepts or refuses.</summary>
    public const TermKind AnswerTerm = TermKind.ReferralAnswer;

    private static readonly OrganisationKind[] Owners = [OrganisationKind.VeiligThuis, OrganisationKind.Avim, OrganisationKind.CareCoordination];

    public static ReferralRule RuleFor(ReferralStep step) => step switch
    {
        ReferralStep.Offer => new([], ReferralStage.Offered, ReferralParty.Sender, AnswerTerm),
        ReferralStep.Accept => new([ReferralStage.Offered], ReferralStage.Accepted, ReferralParty.Receiver),
        ReferralStep.Refuse => new([ReferralStage.Offered], ReferralStage.Refused, ReferralParty.Receiver),
        ReferralStep.Withdraw => new([ReferralStage.Offered, ReferralStage.Accepted], ReferralStage.Withdrawn, ReferralParty.Sender),
        ReferralStep.Complete => new([ReferralStage.Accepted], ReferralStage.Completed, ReferralParty.Receiver),
        ReferralStep.Escalate => new([ReferralStage.Offered], null, ReferralParty.Clock),
        ReferralStep.Widen => new([ReferralStage.Offered, ReferralStage.Accepted], null, ReferralParty.Sender),
        ReferralStep.Narrow => new([ReferralStage.Offered, ReferralStage.Accepted], null, ReferralParty.Sender),
        ReferralStep.RecordSubmission => new([ReferralStage.Offered, ReferralStage.Accepted], null, ReferralParty.Either),
    };

    /// <summary>Between whom this kind goes. The law on partnerships lists who takes part (domain facts, sections 12 and 18: C2).</summary>
    public static ReferralParties PartiesOf(ReferralKind kind) => kind switch
    {
        ReferralKind.CareCoordination => new([OrganisationKind.CareCoordination], Owners),
        ReferralKind.WeighingTeam => new([OrganisationKind.WeighingTeam], Owners),
        ReferralKind.CareAndSafetyHouse => new([OrganisationKind.CareAndSafetyHouse], [OrganisationKind.WeighingTeam]),
        ReferralKind.LocalAdministrative => new([OrganisationKind.MunicipalAdministration], [.. Owners, OrganisationKind.WeighingTeam]),
        ReferralKind.Riec => new([OrganisationKind.Riec], [OrganisationKind.MunicipalAdministration, OrganisationKind.Avim, OrganisationKind.LabourInspectorate]),
        ReferralKind.LocalCare => new([OrganisationKind.CareProvider], [.. Owners, OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse]),
        ReferralKind.RegionalCare => new([OrganisationKind.CareProvider], [.. Owners, OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse]),
        ReferralKind.CriminalInvestigation => new([OrganisationKind.Avim], [.. Owners, OrganisationKind.LabourInspectorate]),
        ReferralKind.LabourInspection => new([OrganisationKind.LabourInspectorate], Owners),
        ReferralKind.VeiligThuisInvestigation => new([OrganisationKind.VeiligThuis], Owners),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    public static Refusal? RefusalOf(Referral referral, ReferralStep step, Actor actor) => RuleFor(step) switch
    {
        var rule when !referral.IsParty(actor, rule.By) => Refusal.NotYours,
        _ when step == ReferralStep.RecordSubmission && referral.Kind != ReferralKind.Riec => Refusal.NotYours, // no other kind is submitted
        var rule when !actor.IsClock && !WorksOnCases(actor.Role) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(referral.Stage) => Refusal.WrongStage,
        _ when step == ReferralStep.RecordSubmission && referral.SubmissionState >= SubmissionState.MeasureTaken => Refusal.WrongStage,
        _ => null,
    };

    /// <summary>Whether people in this role can be on the side that takes this step, for some kind of referral.</summary>
    public static bool MayTake(Role role, ReferralStep step) => RuleFor(step).By switch
    {
        ReferralParty.Clock => role == Role.System,
        ReferralParty.Sender => WorksOnCases(role) && IsAmong(role, parties => parties.Senders),
        ReferralParty.Receiver => WorksOnCases(role) && IsAmong(role, parties => parties.Receivers),
        ReferralParty.Either => WorksOnCases(role) && role.KindOf() is { } kind && PartiesOf(ReferralKind.Riec) is var riec && (riec.Senders.Contains(kind) || riec.Receivers.Contains(kind)),
    };

    private static bool IsAmong(Role role, Func<ReferralParties, IReadOnlyList<OrganisationKind>> side) =>
        role.KindOf() is { } kind && Enum.GetValues<ReferralKind>().Any(referral => side(PartiesOf(referral)).Contains(kind));

    // The table secretary reads for the agenda only: the case refuses what this route would let through.
    private static bool WorksOnCases(Role role) => role.ReadsRecordsOfOrganisation() && role != Role.TableSecretary;

    public static bool IsOpen(this ReferralStage stage) => stage is ReferralStage.Offered or ReferralStage.Accepted;
}

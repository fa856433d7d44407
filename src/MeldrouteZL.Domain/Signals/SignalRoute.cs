using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Signals;

/// <summary>In which relation to a signal an actor must stand to take a step.</summary>
public enum SignalParty
{
    /// <summary>Anyone whose role may register.</summary>
    Anyone,

    /// <summary>The person who wrote it.</summary>
    Author,

    /// <summary>The organisation that holds it, also by another colleague than the author (R25).</summary>
    Holder,

    /// <summary>Veilig Thuis, which it was sent to or which wrote it.</summary>
    Receiver,
    Clock,
}

/// <summary>One row of the route of a signal.</summary>
/// <param name="From">The stages it starts in; empty for the first step.</param>
/// <param name="To">The stage it leads to.</param>
/// <param name="By">The relation the actor must have to the signal.</param>
/// <param name="As">The roles that may take it.</param>
/// <param name="Clock">The term that starts, for who is waited for next.</param>
public sealed record SignalRule(
    IReadOnlyList<SignalStage> From,
    SignalStage To,
    SignalParty By,
    IReadOnlyList<Role> As,
    TermKind? Clock = null)
{
    /// <summary>Roles that write signals but know no internal route: they take the step from a draft only.</summary>
    public IReadOnlyList<Role> OnlyFromDraft { get; init; } = [];
}

/// <summary>The whole route of a signal (design, section 2). A step without a row does not compile.</summary>
public static class SignalRoute
{
    private static readonly Role[] OutsideMunicipality = [Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.AvimOfficer];
    private static readonly Role[] Registering = [Role.Reporter, Role.AttentionOfficer, .. OutsideMunicipality];

    public static SignalRule RuleFor(SignalStep step) => step switch
    {
        SignalStep.Register => new([], SignalStage.Draft, SignalParty.Anyone, Registering, TermKind.DraftExpiry),
        SignalStep.HandToAttentionOfficer => new([SignalStage.Draft], SignalStage.InternalRoute, SignalParty.Author, [Role.Reporter], TermKind.AttentionOfficerAnswer),
        SignalStep.StartInternalRoute => new([SignalStage.Draft], SignalStage.InternalRoute, SignalParty.Author, [Role.AttentionOfficer], TermKind.InternalRoute),
        SignalStep.SettleInternally => new([SignalStage.InternalRoute], SignalStage.SettledInternally, SignalParty.Holder, [Role.AttentionOfficer]),
        SignalStep.Forward => new(
            [SignalStage.Draft, SignalStage.InternalRoute, SignalStage.SettledInternally],
            SignalStage.Forwarded, SignalParty.Holder, [Role.AttentionOfficer, .. OutsideMunicipality], TermKind.VeiligThuisAssessment)
        { OnlyFromDraft = OutsideMunicipality },
        SignalStep.Withdraw => new([SignalStage.Draft], SignalStage.Withdrawn, SignalParty.Author, Registering),
        SignalStep.Expire => new([SignalStage.Draft, SignalStage.Withdrawn], SignalStage.Expired, SignalParty.Clock, [Role.System]),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    // Relation first: a refusal must not tell an outsider which stage the signal is in.
    public static Refusal? RefusalOf(Signal signal, SignalStep step, Actor actor) => RuleFor(step) switch
    {
        var rule when !signal.IsParty(actor, rule.By) => Refusal.NotYours,
        var rule when !rule.As.Contains(actor.Role) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(signal.Stage) => Refusal.WrongStage,
        var rule when rule.OnlyFromDraft.Contains(actor.Role) && signal.Stage != SignalStage.Draft => Refusal.WrongStage,
        _ => null,
    };

    // Who describes its persons and things: what was forwarded is fixed for the source, and Veilig Thuis goes on.
    private static readonly (SignalStage Stage, SignalParty By, Role[] As)[] Describing =
    [
        (SignalStage.Draft, SignalParty.Author, Registering),
        (SignalStage.InternalRoute, SignalParty.Holder, [Role.AttentionOfficer]),
        (SignalStage.Forwarded, SignalParty.Receiver, [Role.VtEmployee, Role.VtAttentionOfficer]),
    ];

    /// <summary>Why this actor may not describe the persons and things of a signal now; null when they may.</summary>
    public static Refusal? DescribingRefusalOf(Signal signal, Actor actor)
    {
        var theirs = Describing.Where(d => signal.IsParty(actor, d.By) && d.As.Contains(actor.Role)).ToList();
        return theirs.Count == 0 ? Refusal.NotYours : theirs.Exists(d => d.Stage == signal.Stage) ? null : Refusal.WrongStage;
    }

    /// <summary>Why this actor may not ask who the reporter is; null when they may.</summary>
    public static Refusal? OpeningReporterRefusalOf(Signal signal, Actor actor) => signal switch
    {
        _ when !signal.IsParty(actor, SignalParty.Receiver) => Refusal.NotYours,
        _ when actor.Role is not (Role.VtEmployee or Role.VtAttentionOfficer) => Refusal.RoleMissing,
        _ when signal.Stage != SignalStage.Forwarded => Refusal.WrongStage,
        _ when !signal.HasReporter || signal.IsReporterOf(actor) => Refusal.NoShieldedReporter,
        _ => null,
    };

    /// <summary>Why this actor may not tell a colleague what became of the signal; null when they may.</summary>
    public static Refusal? TellingColleagueRefusalOf(Signal signal, Actor actor) => signal switch
    {
        _ when !signal.IsParty(actor, SignalParty.Holder) => Refusal.NotYours,
        _ when !FeedbackDuty.RolesFor(FeedbackAudience.Colleague).Contains(actor.Role) => Refusal.RoleMissing,
        { HandedOverAt: null } => Refusal.NoColleagueToTell,
        _ => null,
    };

    /// <summary>Whether this role may write a signal at all.</summary>
    public static bool MayRegister(Role role) => Registering.Contains(role);
}

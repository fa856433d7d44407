using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Signals;

/// <summary>One observation by one source (R53). What becomes of it is decided on its route.</summary>
public sealed partial class Signal
{
    public const int ReasonMaxLength = 2000;

    private readonly List<SignalAccess> access = [];
    private readonly List<SignalHistory> history = [];
    private readonly List<Feedback> feedback = [];
    private readonly List<ReporterOpening> openings = [];

    private Signal() => What = Where = "";

    public Guid Id { get; private set; }

    /// <summary>S-2026-000123, given by the database; no meaning, no personal data.</summary>
    public string Number { get; private set; } = null!;
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }
    public Guid AuthorId { get; private set; }
    public SignalSource Source { get; private set; }

    /// <summary>How it reached Veilig Thuis, as who registered it there chose, or as it came; null while it has not, or when nobody said so.</summary>
    public SignalChannel? Channel { get; private set; }

    /// <summary>Whether somebody without an account told it, through the public form.</summary>
    public bool ViaPublicForm { get; private set; }
    public SignalStage Stage { get; private set; }
    public DateTimeOffset RegisteredAt { get; private set; }
    public DateTimeOffset? ForwardedAt { get; private set; }
    public DateTimeOffset? FeedbackGivenAt { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }
    public Guid? CaseId { get; private set; }

    public string? LegalBasis { get; private set; }
    public InternalOutcome? InternalOutcome { get; private set; }

    public IReadOnlyList<SignalAccess> Access => access;
    public IReadOnlyList<SignalHistory> History => history;
    public IReadOnlyList<Feedback> Feedback => feedback;
    public ReporterIdentity? Reporter { get; private set; }

    /// <summary>Whether it is known who told it, for who may not see who.</summary>
    public bool HasReporter { get; private set; }

    /// <summary>Who at Veilig Thuis looked who the reporter is.</summary>
    public IReadOnlyList<ReporterOpening> Openings => openings;

    /// <summary>The number of the last person that was described in it; numbers are given once.</summary>
    public short LastPerson { get; private set; }

    /// <summary>Registers a signal as a draft that only its author sees; null with a refusal when the role may not.</summary>
    public static (Signal? Signal, Refusal? Refusal) Register(SignalContent content, ReporterDetails reporter, SignalSource source, Moment moment)
    {
        if (!SignalRoute.MayRegister(moment.By.Role))
        {
            return (null, Refusal.RoleMissing);
        }

        var signal = Begin(content, reporter, source, viaPublicForm: false, moment);
        signal.Grant(moment.By.OrganisationId, moment.By.UserId, SourceGroupsOf(moment.By.Kind), moment, SignalStep.Register);
        signal.WaitFor(moment.By.OrganisationId, moment.Due(TermKind.DraftExpiry));
        return (signal, null);
    }

    /// <summary>
    /// Takes in what somebody told through the public form: registered and forwarded at once, since there is nobody before
    /// Veilig Thuis to look at it (R54, R61). Its writer keeps no grant on it.
    /// </summary>
    public static Signal FromPublic(SignalContent content, ReporterDetails reporter, string legalBasis, Moment moment)
    {
        var signal = Begin(content, reporter, SignalSource.External, viaPublicForm: true, moment);
        signal.Enter(SignalStep.Forward, SignalStage.Draft, moment, null);
        signal.SendOn(legalBasis, moment);
        return signal;
    }

    /// <summary>Changes the text of a draft.</summary>
    /// <param name="source">The stream it came in by; null leaves that as it is.</param>
    public Refusal? Revise(SignalContent content, ReporterDetails reporter, Moment moment, SignalSource? source = null)
    {
        if (SignalRoute.RefusalOf(this, SignalStep.Withdraw, moment.By) is { } refusal)
        {
            return refusal; // who may withdraw a draft may rewrite it: its author, while it is a draft
        }

        Fill(content, reporter, moment.Region);
        Source = source ?? Source;
        LastStepAt = moment.At;
        return null;
    }

    public Refusal? HandToAttentionOfficer(Moment moment) => Move(SignalStep.HandToAttentionOfficer, moment, null, m =>
    {
        OpenToOrganisation(m);
        HandedOverAt = m.At;
        OweColleague(SignalStep.HandToAttentionOfficer, m);
    });

    public Refusal? StartInternalRoute(Moment moment) => Move(SignalStep.StartInternalRoute, moment, null, m =>
    {
        OpenToOrganisation(m);
        Handle(m);
    });

    /// <summary>Ends the signal in the municipality. Only what is settled wholly ends here (R67, R69).</summary>
    public Refusal? SettleInternally(InternalOutcome outcome, string whatWasDone, Moment moment) =>
        SignalRoute.RefusalOf(this, SignalStep.SettleInternally, moment.By) is { } refusal ? refusal
        : outcome != Signals.InternalOutcome.Wholly ? Refusal.NotSettledWholly
        : Move(SignalStep.SettleInternally, moment, whatWasDone, m =>
        {
            InternalOutcome = outcome;
            OweColleague(SignalStep.SettleInternally, m);
            access.ForEach(a => a.SetOpen(false));
        });

    /// <summary>Sends the signal to Veilig Thuis, the central reporting point (R54); always possible (R68).</summary>
    public Refusal? Forward(string legalBasis, Moment moment) => Move(SignalStep.Forward, moment, null, m =>
    {
        OpenToOrganisation(m);
        SendOn(legalBasis, m);
        OweColleague(SignalStep.Forward, m);
    });

    public Refusal? Withdraw(string reason, Moment moment) => Move(SignalStep.Withdraw, moment, reason, _ => access.ForEach(a => a.SetOpen(false)));

    /// <summary>The clock ends a draft that nobody finished or that was withdrawn: the content goes, the number stays.</summary>
    public Refusal? Expire(Moment moment) => Move(SignalStep.Expire, moment, null, m =>
    {
        Empty();
        access.ForEach(a => a.End(m.At));
    });

    /// <summary>Lets this person look who the reporter is, for a short time.</summary>
    /// <param name="reason">Why; the organisation of the reporter reads it.</param>
    public Refusal? OpenReporter(string reason, Moment moment)
    {
        if (SignalRoute.OpeningReporterRefusalOf(this, moment.By) is { } refusal)
        {
            return refusal;
        }

        if (openings.Exists(o => o.IsOpenTo(moment.By, moment.At)))
        {
            return Refusal.ReporterOpenAlready;
        }

        openings.Add(new ReporterOpening(Id, reason, moment));
        return null;
    }

    /// <summary>Whether the organisation of this actor wrote down who told it. Who reports through the public form does so in person, and no organisation knows them.</summary>
    public bool IsReporterOf(Actor actor) => OrganisationId == actor.OrganisationId && !ViaPublicForm;

    /// <summary>Whether who told it stands open to this actor: to the organisation that wrote it down always.</summary>
    public bool IsReporterOpenTo(Actor actor, DateTimeOffset at) => IsReporterOf(actor) || openings.Exists(o => o.IsOpenTo(actor, at));

    /// <summary>The groups that a grant on this signal gives the actor.</summary>
    public DataGroups HeldBy(Actor actor) => access.Where(a => a.Admits(actor, DataGroups.None)).Aggregate(DataGroups.None, (held, a) => held | a.Groups);

    internal short NextPerson() => ++LastPerson;

    /// <summary>Somebody wrote about its persons; so that who writes at the same time is noticed.</summary>
    internal void Described(Moment moment) => LastStepAt = moment.At;

    /// <summary>The signal belongs to a case from now on; who waits for an answer sees it in the list of cases instead.</summary>
    internal void BelongTo(Guid caseId, Moment moment)
    {
        CaseId = caseId;
        OweSource(moment);
        access.ForEach(a => a.WaitUntil(AccessGrant.NoTerm));
        access.ForEach(a => a.SetOpen(false));
    }

    /// <summary>The signal leaves a case again and waits for Veilig Thuis.</summary>
    internal void Leave(Moment moment)
    {
        (CaseId, SourceDueAt) = (null, null);
        OpenOneLineEach();
        WaitFor(moment.Region.VeiligThuis.Id, moment.Due(TermKind.VeiligThuisAssessment));
    }

    /// <summary>Nobody reads the signal any more, since its case is out of sight.</summary>
    internal void Shield(Moment moment) => access.ForEach(a => a.End(moment.At));

    internal bool IsParty(Actor actor, SignalParty party) => party switch
    {
        SignalParty.Anyone => true,
        SignalParty.Author => actor.UserId == AuthorId && actor.OrganisationId == OrganisationId,
        SignalParty.Holder => actor.OrganisationId == OrganisationId && access.Any(a => a.Admits(actor, DataGroups.Facts)),
        SignalParty.Receiver => actor.Kind == OrganisationKind.VeiligThuis && access.Any(a => a.Admits(actor, DataGroups.Facts)),
        SignalParty.Clock => actor.IsClock,
    };

    /// <summary>What an organisation of this kind keeps of a signal it wrote: own facts, of suspects and of origin too; health only where its profile has it (domain facts, section 21).</summary>
    public static DataGroups SourceGroupsOf(OrganisationKind kind) =>
        DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.ReporterIdentity | DataGroups.Suspect | DataGroups.ResidenceAndNationality
        | (ReceiverProfile.Of(kind) & DataGroups.Health);

    private static Signal Begin(SignalContent content, ReporterDetails reporter, SignalSource source, bool viaPublicForm, Moment moment)
    {
        var signal = new Signal
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            OrganisationId = moment.By.OrganisationId,
            AuthorId = moment.By.UserId,
            Source = source,
            ViaPublicForm = viaPublicForm,
            RegisteredAt = moment.At,
        };
        signal.Fill(content, reporter, moment.Region);
        signal.Enter(SignalStep.Register, null, moment, null);
        return signal;
    }

    private Refusal? Move(SignalStep step, Moment moment, string? reason, Action<Moment> effect)
    {
        if (SignalRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        Enter(step, Stage, moment, reason);
        effect(moment);
        return null;
    }

    // The only place that assigns Stage.
    private void Enter(SignalStep step, SignalStage? from, Moment moment, string? reason)
    {
        var rule = SignalRoute.RuleFor(step);
        history.Add(new SignalHistory(this, step, from, rule.To, moment, reason));
        Stage = rule.To;
        LastStepAt = moment.At;
        if (from is not null && rule.Clock is { } clock)
        {
            WaitFor(OrganisationId, moment.Region.Due(clock, OrganisationId, moment.At));
        }
    }

    private void SendOn(string legalBasis, Moment moment)
    {
        (LegalBasis, ForwardedAt) = (legalBasis, moment.At);
        Channel = SentBy(moment.By) ?? Channel;
        var receiver = moment.Region.VeiligThuis;
        Grant(receiver.Id, null, ReceiverProfile.Of(receiver.Kind), moment, SignalStep.Forward);
        WaitFor(receiver.Id, moment.Due(TermKind.VeiligThuisAssessment));
        OpenOneLineEach();
    }

    private SignalChannel? SentBy(Actor actor) => actor.Kind switch
    {
        _ when ViaPublicForm => SignalChannel.PublicForm,
        OrganisationKind.VeiligThuis => null,
        OrganisationKind.Municipality => SignalChannel.Forwarded,
        _ => SignalChannel.PartnerOrganisation,
    };

    private void OpenToOrganisation(Moment moment)
    {
        if (!access.Any(a => a.IsLive && a.OrganisationId == OrganisationId && a.UserId is null))
        {
            var due = access.Where(a => a.OrganisationId == OrganisationId).Min(a => a.DueAt);
            Grant(OrganisationId, null, SourceGroupsOf(moment.Region.Get(OrganisationId).Kind), moment, history[^1].Step);
            WaitFor(OrganisationId, due);
            OpenOneLineEach();
        }
    }

    // One line in the work list of each organisation: the widest of its grants; what its author alone sees comes last.
    private void OpenOneLineEach()
    {
        foreach (var grants in access.Where(a => a.IsLive).GroupBy(a => a.OrganisationId))
        {
            var line = grants.OrderBy(a => a.UserId is not null).ThenByDescending(a => int.PopCount((int)a.Groups)).First();
            foreach (var grant in grants)
            {
                grant.SetOpen(grant == line);
            }
        }
    }

    private void Grant(int organisationId, Guid? userId, DataGroups groups, Moment moment, SignalStep because) =>
        access.Add(new SignalAccess(Id, organisationId, userId, groups, moment.At, because));

    private void WaitFor(int organisationId, DateTimeOffset due) =>
        access.ForEach(a => a.WaitUntil(a.IsLive && a.OrganisationId == organisationId ? due : AccessGrant.NoTerm));

    private void Handle(Moment moment) =>
        access.Where(a => a.OrganisationId == moment.By.OrganisationId).ToList().ForEach(a => a.Handle(moment.By.UserId));
}

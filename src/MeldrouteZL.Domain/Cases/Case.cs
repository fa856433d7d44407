using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Cases;

/// <summary>One or more signals handled together. All changes go through the steps of <see cref="CaseRoute"/>.</summary>
public sealed partial class Case
{
    private readonly List<CaseAccess> access = [];
    private readonly List<CaseHistory> history = [];
    private readonly List<Signal> signals = [];
    private readonly List<Victim> victims = [];
    private readonly List<Classification> classifications = [];
    private readonly List<AcuteConsultation> consultations = [];
    private readonly List<AgendaItem> agendaItems = [];
    private readonly List<Referral> referrals = [];
    private readonly List<SafetyAssessment> safetyAssessments = [];
    private readonly List<Informing> informings = [];
    private readonly List<AcuteCall> acuteCalls = [];

    private Case() { }

    public Guid Id { get; private set; }

    /// <summary>C-2026-000123, given by the database; no meaning, no personal data.</summary>
    public string Number { get; private set; } = null!;
    public short RegionId { get; private set; }

    /// <summary>The municipality that decides which care coordination and which house it goes to (A23).</summary>
    public int MunicipalityId { get; private set; }

    /// <summary>The signal it began with, which stays in it.</summary>
    public Guid OpeningSignalId { get; private set; }
    public CaseStage Stage { get; private set; }
    public AcuteLane Lane { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }

    /// <summary>Veilig Thuis, care coordination or AVIM, once the table has appointed who follows up (A5, R92).</summary>
    public int? OwnerOrganisationId { get; private set; }
    public ClosingResult? Result { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The first of the two who release a shielded case for destruction.</summary>
    public Guid? DestructionProposedBy { get; private set; }

    /// <summary>Why it may go, for the second of the two: the reasons in the history of a shielded case are out of sight for everybody.</summary>
    public string? DestructionReason { get; private set; }

    /// <summary>Since when a privacy officer forbids its destruction; null while nobody does. The database keeps it from the holds, whose reasons the case does not know.</summary>
    public DateTimeOffset? HeldSince { get; private set; }

    public CaseFacts? Facts { get; private set; }
    public IReadOnlyList<CaseAccess> Access => access;
    public IReadOnlyList<CaseHistory> History => history;
    public IReadOnlyList<Signal> Signals => signals;
    public IReadOnlyList<Victim> Victims => victims;
    public IReadOnlyList<Classification> Classifications => classifications;
    public IReadOnlyList<AcuteConsultation> Consultations => consultations;
    public IReadOnlyList<AgendaItem> AgendaItems => agendaItems;
    public IReadOnlyList<Referral> Referrals => referrals;
    public IReadOnlyList<SafetyAssessment> SafetyAssessments => safetyAssessments;
    public IReadOnlyList<Informing> Informings => informings;
    public IReadOnlyList<AcuteCall> AcuteCalls => acuteCalls;

    /// <summary>The case as its route sees it.</summary>
    public CaseStanding Standing => new(Stage, Lane, OwnerOrganisationId,
        access.Where(a => a.IsLive).Select(a => new StandingGrant(a.OrganisationId, a.Groups, a.Because)).ToList());

    private Refusal? Move(CaseStep step, Moment moment, string? reason, ReferralStep? answer = null)
    {
        if (CaseRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        Enter(step, Stage, moment, reason, answer);
        return null;
    }

    // The only place that assigns Stage and Lane, writes history, grants, ends and sets the clock: all of it from the row.
    private void Enter(CaseStep step, CaseStage? from, Moment moment, string? reason, ReferralStep? answer = null)
    {
        var rule = CaseRoute.RuleFor(step);
        Stage = rule.To ?? Stage;
        Lane = rule.ToLane ?? Lane;
        LastStepAt = moment.At;
        history.Add(new CaseHistory(this, step, from, Stage, moment, reason, answer));

        var kept = rule.StatusOnly.SelectMany(p => Resolve(p, moment)).ToList();
        foreach (var grant in access.Where(a => a.IsLive && rule.EndsGrantsOf is { } granted && a.Because == granted).ToList())
        {
            grant.End(moment.At);
        }

        foreach (var organisation in rule.Ends.SelectMany(p => WhoeverIs(p, moment)).Distinct().ToList())
        {
            End(organisation, moment, step);
        }

        kept.ForEach(o => Grant(o, DataGroups.Status, moment, step));
        foreach (var organisation in rule.Grants.SelectMany(p => Newcomers(p, moment)).Distinct().ToList())
        {
            Grant(organisation, ReceiverProfile.Of(moment.Region.Get(organisation).Kind), moment, step);
        }

        if (rule.WaitsFor is { } party)
        {
            var due = rule.Clock is { } clock ? Due(step, clock, moment) : AccessGrant.NoTerm;
            WaitFor(Resolve(party, moment), due);
        }

        Tidy();
    }

    private IReadOnlyList<int> Resolve(CaseParty party, Moment moment) => party switch
    {
        CaseParty.Registrar => [moment.Region.VeiligThuis.Id],
        CaseParty.Avim => [moment.Region.Avim.Id],
        CaseParty.CareCoordination => [moment.Region.CareCoordinationFor(MunicipalityId).Id],
        CaseParty.Owner => OwnerOrganisationId is { } owner ? [owner] : [],
        CaseParty.Self => [moment.By.OrganisationId],
        CaseParty.Source => access.Where(a => a.IsLive && a.Because is CaseStep.OpenCase or CaseStep.JoinCase).Select(a => a.OrganisationId)
            .Concat(signals.Select(s => s.OrganisationId)).Distinct().ToList(),
        CaseParty.Holder or CaseParty.Informed => access.Where(a => a.IsLive).Select(a => a.OrganisationId).Distinct().ToList(),
        CaseParty.Clock => [],
    };

    // A step that adds a signal is for who gave that one; the sources before it have what they should have.
    private IReadOnlyList<int> Newcomers(CaseParty party, Moment moment) =>
        party == CaseParty.Source ? [signals[^1].OrganisationId] : Resolve(party, moment);

    // A care coordination of another territory may have brought in a signal of its own: it goes with the others.
    private IReadOnlyList<int> WhoeverIs(CaseParty party, Moment moment) => party == CaseParty.CareCoordination
        ? access.Where(a => a.IsLive && moment.Region.Get(a.OrganisationId).Kind == OrganisationKind.CareCoordination).Select(a => a.OrganisationId).ToList()
        : Resolve(party, moment);

    // One grant for each reason: what ends one of them must leave the others.
    private void Grant(int organisationId, DataGroups groups, Moment moment, CaseStep because)
    {
        if (groups == DataGroups.None
            || access.Any(a => a.IsLive && a.OrganisationId == organisationId && a.Because == because && (a.Groups & groups) == groups))
        {
            return;
        }

        var grant = new CaseAccess(Id, organisationId, groups, moment.At, because);
        if (access.Find(a => a.IsLive && a.OrganisationId == organisationId) is { } earlier)
        {
            grant.Handle(earlier.HandlerId);
            grant.WaitUntil(earlier.DueAt);
        }

        access.Add(grant);
    }

    // An organisation may have access for several reasons at once; the widest one is its line in the work list.
    private void Tidy()
    {
        foreach (var grants in access.Where(a => a.IsLive).GroupBy(a => a.OrganisationId))
        {
            var line = grants.MaxBy(g => int.PopCount((int)g.Groups));
            foreach (var grant in grants)
            {
                grant.SetOpen(grant == line && CaseRoute.OpenStages.Contains(Stage));
            }
        }
    }

    // Who owns the case, or was offered a referral or holds one, keeps access for that reason. Who gave a signal keeps
    // the status, so that the end of the route still reaches them (R27).
    private void End(int organisationId, Moment moment, CaseStep step)
    {
        var shieldsAll = step == CaseStep.Shield;
        var grants = access.Where(a => a.IsLive && a.OrganisationId == organisationId).ToList();
        var owns = organisationId == OwnerOrganisationId;
        foreach (var grant in grants.Where(g => shieldsAll || !(owns || g.Because is CaseStep.OfferReferral or CaseStep.ReferralAnswered)))
        {
            var gaveSignal = !shieldsAll && grant.Because is CaseStep.OpenCase or CaseStep.JoinCase;
            if (gaveSignal && grant.Groups == DataGroups.Status)
            {
                continue;
            }

            grant.End(moment.At);
            if (gaveSignal)
            {
                access.Add(new CaseAccess(Id, organisationId, DataGroups.Status, moment.At, grant.Because));
            }
        }
    }
}

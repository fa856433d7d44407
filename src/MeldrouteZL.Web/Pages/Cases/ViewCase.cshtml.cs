using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>One case: where it stands, what may be done now, what happened, who can see it and why.</summary>
public sealed class ViewCaseModel(ViewCase.Handler cases, Regions regions, TimeProvider clock) : PageModel
{
    private static readonly IReadOnlyList<CaseStage> Bar =
        [CaseStage.AtVeiligThuis, CaseStage.ProvisionallyClassified, CaseStage.Classified, CaseStage.OnAgenda, CaseStage.Screened, CaseStage.InFollowUp, CaseStage.Closed];

    public CaseView Case { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public Actor Actor => User.Actor();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    /// <summary>What the person may do now, what brings the case further first.</summary>
    public IReadOnlyList<OfferedStep> Steps { get; private set; } = [];

    /// <summary>Where the person raises the acute lane, and where they record its calls; null while they may not. Both stand apart: they cannot wait.</summary>
    public string? RaiseAddress { get; private set; }

    /// <inheritdoc cref="RaiseAddress"/>
    public string? CallAddress { get; private set; }

    public bool SeesFacts => Case.Standing.Admits(Actor, DataGroups.Facts);

    /// <summary>Whether the person may see who opened this case: its owner may.</summary>
    public bool SeesVisits => Case.Standing.OwnerOrganisationId == Actor.OrganisationId
        && Actor.Role is (Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer or Role.CareCoordinator);

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await cases.Handle(nummer, Actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Case, Region) = (found, await regions.GetAsync(Actor.RegionId, cancel));
        var steps = Enum.GetValues<CaseStep>();
        Done = steps.Where(s => gedaan is not null && StepAddress.Of(s) == gedaan).Select(s => $"Vastgelegd: {RouteTexts.Of(s)}.").FirstOrDefault();
        RaiseAddress = AddressOf(CaseStep.RaiseAcute);
        CallAddress = AddressOf(CaseStep.RecordAcuteCall);
        Steps = steps.Where(s => StepAddress.Of(s) is not null && s is not (CaseStep.RaiseAcute or CaseStep.RecordAcuteCall) && CaseRoute.RefusalOf(found.Standing, s, Actor) is null && HasUse(s))
            .Select(s => new OfferedStep(RouteTexts.Of(s), $"/casussen/{found.Number}/{StepAddress.Of(s)}", CaseRoute.RuleFor(s) is { To: not null } or { ToLane: not null }))
            .OrderByDescending(s => s.Moves).ToList();
        if (SeesFacts && found.Victims.Count > 0 && TrajectoryRoute.RuleFor(TrajectoryStep.Open).As.Contains(Actor.Role))
        {
            Steps = [.. Steps, new OfferedStep(RouteTexts.Of(TrajectoryStep.Open), $"/trajecten/{StepAddress.Of(TrajectoryStep.Open)}?casus={found.Number}", false)];
        }

        return Page();
    }

    /// <summary>To the questions between care coordination and the house that holds the case.</summary>
    public IEnumerable<(string Address, string Text)> HouseLinks => (Actor.Role, Case.Referrals.Any(r => r.Kind == ReferralKind.CareAndSafetyHouse && r.Stage == ReferralStage.Accepted)) switch
    {
        (Role.CareCoordinator, true) => [($"/casussen/{Case.Number}/advies-vragen", "Advies van de procesregisseur")],
        (Role.ProcessDirector, true) => [($"/casussen/{Case.Number}/advies-geven", "Vragen van de zorgcoördinator")],
        _ => [],
    };

    public IReadOnlyList<StageBarItem> StageBar
    {
        get
        {
            var at = Bar.ToList().IndexOf(Case.Standing.Stage);
            var passed = Case.Events.Select(e => CaseRoute.RuleFor(e.Step).To).ToHashSet();
            return Bar.Select((stage, i) => new StageBarItem(RouteTexts.Of(stage),
                i == at ? StageBarState.Current : at >= 0 && i > at ? StageBarState.Ahead : passed.Contains(stage) ? StageBarState.Done : StageBarState.Skipped)).ToList();
        }
    }

    /// <summary>Who must act now, in words.</summary>
    public IEnumerable<(string Organisation, string? Handler, DateTimeOffset? Due)> WaitingFor => Case.Grants
        .Where(g => g.IsOpen && g.DueAt != AccessGrant.NoTerm)
        .Select(g => (NameOf(g.OrganisationId), g.Handler, (DateTimeOffset?)g.DueAt));

    public IReadOnlyList<TimelineItem> Timeline => Case.Events.Reverse()
        .Select(e => new TimelineItem(e.At, RouteTexts.Of(e), e.Reason, e.Role == Role.System ? "Systeem" : $"{e.Person}, {RouteTexts.Of(e.Role)}, {NameOf(e.OrganisationId)}"))
        .ToList();

    public IEnumerable<IGrouping<int, CaseGrant>> Viewers => Case.Grants.GroupBy(g => g.OrganisationId);

    public string NameOf(int organisationId) => Region.Get(organisationId).Name;

    private string? AddressOf(CaseStep step) => CaseRoute.RefusalOf(Case.Standing, step, Actor) is null ? $"/casussen/{Case.Number}/{StepAddress.Of(step)}" : null;

    // The route allows more than is of use now: what waits on no agenda, what was accepted and a signal that stands alone need no such step.
    private bool HasUse(CaseStep step) => step switch
    {
        CaseStep.HoldOver or CaseStep.DiscussAfterCare => Case.WaitsForTable,
        CaseStep.AcceptFollowUp => LastOf(e => e.Step == CaseStep.AcceptFollowUp) < LastOf(e => CaseRoute.RuleFor(e.Step).To == CaseStage.InFollowUp),
        CaseStep.UndoJoin => Case.Signals.Count > 1,
        CaseStep.RecordInforming => Case.Victims.Any(v => v.Informed != InformingStep.Informed),
        CaseStep.FinishIntervention => false, // from the register, which says of which
        _ => true,
    };

    private int LastOf(Func<CaseEvent, bool> which) => Case.Events.Index().LastOrDefault(e => which(e.Item), (-1, null!)).Index;

    /// <summary>How the notification of a victim to CoMensha stands, and since when; no day while nothing was recorded.</summary>
    public (ComenshaState State, DateTimeOffset? Since) ComenshaOf(Guid victimId)
    {
        var last = Case.Comensha.FirstOrDefault(c => c.VictimId == victimId);
        return (ComenshaNotification.StateOf(ClassOf(victimId).Definitive?.Definitive, last?.Step), last?.At);
    }

    /// <summary>The class of a victim as it counts now, and the proposal that waits.</summary>
    public (CaseClass? Definitive, CaseClass? Pending) ClassOf(Guid victimId)
    {
        var own = Case.Classes.Where(c => c.VictimId == victimId).ToList();
        return (own.LastOrDefault(c => c.Status == ClassificationStatus.Definitive), own.LastOrDefault(c => c.Status == ClassificationStatus.Provisional));
    }
}

/// <summary>A step on the page of a case.</summary>
/// <param name="Moves">Whether it brings the case to another stage or lane.</param>
public sealed record OfferedStep(string Text, string Address, bool Moves);

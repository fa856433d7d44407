using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>One referral: what was sent, why, on which ground, and what came of it.</summary>
public sealed class ViewReferralModel(ViewReferral.Handler referrals, Regions regions, TimeProvider clock) : PageModel
{
    public ReferralView View { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    public Referral Referral => View.Header.Referral;

    public string? CaseNumber => View.Header.Case?.Number;

    public string Title => CaseNumber is { } number ? $"{RouteTexts.Of(Referral.Kind)}, {number}" : RouteTexts.Of(Referral.Kind);

    public IReadOnlyList<(string Text, string Address)> Steps =>
        View.Steps.Where(s => StepAddress.Of(s) is not null).Select(s => (RouteTexts.Of(s), $"/verwijzingen/{Referral.Id}/{StepAddress.Of(s)}")).ToList();

    /// <summary>To the plan and the file, for who has them.</summary>
    public IEnumerable<(string Address, string Text)> Files
    {
        get
        {
            var actor = User.Actor();
            if (View.HasPlan || (View.Header.Case is { } @case && HousePlan.RefusalOf(Referral, @case.Standing, actor) is null))
            {
                yield return ($"/verwijzingen/{Referral.Id}/plan", "Integraal plan");
            }

            if (ReadHouseFile.MayOpen(actor.Role) && Referral.ReceiverOrganisationId == actor.OrganisationId)
            {
                yield return ($"/verwijzingen/{Referral.Id}/dossier", "Dossier");
            }
        }
    }

    /// <summary>What happened, the last first.</summary>
    public IReadOnlyList<TimelineItem> Timeline
    {
        get
        {
            var items = new List<TimelineItem> { new(Referral.OfferedAt, RouteTexts.Of(ReferralStage.Offered), null, By(View.OfferedBy, Referral.SenderOrganisationId)) };
            if (Referral.EscalatedAt is { } silent)
            {
                items.Insert(0, new(silent, RouteTexts.Of(ReferralStep.Escalate), null, RouteTexts.Of(Role.System)));
            }

            if (View.AnsweredBy is { } person)
            {
                var organisation = Referral.Stage == ReferralStage.Withdrawn ? Referral.SenderOrganisationId : Referral.ReceiverOrganisationId;
                items.Insert(0, new(Referral.LastStepAt, RouteTexts.Of(Referral.Stage), Referral.Answer, By(person, organisation)));
            }

            return items;
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid nummer, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await referrals.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (View, Region) = (found, await regions.GetAsync(actor.RegionId, cancel));
        Done = Enum.GetValues<ReferralStep>().Where(s => gedaan is not null && StepAddress.Of(s) == gedaan)
            .Select(s => $"Vastgelegd: {RouteTexts.Of(s).ToLowerInvariant()}.").FirstOrDefault();
        return Page();
    }

    /// <summary>Called by what the reader is to it: sent, or received.</summary>
    public string TitleOf(SentCopy copy) => copy.Disclosure.Version > 1 ? "Aanvulling"
        : User.Actor().OrganisationId == Referral.ReceiverOrganisationId ? "Wat u hebt gekregen" : "Verzonden kopie";

    public string NameOf(int organisationId) => Region.Get(organisationId).Name;

    private string By(string person, int organisationId) => $"{person}, {NameOf(organisationId)}";
}

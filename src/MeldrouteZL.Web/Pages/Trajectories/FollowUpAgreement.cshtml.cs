using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Keeps what became of an agreement of a care meeting.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class FollowUpAgreementModel(FollowUpAgreement.Handler handler, FollowUpAgreement.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<FollowUpAgreement.Command>(validator, care, tools)
{
    private const int MostOfText = 80;

    /// <summary>The agreement that the page of the care was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public override string Heading => "Afspraak opvolgen";

    public IReadOnlyList<SelectListItem> Agreements => [.. Care.Agreements.Where(a => a.State == CareAgreementState.Open)
        .Select(a => new SelectListItem($"{(a.Text.Length > MostOfText ? a.Text[..MostOfText] + "…" : a.Text)} ({a.Owner}, uiterlijk {DutchDate.Date(a.DueOn)})", a.Id.ToString()))];

    protected override string JustDone => ViewCareModel.AgreementFollowedUp;

    protected override FollowUpAgreement.Command Begin() => new() { Agreement = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}

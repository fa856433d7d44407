using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>Adds a line to an integral plan, or revises the one that its address names.</summary>
[ForRoles(Role.ProcessDirector)]
public sealed class WritePlanModel(WritePlan.Handler handler, WritePlan.Validator validator, ReadHousePlan.Handler plans, StepTools tools) : StepPage<WritePlan.Command>(validator, tools)
{
    private HousePlanView plan = null!;

    [BindProperty(Name = "regel", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public Referral Referral => plan.Header.Referral;

    public string CaseNumber => plan.Header.Case!.Number;

    /// <summary>The line that is revised; null for a new one.</summary>
    public PlanLine? Line { get; private set; }

    public IReadOnlyList<SelectListItem> Aims => [.. plan.Current.Where(l => l.Kind == PlanLineKind.Aim).Select(l => new SelectListItem(l.Text, l.LineId.ToString()))];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    protected override RecordKind? About => RecordKind.Referral;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (!Guid.TryParse(nummer, out var id) || await plans.Handle(id, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        plan = found;
        Line = found.Current.FirstOrDefault(l => l.LineId == (Input.Line ?? Chosen));
        Version = (uint)(Line?.Revision ?? 0);
        return (true, HousePlan.RefusalOf(found.Header.Referral, found.Header.Case!.Standing, Actor));
    }

    protected override async Task PrepareAsync(CancellationToken cancel) => Organisations =
    [
        .. (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Organisations.Where(o => o.Kind is not (OrganisationKind.RegionOffice or OrganisationKind.Comensha))
            .OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString(CultureInfo.InvariantCulture))),
    ];

    protected override WritePlan.Command Begin() => Line is null
        ? new() { Kind = Aims.Count == 0 ? PlanLineKind.Aim : PlanLineKind.Action }
        : new()
        {
            Line = Line.LineId,
            Kind = Line.Kind,
            Text = Line.Text,
            Aim = Line.AimId,
            ResponsibleId = Line.ResponsibleOrganisationId,
            DueOn = Line.DueOn,
            State = Line.State,
            Result = Line.Result,
        };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/verwijzingen/{nummer}/plan?gedaan={ViewPlanModel.Written}";
}

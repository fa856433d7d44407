using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Opens a trajectory for a victim of the case that the address names.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class OpenTrajectoryModel(
    OpenTrajectory.Handler handler, OpenTrajectory.Validator validator, ListVictimsToSupport.Handler victims, StepTools tools)
    : StepPage<OpenTrajectory.Command>(validator, tools), IBasisForm
{
    BasisInput IBasisForm.Input => Input;

    [BindProperty(Name = "casus", SupportsGet = true)]
    public string? CaseNumber { get; set; }

    public CaseHeader Case { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Victims { get; private set; } = [];

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await Tools.Cases.FindAsync(CaseNumber?.Trim().ToUpperInvariant() ?? "", Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Case, Version) = (found, found.Version);
        return (true, found.Standing.Admits(Actor, DataGroups.Facts) ? null : Domain.Common.Refusal.NotYours);
    }

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Victims = (await victims.Handle(Case.Number, Actor, cancel)).Select(v => new SelectListItem(Text(v), v.Id.ToString())).ToList();

    // What claims the least stands chosen: consent is said in so many words.
    protected override OpenTrajectory.Command Begin() => new() { VictimId = Victims is [var only] ? Guid.Parse(only.Value) : null, Ground = SupportGround.NoConsentYet };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) =>
        handler.Handle(target with { Number = CaseNumber?.Trim().ToUpperInvariant() ?? "" }, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/trajecten/{outcome.Number}?gedaan={StepAddress.Of(TrajectoryStep.Open)}";

    private static string Text(VictimToSupport victim) =>
        $"Slachtoffer {victim.Ordinal}{(victim.Name is { } name ? $", {name}" : "")} ({ContentTexts.Of(victim.AgeBand).ToLowerInvariant()}, {ContentTexts.Of(victim.Sex).ToLowerInvariant()})";
}

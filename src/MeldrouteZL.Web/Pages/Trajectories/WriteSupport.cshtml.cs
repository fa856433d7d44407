using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Adds support in a domain of life, or revises what its address names.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class WriteSupportModel(WriteSupport.Handler handler, WriteSupport.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<WriteSupport.Command>(validator, care, tools)
{
    private IReadOnlyList<HelpOffer> offers = [];

    [BindProperty(Name = "regel", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    /// <summary>What is revised; null for something new.</summary>
    public SupportLine? Line { get; private set; }

    public override string Heading => Line is null ? "Leefgebied toevoegen" : "Leefgebied wijzigen";

    protected override string JustDone => ViewCareModel.SupportWritten;

    /// <summary>The help that the region lists for somebody of this age.</summary>
    public IReadOnlyList<SelectListItem> Offers => [.. offers.Select(o => new SelectListItem($"{HelpTexts.Of(o.Kind)}: {o.Label}", o.Code.ToString(CultureInfo.InvariantCulture)))];

    protected override async Task PrepareAsync(CancellationToken cancel) => offers =
        [.. (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).HelpOffers.Where(o => Trajectory.CanChoose(o, DutchTime.DateOf(Now))).OrderBy(o => o.Kind).ThenBy(o => o.Label, StringComparer.CurrentCulture)];

    protected override void Choose()
    {
        Line = Care.Current.FirstOrDefault(l => l.LineId == (Input.Line ?? Chosen));
        Version = (uint)(Line?.Revision ?? 0);
    }

    protected override WriteSupport.Command Begin() => Line is null
        ? new() { StartsOn = DutchTime.DateOf(Now) }
        : new()
        {
            Line = Line.LineId,
            Domain = Line.Domain,
            Aim = Line.Aim,
            Offer = Listed?.Code,
            Provider = Listed is null ? Line.Provider : null,
            StartsOn = Line.StartsOn,
            PlannedEnd = Line.PlannedEnd,
            EndedOn = Line.EndedOn,
            Result = Line.Result,
        };

    // What was chosen stands in the support by its name: so it stays what it was when the list changes.
    private HelpOffer? Listed => offers.FirstOrDefault(o => o.Label == Line?.Provider);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}

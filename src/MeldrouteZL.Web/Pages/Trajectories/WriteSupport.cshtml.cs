using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Adds support in a domain of life, or revises what its address names.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class WriteSupportModel(WriteSupport.Handler handler, WriteSupport.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<WriteSupport.Command>(validator, care, tools)
{
    [BindProperty(Name = "regel", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    /// <summary>What is revised; null for something new.</summary>
    public SupportLine? Line { get; private set; }

    public override string Heading => Line is null ? "Leefgebied toevoegen" : "Leefgebied wijzigen";

    protected override string JustDone => ViewCareModel.SupportWritten;

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
            Provider = Line.Provider,
            StartsOn = Line.StartsOn,
            PlannedEnd = Line.PlannedEnd,
            EndedOn = Line.EndedOn,
            Result = Line.Result,
        };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}

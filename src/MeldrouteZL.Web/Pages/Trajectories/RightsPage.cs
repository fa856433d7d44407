using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A form about the rights of the client of a trajectory.</summary>
public abstract class RightsPage<TCommand>(IValidator<TCommand> validator, ViewClientRights.Handler rights, StepTools tools) : StepPage<TCommand>(validator, tools), IRightsPage
    where TCommand : class, new()
{
    /// <summary>What the page of the rights was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public Trajectory Trajectory => Rights.Trajectory;

    public abstract string Heading { get; }

    /// <summary>What was asked, said and given before.</summary>
    public ClientRightsView Rights { get; private set; } = null!;

    /// <summary>The requests that can be chosen here.</summary>
    public IReadOnlyList<SelectListItem> Requests =>
        [.. Rights.Open.Where(Fits).Select(r => new SelectListItem($"{ClientRightsTexts.NameOf(r.Kind)}, gevraagd op {DutchDate.Date(r.ReceivedOn)}", r.Id.ToString()))];

    protected override RecordKind? About => RecordKind.Trajectory;

    /// <summary>What the page of the rights says is done.</summary>
    protected abstract string JustDone { get; }

    /// <summary>Whether a request that is open can be chosen here.</summary>
    protected virtual bool Fits(ClientRequest request) => true;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await rights.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        Rights = found;
        ViewData["Title"] = $"{Heading}, {found.Trajectory.Number}";
        return (true, found.Trajectory.RightsRefusalOf(Actor));
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/trajecten/{outcome.Number}/rechten?gedaan={JustDone}";
}

/// <summary>What the shared head of these pages shows.</summary>
public interface IRightsPage
{
    Trajectory Trajectory { get; }

    string Heading { get; }

    string? RefusalText { get; }
}

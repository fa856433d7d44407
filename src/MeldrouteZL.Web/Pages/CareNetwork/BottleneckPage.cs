using FluentValidation;
using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>A form about a bottleneck that is not solved.</summary>
public abstract class BottleneckPage<TCommand>(IValidator<TCommand> validator, ListBottlenecks.Handler bottlenecks, StepTools tools) : CareNetworkPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    private const int MostOfText = 80;

    /// <summary>The bottleneck that the register was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Bottlenecks { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Bottlenecks = [.. (await bottlenecks.Handle(DutchTime.DateOf(Now).Year, Actor, cancel)).Bottlenecks.Where(b => b.State != BottleneckState.Solved)
            .Select(b => new SelectListItem($"{DutchDate.Date(b.SeenOn)}: {(b.Description.Length > MostOfText ? b.Description[..MostOfText] + "…" : b.Description)}", b.Id.ToString()))];
}

using FluentValidation;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>A form about possible links: it stands on no record, so that there is nothing to load before it is sent.</summary>
public abstract class RadarFormPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    /// <summary>What the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));
}

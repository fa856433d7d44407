using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>A form of the privacy officer: it stands on no record, so that there is nothing to load before it is sent.</summary>
public abstract class PrivacyFormPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    /// <summary>The number of what was just done, for the confirmation.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    /// <summary>The number that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    /// <summary>The address with the number that was done.</summary>
    protected static string Done(string address, Outcome outcome) => $"{address}?gedaan={outcome.Number}";
}

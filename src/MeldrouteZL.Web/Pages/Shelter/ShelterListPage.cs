using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>A form about places or devices of the region: it stands on no record.</summary>
public abstract class ShelterListPage<TCommand>(IValidator<TCommand> validator, StepTools tools) : StepPage<TCommand>(validator, tools)
    where TCommand : class, new()
{
    private const string Kept = "bewaard";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public string? DoneText => JustDone == Kept && Refusal is null && ModelState.IsValid ? "De lijst is bijgewerkt." : null;

    protected DateOnly Today => DutchTime.DateOf(Now);

    /// <summary>Where the list stands.</summary>
    protected abstract string ListAddress { get; }

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{ListAddress}?gedaan={Kept}";
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>The page of one step about shelter or alarm of a trajectory.</summary>
public abstract class ShelterStepPage<TCommand>(ShelterStep step, IShelterStep<TCommand> useCase, IValidator<TCommand> validator, FindShelter.Handler shelter, StepTools tools)
    : StepPage<TCommand>(validator, tools), IShelterStepPage
    where TCommand : class, new()
{
    public ShelterStanding Standing { get; private set; } = null!;

    public ShelterStep Step => step;

    protected override RecordKind? About => RecordKind.Trajectory;

    protected DateOnly Today => DutchTime.DateOf(Now);

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await shelter.Handle(nummer, step, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Standing, Version) = (found.Standing, found.Version);
        ViewData["Title"] = $"{ShelterTexts.Of(step)}, {found.Standing.Trajectory.Number}";
        return (true, found.Standing.RefusalOf(step, Actor));
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/trajecten/{outcome.Number}/opvang?gedaan={ShelterTexts.AddressOf(step).Split('/')[1]}";
}

/// <summary>What the shared head of these pages shows.</summary>
public interface IShelterStepPage
{
    ShelterStanding Standing { get; }

    ShelterStep Step { get; }

    string? RefusalText { get; }
}

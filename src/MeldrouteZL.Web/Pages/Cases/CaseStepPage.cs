using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page of one step of a case.</summary>
public abstract class CaseStepPage<TCommand>(CaseStep step, ICaseStep<TCommand> useCase, IValidator<TCommand> validator, StepTools tools)
    : StepPage<TCommand>(validator, tools), ICaseStepPage
    where TCommand : class, new()
{
    public CaseHeader Case { get; private set; } = null!;

    public CaseStep Step => step;

    protected override RecordKind? About => RecordKind.Case;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await Tools.Cases.FindAsync(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Case, Version) = (found, found.Version);
        ViewData["Title"] = $"{RouteTexts.Of(step)}, {found.Number}";
        return (true, CaseRoute.RefusalOf(found.Standing, step, Actor) ?? HoldOf(found));
    }

    // The entity refuses these two while a privacy officer holds the case: the page says so before anything is typed.
    private Refusal? HoldOf(CaseHeader found) =>
        step is CaseStep.ProposeDestruction or CaseStep.Destroy && found.HeldSince is not null ? Domain.Common.Refusal.UnderLegalHold : null;

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/casussen/{outcome.Number}?gedaan={StepAddress.Of(step)}";
}

/// <summary>What the shared head of a step page shows.</summary>
public interface ICaseStepPage
{
    CaseHeader Case { get; }

    CaseStep Step { get; }

    string? RefusalText { get; }
}

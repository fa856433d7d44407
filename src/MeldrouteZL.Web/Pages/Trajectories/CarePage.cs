using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A form in which something about the care in a trajectory is written.</summary>
public abstract class CarePage<TCommand>(IValidator<TCommand> validator, ViewCare.Handler care, StepTools tools) : StepPage<TCommand>(validator, tools), ICarePage
    where TCommand : class, new()
{
    public Trajectory Trajectory => Care.Trajectory;

    public abstract string Heading { get; }

    /// <summary>What was written before.</summary>
    protected CareView Care { get; private set; } = null!;

    protected override RecordKind? About => RecordKind.Trajectory;

    /// <summary>What the page of the care says is done.</summary>
    protected abstract string JustDone { get; }

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await care.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        Care = found;
        Choose();
        ViewData["Title"] = $"{Heading}, {found.Trajectory.Number}";
        return (true, ClosedTo(found.Trajectory));
    }

    /// <summary>Why the form is closed to who asks; null when it is open.</summary>
    protected virtual Refusal? ClosedTo(Trajectory trajectory) => trajectory.WorkRefusalOf(Actor);

    /// <summary>Finds what of the care the address names.</summary>
    protected virtual void Choose()
    {
    }

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/trajecten/{outcome.Number}/zorg?gedaan={JustDone}";
}

/// <summary>What the shared head of these pages shows.</summary>
public interface ICarePage
{
    Trajectory Trajectory { get; }

    string Heading { get; }

    string? RefusalText { get; }
}

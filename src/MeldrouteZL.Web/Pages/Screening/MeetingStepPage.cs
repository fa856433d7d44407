using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The page of one step of a meeting. The button on the meeting page sends here, so that it shows only when something is to be said.</summary>
public abstract class MeetingStepPage<TCommand>(
    MeetingStep step, IMeetingStep<TCommand> useCase, IValidator<TCommand> validator, FindMeeting.Handler meetings, StepTools tools)
    : StepPage<TCommand>(validator, tools), IMeetingStepPage
    where TCommand : class, new()
{
    public MeetingHeader Meeting { get; private set; } = null!;

    public MeetingStep Step => step;

    protected override RecordKind? About => RecordKind.Meeting;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await meetings.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Meeting, Version) = (found, found.Version);
        ViewData["Title"] = $"{RouteTexts.Of(step)}, {DutchDate.Date(found.Meeting.Date)}";
        return (true, MeetingRoute.RefusalOf(found.Meeting, step, Actor));
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/screening/{outcome.Number}?gedaan={MeetingAddress.Of(step)}";
}

/// <summary>What the shared parts of a step page show.</summary>
public interface IMeetingStepPage : IStepForm
{
    MeetingHeader Meeting { get; }

    MeetingStep Step { get; }

    string? RefusalText { get; }
}

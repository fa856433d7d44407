using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>
/// Takes a step as its page would: look at the record through both walls, check what was typed, and send it once. What a
/// person could not do is refused here as well, and is a mistake in the demo.
/// </summary>
internal sealed class DemoHands(
    IEnumerable<IValidator> rules, SignalHeaders signals, CaseHeaders cases, FindReferral.Handler referrals, FindTrajectory.Handler trajectories,
    FindMeeting.Handler meetings, ViewSignal.Handler view, ViewCase.Handler viewCase, DemoPeople people)
{
    private readonly List<IValidator> rules = [.. rules];

    public async Task<Outcome> OnSignalAsync<TCommand>(DemoTurn turn, DemoRecord record, ISignalStep<TCommand> step, TCommand command)
    {
        Check(command);
        var header = Found(await signals.FindAsync(record.Number, turn.By, turn.Cancel));
        return await step.Handle(new Target(record.Number, header.Version, turn.FormKey), command, turn.By, turn.At, turn.Cancel);
    }

    public async Task<Outcome> OnCaseAsync<TCommand>(DemoTurn turn, DemoRecord record, ICaseStep<TCommand> step, TCommand command)
    {
        Check(command);
        return await step.Handle(await TargetAsync(turn, record), command, turn.By, turn.At, turn.Cancel);
    }

    public async Task<Outcome> OnReferralAsync<TCommand>(DemoTurn turn, DemoRecord record, ReferralKind kind, IReferralStep<TCommand> step, TCommand command)
    {
        Check(command);
        var @case = Found(await viewCase.Handle(await CaseOfAsync(turn, record), turn.By, turn.Cancel));
        var id = @case.Referrals.Single(r => r.Kind == kind).Id;
        var header = Found(Found(await referrals.Handle(id, turn.By, turn.Cancel)).Case);
        return await step.Handle(new Target(id.ToString(), header.Version, turn.FormKey), command, turn.By, turn.At, turn.Cancel);
    }

    public async Task<Outcome> OnTrajectoryAsync<TCommand>(DemoTurn turn, string number, ITrajectoryStep<TCommand> step, TCommand command)
    {
        Check(command);
        var header = Found(await trajectories.Handle(number, turn.By, turn.Cancel));
        return await step.Handle(new Target(number, header.Version, turn.FormKey), command, turn.By, turn.At, turn.Cancel);
    }

    public async Task<Outcome> OnMeetingAsync<TCommand>(DemoTurn turn, DateOnly date, IMeetingStep<TCommand> step, TCommand command)
    {
        Check(command);
        var key = MeetingKey.Of(date);
        var header = Found(await meetings.Handle(key, turn.By, turn.Cancel));
        return await step.Handle(new Target(key, header.Version, turn.FormKey), command, turn.By, turn.At, turn.Cancel);
    }

    /// <summary>The case in the version this person looks at.</summary>
    public async Task<Target> TargetAsync(DemoTurn turn, DemoRecord record)
    {
        var number = await CaseOfAsync(turn, record);
        var header = Found(await cases.FindAsync(number, turn.By, turn.Cancel));
        return new Target(number, header.Version, turn.FormKey);
    }

    /// <summary>The number of the case the signal is in, as Veilig Thuis sees it.</summary>
    public async Task<string> CaseOfAsync(DemoTurn turn, DemoRecord record)
    {
        var desk = await people.ActorOfAsync(record.VtEmployee, turn.At, turn.Cancel);
        return record.CaseNumber ??= Found(Found(await view.Handle(record.Number, desk, turn.At, turn.Cancel)).CaseNumber);
    }

    /// <summary>What the form would say about this; a step with nothing to type has no rules.</summary>
    /// <exception cref="ValidationException">The demo types what a person may not.</exception>
    public void Check<TCommand>(TCommand command)
    {
        var context = new ValidationContext<TCommand>(command);
        var errors = rules.Where(r => r.CanValidateInstancesOfType(typeof(TCommand))).SelectMany(r => r.Validate(context).Errors).ToList();
        if (errors.Count > 0)
        {
            throw new ValidationException(errors);
        }
    }

    private static T Found<T>(T? record)
        where T : class => record ?? throw new InvalidOperationException("The demo takes a step on a record that its person does not see.");
}

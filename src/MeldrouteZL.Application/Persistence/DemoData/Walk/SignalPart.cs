using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>From writing down to a case, or to an end inside the municipality.</summary>
internal sealed class SignalPart(
    DemoHands hands, RegisterSignal.Handler register, HandToAttentionOfficer.Handler hand, StartInternalRoute.Handler start,
    SettleInternally.Handler settle, Forward.Handler forward, OpenCase.Handler open, Assign.Handler assign)
{
    /// <summary>Until Veilig Thuis can begin, or the municipality is done.</summary>
    public IEnumerable<DemoStep> Arrival(DemoRecord record)
    {
        var (signal, internalRoute) = (record.Signal, record.Journey.InternalRoute);
        yield return new DemoStep(nameof(RegisterSignal), record.Author, Pauses.Days(1), turn => RegisterAsync(turn, record)) { Gives = number => record.Number = number };

        var isReporter = record.Author.Role == Role.Reporter;
        var holder = isReporter ? record.AttentionOfficer : record.Author;
        if (isReporter)
        {
            yield return new(nameof(HandToAttentionOfficer), record.Author, Pauses.Minutes(25), turn => hands.OnSignalAsync(turn, record, hand, new HandToAttentionOfficer.Command()));
        }
        else if (internalRoute is not null)
        {
            yield return new(nameof(StartInternalRoute), holder, Pauses.Minutes(20), turn => hands.OnSignalAsync(turn, record, start, new StartInternalRoute.Command()));
        }

        if (internalRoute is { Outcome: InternalOutcome.Wholly })
        {
            yield return new(nameof(SettleInternally), holder, Pauses.Days(internalRoute.Days), turn => hands.OnSignalAsync(turn, record, settle, Settling(record)));
            yield break;
        }

        var wait = signal.Acute ? Pauses.AtOnce(4) : internalRoute is { Days: > 0 } ? Pauses.Days(internalRoute.Days) : Pauses.Minutes(50);
        yield return new(nameof(Forward), holder, wait, turn => hands.OnSignalAsync(turn, record, forward, Forwarding(record)));
    }

    /// <summary>Veilig Thuis takes it up.</summary>
    public IEnumerable<DemoStep> Opening(DemoRecord record)
    {
        var signal = record.Signal;
        if (signal.Acute || signal.Source is SignalSource.CareCoordinator or SignalSource.Avim)
        {
            yield return new(nameof(Assign), record.VtEmployee, signal.Acute ? Pauses.AtOnce(2) : Pauses.Minutes(45),
                turn => hands.OnCaseAsync(turn, record, assign, new Assign.Command { HandlerId = turn.By.UserId }));
        }
        else
        {
            yield return new(nameof(OpenCase), record.VtEmployee, record.Journey.Acute is null ? Pauses.Days(1) : Pauses.Minutes(30),
                turn => hands.OnSignalAsync(turn, record, open, new OpenCase.Command()));
        }
    }

    private Task<Outcome> RegisterAsync(DemoTurn turn, DemoRecord record)
    {
        var signal = record.Signal;
        var command = new RegisterSignal.Command
        {
            What = signal.What,
            Where = signal.Where,
            MunicipalityId = record.MunicipalityId,
            ObservedOn = signal.ObservedDaysAgo is { } days ? DutchTime.DateOf(turn.At).AddDays(-days) : null,
            ObservedText = signal.ObservedText,
            Acute = signal.Acute,
            Form = signal.Form,
            Sector = signal.Sector,
            Department = signal.Department,
            Persons = signal.PersonsText,
            ReporterName = signal.Reporter?.Name,
            ReporterPhone = signal.Reporter?.Phone,
            ReporterEmail = signal.Reporter?.Email,
            ReporterRelation = signal.Reporter?.Relation,
            Source = signal.Source,
        };
        hands.Check(command);
        return register.Handle(turn.FormKey, command, turn.By, turn.At, turn.Cancel);
    }

    // What the source heard stands with what was done: inside the municipality it is told by word of mouth.
    private static SettleInternally.Command Settling(DemoRecord record)
    {
        var done = record.Journey.InternalRoute!;
        return new() { Outcome = done.Outcome, WhatWasDone = $"{done.WhatWasDone} {done.Why} Teruggekoppeld: {record.Journey.Feedback}" };
    }

    private static Forward.Command Forwarding(DemoRecord record) => new()
    {
        Basis = record.Journey.Forward!.Basis,
        Explanation = record.Journey.Forward.Explanation,
        AcuteReason = record.Signal.Acute ? record.Journey.Acute?.Reason : null,
        Confirmed = true,
    };
}

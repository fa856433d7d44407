using MeldrouteZL.Application.Cases;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The victims of a case, and the signals that turn out to be about the same network.</summary>
internal sealed class VictimPart(DemoHands hands, AddVictim.Handler add, JoinCase.Handler join, ListVictims.Handler list)
{
    /// <summary>Adds the victims of this signal to this case.</summary>
    public IEnumerable<DemoStep> Add(DemoRecord record, DemoRecord of)
    {
        foreach (var victim in of.Signal.Victims)
        {
            var command = new AddVictim.Command { AgeBand = victim.AgeBand, Sex = victim.Sex, Name = victim.Name, BirthDate = victim.BirthDate };
            yield return new($"{nameof(AddVictim)} {victim.Label}", record.VtEmployee, record.Signal.Acute ? Pauses.AtOnce(2) : Pauses.Minutes(6),
                turn => hands.OnCaseAsync(turn, record, add, command));
        }
    }

    /// <summary>Adds a signal to the case (R56).</summary>
    public DemoStep Join(DemoRecord record, DemoRecord joining) => new(
        nameof(JoinCase), record.VtEmployee, Pauses.Minutes(70),
        turn => hands.OnCaseAsync(turn, record, join, new JoinCase.Command { SignalNumber = joining.Number, Why = joining.Journey.Joins!.Reason }));

    /// <summary>The victims of the case in their order, with the signal each came in by.</summary>
    public async Task<IReadOnlyList<(VictimOfCase Victim, DemoRecord Of)>> OfCaseAsync(DemoTurn turn, DemoRecord record)
    {
        var origin = record.Joined.Prepend(record).SelectMany(r => r.Signal.Victims, (r, _) => r);
        return [.. (await list.Handle(await hands.CaseOfAsync(turn, record), turn.By, turn.Cancel)).Zip(origin)];
    }
}

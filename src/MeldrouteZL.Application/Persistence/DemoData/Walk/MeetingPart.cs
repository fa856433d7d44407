using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>One meeting of the table, as its secretary keeps it. A meeting that somebody else brought on already is left where it is.</summary>
internal sealed class MeetingPart(
    DemoHands hands, FindMeeting.Handler find, PlanMeeting.Handler plan, OpenAgenda.Handler open, FixAgenda.Handler fix, Hold.Handler hold, FixMinutes.Handler minutes)
{
    private const string Minutes = "Verslag van het overleg zelf: de drie vaste leden waren er en de agenda is afgewerkt. Wat over een casus is gezegd, staat bij die casus. Volgend overleg op dezelfde tijd en plaats.";
    private static readonly TimeOnly Ends = new(12, 0);
    private static readonly TimeOnly Written = new(10, 30);

    /// <summary>The first step is due three weeks ahead.</summary>
    public static DateTimeOffset BeginOf(DateOnly table) => DemoCalendar.AgendaFixedAt(table.AddDays(-21)).AddMinutes(20);

    public IEnumerable<DemoStep> Steps(DateOnly table, Region region)
    {
        var secretary = DemoPeople.Find(region.VeiligThuis, Role.TableSecretary, "tafel");
        DemoStep Step<TCommand>(MeetingStage to, DateTimeOffset at, IMeetingStep<TCommand> step, TCommand command) => new(
            to.ToString(), secretary, Pauses.Until(at),
            async turn => await StageAsync(turn, table) >= to ? Outcome.Done(null) : await hands.OnMeetingAsync(turn, table, step, command));

        yield return new(nameof(PlanMeeting), secretary, Pauses.Until(BeginOf(table)),
            async turn => await StageAsync(turn, table) is null ? await PlanAsync(turn, table) : Outcome.Done(null));
        yield return Step(MeetingStage.AgendaOpen, DemoCalendar.AgendaFixedAt(table.AddDays(-7)).AddMinutes(-4), open, new OpenAgenda.Command());
        yield return Step(MeetingStage.AgendaFixed, DemoCalendar.AgendaFixedAt(table), fix, new FixAgenda.Command());
        yield return Step(MeetingStage.Held, DemoCalendar.At(table, Ends), hold, new Hold.Command());
        yield return Step(MeetingStage.MinutesFixed, DemoCalendar.At(table.AddDays(2), Written), minutes, new FixMinutes.Command { Minutes = Minutes });
    }

    private async Task<MeetingStage?> StageAsync(DemoTurn turn, DateOnly table) => (await find.Handle(MeetingKey.Of(table), turn.By, turn.Cancel))?.Meeting.Stage;

    private Task<Outcome> PlanAsync(DemoTurn turn, DateOnly table)
    {
        var command = new PlanMeeting.Command { Date = table };
        hands.Check(command);
        return plan.Handle(turn.FormKey, command, turn.By, turn.At, turn.Cancel);
    }
}

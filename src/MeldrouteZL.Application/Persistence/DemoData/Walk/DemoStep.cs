using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>One step on a demo way, named after its use case.</summary>
/// <param name="Name">Unique on its way: with a way's name it identifies the step for ever.</param>
/// <param name="By">Who takes it.</param>
/// <param name="After">When.</param>
/// <param name="TakeAsync">Takes it through the handler of its use case.</param>
internal sealed record DemoStep(string Name, DemoSeat By, Pause After, Func<DemoTurn, Task<Outcome>> TakeAsync)
{
    /// <summary>Receives the number of what the step made, also when it was taken in an earlier filling.</summary>
    public Action<string>? Gives { get; init; }

    /// <summary>Receives when the step was taken, as well.</summary>
    public Action<DateTimeOffset>? Tells { get; init; }
}

/// <summary>Who takes a step, when, and under which key: a step that was taken before is not taken again.</summary>
internal sealed record DemoTurn(Actor By, DateTimeOffset At, Guid FormKey, CancellationToken Cancel);

/// <summary>The steps of one record in their order, and how far they were taken.</summary>
internal sealed class DemoWay(string name, DateTimeOffset begin, IEnumerator<DemoStep> steps) : IDisposable
{
    private DateTimeOffset? last;

    public DemoStep Step => steps.Current;

    public Guid Key => DemoPersonas.IdOf($"step {name} {Step.Name}");

    /// <summary>When the step is due: the first one at the beginning.</summary>
    public DateTimeOffset At => last is { } earlier ? Step.After(earlier, Key) : begin;

    /// <summary>Goes to the next step.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next() => steps.MoveNext();

    /// <summary>The step was taken, now or before.</summary>
    public void Took(DateTimeOffset at, string? number)
    {
        last = at;
        if (number is not null)
        {
            Step.Gives?.Invoke(number);
        }

        Step.Tells?.Invoke(at);
    }

    /// <summary>What stops, for a message: no word of the record itself.</summary>
    public override string ToString() => $"{name}, {Step.Name}";

    public void Dispose() => steps.Dispose();
}

using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Live;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page of a step that the secretary takes at the table: it leads back to the meeting it was opened from.</summary>
public abstract class TableStepPage<TCommand>(
    CaseStep step, ICaseStep<TCommand> useCase, IValidator<TCommand> validator, ListAgendaTurns.Handler agenda, ReadTableResult.Handler results, StepTools tools)
    : CaseStepPage<TCommand>(step, useCase, validator, tools), ITableStepPage
    where TCommand : class, new()
{
    /// <summary>The times that this case came to the table, the first one first.</summary>
    public IReadOnlyList<AgendaTurn> Agenda { get; private set; } = [];

    /// <summary>The item that waits for the table; null when there is none.</summary>
    public AgendaTurn? OpenItem => Agenda.LastOrDefault(i => i.Status == AgendaItemStatus.Waiting);

    /// <summary>What a colleague wrote down meanwhile; null when nobody did.</summary>
    public RecordedResult? Recorded { get; private set; }

    public LiveLine? Line { get; private set; }

    private DateOnly? OpenedFrom => MeetingKey.Parse(Request.Query[TableReturn.Field]);

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var now = Now;
        var found = await base.LoadAsync(nummer, cancel);
        Agenda = found.Exists ? await agenda.Handle(nummer, Actor, cancel) : [];
        Line = (OpenedFrom ?? OpenItem?.Meeting) is { } day ? new(day, now) : null;
        return found;
    }

    // Who was second sees what the first wrote down, beside what they typed themselves.
    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Recorded = Refusal is not null && (OpenedFrom is not null || OpenItem is null || IsChangedSince) ? await results.Handle(Case.Number, OpenedFrom, Actor, cancel) : null;

    protected override string DoneAddress(string nummer, Outcome outcome) =>
        OpenedFrom is { } meeting
            ? $"{MeetingAddress.Of(meeting)}?gedaan={StepAddress.Of(Step)}#{outcome.Number}"
            : base.DoneAddress(nummer, outcome);
}

/// <summary>What the shared parts of these pages show.</summary>
public interface ITableStepPage : ICaseStepPage
{
    AgendaTurn? OpenItem { get; }

    RecordedResult? Recorded { get; }

    LiveLine? Line { get; }

    /// <summary>Changes when somebody else wrote down something of the item.</summary>
    string Watched => OpenItem is { } item ? MeetingKey.Of(item.Meeting) : "-";
}

/// <summary>How a step page knows from which meeting it was opened.</summary>
public static class TableReturn
{
    /// <summary>The field in the address that holds the day of the meeting.</summary>
    public const string Field = "tafel";
}

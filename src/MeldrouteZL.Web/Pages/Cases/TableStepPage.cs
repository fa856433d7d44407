using FluentValidation;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The page of a step that the secretary takes at the table: it leads back to the meeting it was opened from.</summary>
public abstract class TableStepPage<TCommand>(
    CaseStep step, ICaseStep<TCommand> useCase, IValidator<TCommand> validator, ListAgendaTurns.Handler agenda, StepTools tools)
    : CaseStepPage<TCommand>(step, useCase, validator, tools)
    where TCommand : class, new()
{
    /// <summary>The times that this case came to the table, the first one first.</summary>
    public IReadOnlyList<AgendaTurn> Agenda { get; private set; } = [];

    /// <summary>The item that waits for the table; null when there is none.</summary>
    public AgendaTurn? OpenItem => Agenda.LastOrDefault(i => i.Status == AgendaItemStatus.Waiting);

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        var found = await base.LoadAsync(nummer, cancel);
        Agenda = found.Exists ? await agenda.Handle(nummer, Actor, cancel) : [];
        return found;
    }

    protected override string DoneAddress(string nummer, Outcome outcome) =>
        MeetingKey.Parse(Request.Query[TableReturn.Field]) is { } meeting
            ? $"{MeetingAddress.Of(meeting)}?gedaan={StepAddress.Of(Step)}#{outcome.Number}"
            : base.DoneAddress(nummer, outcome);
}

/// <summary>How a step page knows from which meeting it was opened.</summary>
public static class TableReturn
{
    /// <summary>The field in the address that holds the day of the meeting.</summary>
    public const string Field = "tafel";
}

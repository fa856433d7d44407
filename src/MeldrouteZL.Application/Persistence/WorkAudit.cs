using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Persistence;

/// <summary>What a unit of work has to record about itself.</summary>
internal sealed record WorkAudit(Act Act, Actor Actor, AuditCommands Commands, AuditLog Log)
{
    /// <summary>Whether something is to be changed: only what is committed has happened.</summary>
    public bool IsStep => Act.Action == AuditAction.Step;

    public bool IsRead => Act.Action is not null && !IsStep;

    /// <summary>The entry of a step that made its record, now that the record has a number.</summary>
    public NpgsqlBatchCommand Made(string? number) => Commands.CommandFor(Act.Named(number), Actor, AuditResult.Done);

    /// <summary>The entry of a list with what it showed.</summary>
    public NpgsqlBatchCommand Showed(IReadOnlyList<string> numbers) => Commands.CommandFor(Act, Actor, AuditResult.Done, numbers);

    /// <summary>Records, in a transaction of its own, that it was tried and not done.</summary>
    public Task NotDoneAsync() => Log.RecordAsync(Actor, Act, AuditResult.Refused, CancellationToken.None);
}

using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// Opens units of work: one transaction with a signed context, in which row-level security shows what the actor may see, and
/// with the entry of the log that says what is done.
/// </summary>
public sealed class MeldrouteDatabase(IDbContextFactory<MeldrouteDb> contexts, SignedContext signer, AuditCommands commands, AuditLog log)
{
    /// <summary>Begins a unit of work for this actor.</summary>
    public Task<Work> BeginAsync(Actor actor, Act act, CancellationToken cancel) => BeginAsync(actor, act, null, cancel);

    /// <summary>Begins a unit of work for a form; a form that was sent before gives its first outcome in <see cref="Work.Repeated"/>.</summary>
    public async Task<Work> BeginAsync(Actor actor, Act act, SubmittedForm? form, CancellationToken cancel)
    {
        var db = await contexts.CreateDbContextAsync(cancel);
        try
        {
            db.Database.AutoSavepointsEnabled = false; // what fails here is never tried again within its transaction
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            await using var batch = Work.BatchOn(db, transaction);
            batch.BatchCommands.Add(signer.CommandFor(actor));
            if (form is not null)
            {
                batch.BatchCommands.Add(Claim(form));
            }

            // A list is recorded with what it showed, and a new record with the number it got: both at the end.
            if (act.Action is not null && !act.IsList && !act.MakesItsObject)
            {
                batch.BatchCommands.Add(commands.CommandFor(act, actor, AuditResult.Done));
            }

            await batch.ExecuteNonQueryAsync(cancel);
            var isRepeated = form is not null && batch.BatchCommands[1].RecordsAffected == 0;
            var work = new Work(db, transaction, form, new WorkAudit(act, actor, commands, log));
            work.Repeated = isRepeated ? await work.FirstOutcomeAsync(cancel) : null;
            return work;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    // A second sending waits here until the first has committed, and then finds it.
    internal static NpgsqlBatchCommand Claim(SubmittedForm form) =>
        new("INSERT INTO meldroute.submitted_form (form_key, user_id, at, number) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        {
            Parameters =
            {
                new() { Value = form.FormKey },
                new() { Value = form.UserId },
                new() { Value = form.At },
                new() { Value = (object?)form.Number ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            },
        };
}

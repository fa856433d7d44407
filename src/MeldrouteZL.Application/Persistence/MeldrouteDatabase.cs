using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MeldrouteZL.Application.Persistence;

/// <summary>Opens units of work: one transaction with a signed context, in which row-level security shows what the actor may see.</summary>
public sealed class MeldrouteDatabase(IDbContextFactory<MeldrouteDb> contexts, SignedContext signer)
{
    /// <summary>Begins a unit of work for this actor.</summary>
    public Task<Work> BeginAsync(Actor actor, CancellationToken cancel) => BeginAsync(actor, null, cancel);

    /// <summary>Begins a unit of work for a form; a form that was sent before gives its first outcome in <see cref="Work.Repeated"/>.</summary>
    public async Task<Work> BeginAsync(Actor actor, SubmittedForm? form, CancellationToken cancel)
    {
        var db = await contexts.CreateDbContextAsync(cancel);
        try
        {
            db.Database.AutoSavepointsEnabled = false; // what fails here is never tried again within its transaction
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)transaction.GetDbTransaction());
            batch.BatchCommands.Add(signer.CommandFor(actor));
            if (form is not null)
            {
                batch.BatchCommands.Add(Claim(form));
            }

            await batch.ExecuteNonQueryAsync(cancel);
            var isRepeated = form is not null && batch.BatchCommands[1].RecordsAffected == 0;
            var work = new Work(db, transaction, form);
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

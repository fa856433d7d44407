using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// One unit of work. Disposed without a commit, nothing of a step has happened, but that it was tried is recorded. What was
/// read is recorded at the end of the transaction in which it was read: no entry, no answer.
/// </summary>
public sealed class Work : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly SubmittedForm? form;
    private readonly WorkAudit audit;
    private readonly List<NpgsqlBatchCommand> atCommit = [];
    private IReadOnlyList<string>? shown;
    private bool isCommitted;

    internal Work(MeldrouteDb db, IDbContextTransaction transaction, SubmittedForm? form, WorkAudit audit) =>
        (Db, this.transaction, this.form, this.audit) = (db, transaction, form, audit);

    public MeldrouteDb Db { get; }

    /// <summary>What came of the same form when it was sent before; null for a new one.</summary>
    public Outcome? Repeated { get; internal set; }

    /// <summary>Says which version of a record the person looked at, so that a later change by somebody else is noticed.</summary>
    public void Expect<T>(T entity, uint version)
        where T : class => Db.Entry(entity).Property<uint>("Version").OriginalValue = version;

    /// <summary>Says which records a list shows. A list that does not say so counts as not shown.</summary>
    public void Show(IEnumerable<string> names) => shown = [.. names];

    /// <summary>Has this done within the transaction, once everything is written.</summary>
    internal void AtCommit(NpgsqlBatchCommand command) => atCommit.Add(command);

    /// <summary>Writes and commits everything, or nothing.</summary>
    /// <param name="number">Gives the number for the outcome, once the database has given it.</param>
    /// <returns><see cref="Refusal.ChangedMeanwhile"/> when somebody else was first.</returns>
    public async Task<Outcome> CommitAsync(Func<string?> number, CancellationToken cancel)
    {
        await LeaveOutMailOfPracticeAsync(cancel);
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }

        var given = number();
        await using var batch = BatchOn(Db, transaction);
        atCommit.ForEach(batch.BatchCommands.Add);
        foreach (var news in TableNews.CommandsFor(Db))
        {
            batch.BatchCommands.Add(news);
        }

        if (form is not null && form.Number != given)
        {
            batch.BatchCommands.Add(Outcome(form, given));
        }

        if (audit.Act.MakesItsObject)
        {
            batch.BatchCommands.Add(audit.Made(given));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }

        // Not to be broken off: whoever goes away now would leave it unknown whether it was done.
        await transaction.CommitAsync(CancellationToken.None);
        isCommitted = true;
        return Persistence.Outcome.Done(given);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await EndAsync();
        }
        finally
        {
            await transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
    }

    /// <summary>An empty batch within this transaction.</summary>
    internal static NpgsqlBatch BatchOn(MeldrouteDb db, IDbContextTransaction transaction) =>
        new((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction());

    // Somebody else's key is not visible: to this person the form does not exist.
    internal async Task<Outcome> FirstOutcomeAsync(CancellationToken cancel)
    {
        var first = await Db.Set<SubmittedForm>().AsNoTracking().SingleOrDefaultAsync(f => f.FormKey == form!.FormKey, cancel);
        return first is null ? Refusal.NotYours : Persistence.Outcome.Done(first.Number);
    }

    // Whatever step it is: nobody gets mail about what was only practised (decision 19).
    private async Task LeaveOutMailOfPracticeAsync(CancellationToken cancel)
    {
        var mail = Db.ChangeTracker.Entries<OutgoingMail>().Where(m => m.State == EntityState.Added).ToList();
        var regions = mail.Select(m => m.Entity.RegionId).Distinct().ToList();
        var practice = regions.Count == 0 ? [] : await Db.Regions.Where(r => regions.Contains(r.Id) && r.IsPractice).Select(r => r.Id).ToListAsync(cancel);
        mail.FindAll(m => practice.Contains(m.Entity.RegionId)).ForEach(m => m.State = EntityState.Detached);
    }

    private async Task EndAsync()
    {
        if (isCommitted || Repeated is { Refusal: null })
        {
            return;
        }

        if (audit.IsStep || (audit.Act.IsList && shown is null))
        {
            await transaction.RollbackAsync();
            await audit.NotDoneAsync();
            return;
        }

        if (shown is not null && audit.Act.IsList)
        {
            await using var batch = BatchOn(Db, transaction);
            batch.BatchCommands.Add(audit.Showed(shown));
            await batch.ExecuteNonQueryAsync();
        }

        if (audit.IsRead)
        {
            await transaction.CommitAsync();
        }
    }

    private static NpgsqlBatchCommand Outcome(SubmittedForm form, string? number) => new("UPDATE meldroute.submitted_form SET number = $1 WHERE form_key = $2")
    {
        Parameters = { new() { Value = (object?)number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = form.FormKey } },
    };
}

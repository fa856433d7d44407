using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MeldrouteZL.Application.Persistence;

/// <summary>One unit of work. Disposed without a commit, nothing of it has happened.</summary>
public sealed class Work : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly SubmittedForm? form;

    internal Work(MeldrouteDb db, IDbContextTransaction transaction, SubmittedForm? form) =>
        (Db, this.transaction, this.form) = (db, transaction, form);

    public MeldrouteDb Db { get; }

    /// <summary>What came of the same form when it was sent before; null for a new one.</summary>
    public Outcome? Repeated { get; internal set; }

    /// <summary>Says which version of a record the person looked at, so that a later change by somebody else is noticed.</summary>
    public void Expect<T>(T entity, uint version)
        where T : class => Db.Entry(entity).Property<uint>("Version").OriginalValue = version;

    /// <summary>Writes and commits everything, or nothing.</summary>
    /// <param name="number">Gives the number for the outcome, once the database has given it.</param>
    /// <returns><see cref="Refusal.ChangedMeanwhile"/> when somebody else was first.</returns>
    public async Task<Outcome> CommitAsync(Func<string?> number, CancellationToken cancel)
    {
        try
        {
            await Db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }

        var given = number();
        if (form is not null && form.Number != given)
        {
            await Db.Database.ExecuteSqlAsync($"UPDATE meldroute.submitted_form SET number = {given} WHERE form_key = {form.FormKey}", cancel);
        }

        await transaction.CommitAsync(cancel);
        return Outcome.Done(given);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Db.DisposeAsync();
    }

    // Somebody else's key is not visible: to this person the form does not exist.
    internal async Task<Outcome> FirstOutcomeAsync(CancellationToken cancel)
    {
        var first = await Db.Set<SubmittedForm>().AsNoTracking().SingleOrDefaultAsync(f => f.FormKey == form!.FormKey, cancel);
        return first is null ? Refusal.NotYours : Outcome.Done(first.Number);
    }
}

using System.Data.Common;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Nothing readable reaches a parameter, and what cannot be sealed is not written.</summary>
[Trait("Requirement", "R165")]
public sealed class UnsealedTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = "Blauwe Reiger";
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_parameter_holds_what_is_sealed_and_the_entity_stays_readable()
    {
        var parameters = new Parameters();
        await using var db = Context(parameters);
        var advice = await AdviceAsync();
        await BeginAsync(db);
        db.Add(advice);

        await db.SaveChangesAsync(Cancel);

        Assert.Equal(Secret, advice.Text);
        Assert.True(parameters.Seen.Count > 8, "Nothing was looked at.");
        Assert.DoesNotContain(parameters.Seen, IsReadable);
        Assert.Equal(Secret, await db.Advices.AsNoTracking().Where(a => a.Id == advice.Id).Select(a => a.Text).SingleAsync(Cancel));
        await db.Database.RollbackTransactionAsync(Cancel);
    }

    [Fact]
    public async Task A_question_that_compares_with_something_readable_is_refused()
    {
        var parameters = new Parameters();
        await using var db = Context(parameters);
        await BeginAsync(db);
        var typed = Secret;

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Signals.CountAsync(s => s.What == typed, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Signals.CountAsync(s => s.What == "Blauwe Reiger", Cancel));

        Assert.DoesNotContain(parameters.Seen, IsReadable);
    }

    [Fact]
    public async Task Saving_without_looking_up_keys_is_refused()
    {
        await using var db = Context(new Parameters());
        await BeginAsync(db);
        db.Add(await AdviceAsync());

        var refused = Assert.ThrowsAny<Exception>(() => db.SaveChanges()).GetBaseException();

        Assert.Contains("SaveChangesAsync", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_have_the_key_of_a_record_writes_nothing_into_it()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        var signal = (await app.FindSignalAsync(number, "af-heerlen"))!;
        await using var db = Context(new Parameters());
        await BeginAsync(db, "af-maastricht");
        db.Attach(signal).Property(s => s.What).CurrentValue = Secret;

        await Assert.ThrowsAsync<Application.Protection.SealedContentException>(() => db.SaveChangesAsync(Cancel));
    }

    private static bool IsReadable(object? value) => value switch
    {
        string text => text.Contains(Secret, StringComparison.Ordinal),
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0,
        _ => false,
    };

    private MeldrouteDb Context(Parameters parameters)
    {
        var builder = new DbContextOptionsBuilder<MeldrouteDb>(Migrator.Options(app.Get<NpgsqlDataSource>(), app.Database.Logins.Ring));
        return new MeldrouteDb(builder.AddInterceptors(parameters).Options);
    }

    private async Task BeginAsync(MeldrouteDb db, string persona = "vt-1")
    {
        await db.Database.BeginTransactionAsync(Cancel);
        var context = app.Get<SignedContext>().For(await app.ActorOfAsync(persona));
        await db.Database.ExecuteSqlAsync($"SELECT meldroute.enter({context})", Cancel);
    }

    private async Task<Advice> AdviceAsync()
    {
        var actor = await app.ActorOfAsync("vt-1");
        return new Advice(Guid.CreateVersion7(), actor.RegionId, actor.OrganisationId, ExploitationForm.Labour, Secret, actor.UserId, app.Clock.GetUtcNow());
    }

    // Every value that was about to be sent.
    private sealed class Parameters : DbCommandInterceptor
    {
        public List<object?> Seen { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Look(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Look(command);
            return ValueTask.FromResult(result);
        }

        private void Look(DbCommand command)
        {
            Seen.Add(command.CommandText);
            Seen.AddRange(command.Parameters.Cast<DbParameter>().Select(p => p.Value));
        }
    }
}

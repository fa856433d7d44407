using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

/// <summary>What the tests about signals do and look at below the screens.</summary>
internal static class SignalStory
{
    /// <summary>The place of the membership of Gemeente Heerlen among those of af-heerlen-2.</summary>
    public const int AtHeerlen = 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The signal with all its parts, as this person sees it through row security; null when they do not.</summary>
    public static async Task<Signal?> FindSignalAsync(this MeldrouteApp app, string number, string persona, int membership = 0)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync(persona, membership), Act.WithoutContent, Cancel);
        return await work.Db.Signals.Include(s => s.History).Include(s => s.Feedback).Include(s => s.Reporter).SingleOrDefaultAsync(s => s.Number == number, Cancel);
    }

    public static async Task<Signal> LookAtSignalAsync(this MeldrouteApp app, string number, string persona) =>
        await app.FindSignalAsync(number, persona) ?? throw new InvalidOperationException($"{persona} does not see {number}.");

    /// <summary>Takes a step on a signal as this person.</summary>
    public static async Task TakeOnSignalAsync(this MeldrouteApp app, string number, string persona, Func<Signal, Moment, Refusal?> step)
    {
        var actor = await app.ActorOfAsync(persona);
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var signal = await work.Db.Signals.SingleAsync(s => s.Number == number, Cancel);
        Assert.Null(step(signal, await app.Get<Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel)));
        Assert.Null((await work.CommitAsync(() => number, Cancel)).Refusal);
    }

    /// <summary>A signal that an employee of Heerlen handed to the attention officers there.</summary>
    public static async Task<string> HandedOverAsync(this AppFixture fixture)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "medewerker-heerlen");
        await fixture.App.TakeOnSignalAsync(number, "medewerker-heerlen", (s, m) => s.HandToAttentionOfficer(m));
        return number;
    }

    /// <summary>Signed in as the deputy attention officer, acting for Heerlen.</summary>
    public static async Task<Visitor> SignInAtHeerlenAsync(this MeldrouteApp app)
    {
        var visitor = await app.SignInAsync("af-heerlen-2");
        await (await visitor.GetAsync("/account/rol")).PressAsync("main section:nth-of-type(2) button");
        return visitor;
    }

    /// <summary>Asks the database as its superuser, past all walls.</summary>
    public static async Task<T> AskAsync<T>(this MeldrouteApp app, string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(app.Database.Admin);
        await using var command = source.CreateCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}

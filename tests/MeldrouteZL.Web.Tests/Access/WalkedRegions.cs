using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>A record of the two regions, as addresses name it.</summary>
/// <param name="Area">The first part of the address of its pages.</param>
/// <param name="Name">Its number, date or id in addresses.</param>
internal sealed record WalkedRecord(string Area, Guid Id, string Name, short RegionId, string Stage, string Lane = "None");

/// <summary>
/// Two regions with a record at every place of the route, every demo person signed in, and an eye on every answer: no
/// server error, no word and no number of a record that the reader may not see.
/// </summary>
public sealed partial class WalkedRegions(TestDatabases databases) : IAsyncLifetime
{
    private readonly ConcurrentBag<string> problems = [];
    private readonly ConcurrentDictionary<char, int> heard = [];
    private readonly SemaphoreSlim proving = new(1);
    private DateTimeOffset proven;

    internal MeldrouteApp App { get; private set; } = null!;

    internal Canaries Canaries { get; } = new();

    internal Oracle Oracle { get; private set; } = null!;

    internal List<WalkedRecord> Records { get; private set; } = [];

    internal Dictionary<string, Walker> Walkers { get; } = [];

    internal Walker Nobody { get; private set; } = null!;

    /// <summary>How many canaries of each kind were read by who may.</summary>
    internal IReadOnlyDictionary<char, int> Heard => heard;

    public async ValueTask InitializeAsync()
    {
        App = await WithoutClock.StartAsync(databases);
        var first = DutchTime.DateOf(App.Clock.GetUtcNow()).AddDays(200);
        await new Cast(App, Canaries, Players.Here, first).PlayAsync();
        await new Cast(App, Canaries, Players.There, first.AddDays(3)).PlayAsync();
        await BreakGlassAsync("fg");
        await BreakGlassAsync("oefen-fg");
        await LookAsync();
        Nobody = await Walker.AnonymousAsync(App);
        foreach (var persona in DemoPersonas.All)
        {
            Walkers.Add(persona.Key, await Walker.SignInAsync(App, persona.Key));
        }
    }

    public async ValueTask DisposeAsync()
    {
        proving.Dispose();
        Nobody.Dispose();
        Walkers.Values.ToList().ForEach(w => w.Dispose());
        await App.DisposeAsync();
    }

    /// <summary>Sends a request and keeps an eye on the answer.</summary>
    internal async Task<Answer> AskAsync(Walker walker, HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>>? fields = null)
    {
        await StaySignedInAsync();
        var answer = await walker.SendAsync(method, address, fields);
        if (answer.Status >= HttpStatusCode.InternalServerError)
        {
            problems.Add($"{walker.Persona} {answer}");
        }

        var text = answer.Headers + answer.Body;
        foreach (var (canary, kind) in Canaries.In(text))
        {
            // Where somebody is stands on one page, also for who may know it (R136, R137).
            if (walker.Actor is { } actor && (kind != 'L' || address.Split('?')[0].EndsWith("/opvang/locatie", StringComparison.Ordinal)) && canary.Admits(Oracle, Oracle.ReadingAt(address, actor), kind))
            {
                heard.AddOrUpdate(kind, 1, (_, n) => n + 1);
            }
            else
            {
                problems.Add($"{walker.Persona} {answer} tells {kind} of {canary.Table}");
            }
        }

        // The address itself may come back, in a link to sign in for one.
        foreach (var number in Number().Matches(text).Select(m => m.Value).Distinct().Where(n => !address.Contains(n, StringComparison.Ordinal) && !StandsInLog(address, walker.Actor)))
        {
            if (walker.Actor is not { } actor || !Records.Exists(r => r.Name == number && (MaySee(r, Oracle.ReadingAt(address, actor)) || IsToldOf(r, address, actor))))
            {
                problems.Add($"{walker.Persona} {answer} tells number {number}");
            }
        }

        return answer;
    }

    // As if everybody had just proven who they are: on a slow machine the walks outlast that, and the session of who waits.
    private async Task StaySignedInAsync()
    {
        await proving.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (App.Clock.GetUtcNow() - proven > SessionTerms.FreshProof / 4)
            {
                proven = App.Clock.GetUtcNow();
                await SuperUser.RunAsync(App.Database.Admin, "UPDATE meldroute.session SET proven_at = now(), last_seen_at = now()");
            }
        }
        finally
        {
            proving.Release();
        }
    }

    /// <summary>What was wrong with the answers since the last time.</summary>
    internal List<string> TakeProblems()
    {
        var taken = problems.Order(StringComparer.Ordinal).ToList();
        problems.Clear();
        return taken;
    }

    internal bool MaySee(WalkedRecord record, Actor actor) => record.Area switch
    {
        "casussen" => Oracle.OnCase(record.Id, actor, DataGroups.Status),
        "signalen" => Oracle.OnSignal(record.Id, actor, DataGroups.Facts),
        "verwijzingen" => Oracle.Shows("referral", record.Id, actor),
        "trajecten" => Oracle.Shows("trajectory", record.Id, actor),
        "gedeeld" => Oracle.Shows("trajectory_share", record.Id, actor),
        "screening" => Oracle.Shows("screening_meeting", record.Id, actor),
        "noodtoegang" => Oracle.Rows("emergency_access").Any(e => e.GetProperty("case_id").GetGuid() == record.Id && e.GetProperty("user_id").GetGuid() == actor.UserId),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.Area, "Who sees these records?"),
    };

    // The log tells the privacy officer of the region what its people tried, also numbers that are not there for them.
    private static bool StandsInLog(string address, Actor? actor) => actor?.Role == Role.PrivacyOfficer && address.StartsWith("/inzagen", StringComparison.Ordinal);

    // The pages of the privacy officer name the records of the own region, and nothing of what stands in them.
    private static bool IsToldOf(WalkedRecord record, string address, Actor actor) =>
        actor.Role == Role.PrivacyOfficer && record.RegionId == actor.RegionId && (address.StartsWith("/privacy/", StringComparison.Ordinal) || address.StartsWith("/noodtoegang", StringComparison.Ordinal));

    // A privacy officer has opened the case with the most to tell: one with a trajectory.
    private async Task BreakGlassAsync(string officer)
    {
        var actor = await App.ActorOfAsync(officer);
        var number = (await SuperUser.ColumnAsync(App.Database.Admin,
            $"SELECT c.number FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id WHERE c.region_id = {actor.RegionId} ORDER BY c.number LIMIT 1"))[0];
        var outcome = await App.Get<Application.Privacy.BreakGlass.Handler>().Handle(Guid.NewGuid(),
            new() { CaseNumber = number, Reason = "De politie belt over direct gevaar" }, actor, App.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
    }

    private async Task LookAsync()
    {
        Oracle = await Oracle.ReadAsync(App.Database);
        Records =
        [
            .. Oracle.Signals.Select(s => new WalkedRecord("signalen", s.Id, s.Number, s.RegionId, s.Stage.ToString())),
            .. Oracle.Cases.Select(c => new WalkedRecord("casussen", c.Id, c.Number, c.RegionId, c.Stage.ToString(), c.Lane.ToString())),
            .. From("referral", "verwijzingen", r => r.GetProperty("id").GetString()!, r => ((Domain.Referrals.ReferralStage)r.GetProperty("stage").GetInt16()).ToString()),
            .. From("trajectory", "trajecten", r => r.GetProperty("number").GetString()!, r => ((Domain.Trajectories.TrajectoryStage)r.GetProperty("stage").GetInt16()).ToString()),
            .. From("trajectory_share", "gedeeld", r => r.GetProperty("id").GetString()!, _ => "Shared"),
            .. Oracle.Rows("emergency_access").Select(e => new WalkedRecord(
                "noodtoegang", e.GetProperty("case_id").GetGuid(), e.GetProperty("case_number").GetString()!, e.GetProperty("region_id").GetInt16(), "Open")),
            .. From("screening_meeting", "screening", r => r.GetProperty("date").GetString()!, r => ((Domain.Screening.MeetingStage)r.GetProperty("stage").GetInt16()).ToString()),
        ];

        IEnumerable<WalkedRecord> From(string table, string area, Func<System.Text.Json.JsonElement, string> name, Func<System.Text.Json.JsonElement, string> stage) =>
            Oracle.Rows(table).Select(r => new WalkedRecord(area, r.GetProperty("id").GetGuid(), name(r), r.GetProperty("region_id").GetInt16(), stage(r)));
    }

    [GeneratedRegex("[SCT]-20[0-9]{2}-[0-9]{6}")]
    private static partial Regex Number();
}

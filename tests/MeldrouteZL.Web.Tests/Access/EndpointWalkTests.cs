using System.Collections.Concurrent;
using System.Net;
using MeldrouteZL.Domain.Organisations;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// Every address found in the running application × every demo person × records of others and of their own, against the
/// matrix that people wrote in docs/access.md.
/// </summary>
[Collection(nameof(WalkedRegions))]
[Trait("Requirement", "R165")]
public sealed class EndpointWalkTests(WalkedRegions regions)
{
    private static readonly AccessMatrix Matrix = AccessMatrix.Read();
    private readonly List<WalkedAddress> addresses = WalkedAddress.In(regions.App);
    private readonly ConcurrentDictionary<(Walker, HttpMethod), Lazy<Task<Answer>>> neverGiven = [];

    [Fact]
    public void Every_address_has_a_row() => Walked.None(addresses.Select(a => a.Template).Except(Matrix.Rows.Select(r => r.Address)).Select(a => $"Say in docs/access.md who may use {a}"));

    [Fact]
    public void Every_row_has_an_address() => Walked.None(Matrix.Rows.Select(r => r.Address).Except(addresses.Select(a => a.Template)).Select(a => $"docs/access.md speaks of {a}, which is not there"));

    [Fact]
    public void Every_role_has_a_column_and_a_person_who_walks_it() =>
        Assert.Equal(Enum.GetValues<Role>().Where(r => r != Role.System).Order(), Matrix.Walkers.Keys.Order());

    [Fact]
    public async Task A_record_of_others_is_answered_like_a_number_that_was_never_given()
    {
        var differences = new ConcurrentBag<string>();
        var before = await ContentsAsync();
        var turns = addresses.Where(a => a.Area is not null)
            .SelectMany(a => regions.Walkers.Values, (a, w) => (Address: a, Walker: w, Records: ForeignTo(w, a.Area!).ToList())).ToList();

        await Walked.EachAsync(turns, turn => CompareAsync(turn.Address, turn.Walker, turn.Records, differences));

        Assert.True(turns.Count > 1000, "Who walked?");
        Walked.None(differences);
        Walked.None(regions.TakeProblems());
        Walked.None((await ContentsAsync()).Except(before));
        Walked.None(before.Except(await ContentsAsync()));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_sends_nothing()
    {
        var differences = new List<string>();
        foreach (var (row, address) in Matrix.Rows.Join(addresses, r => r.Address, a => a.Template, (r, a) => (r, a)))
        {
            var target = address.Area is { } area ? address.For(regions.Records.First(r => r.Area == area).Name) : address.Plain;
            var got = await regions.AskAsync(regions.Nobody, HttpMethod.Get, target);
            var sent = row.Anonymous == "in" ? await regions.AskAsync(regions.Nobody, HttpMethod.Post, target, address.Fields(1)) : null;
            var isSentAway = got.Status == HttpStatusCode.Redirect && got.Headers.Contains("/account/aanmelden?terug=", StringComparison.Ordinal);
            if (!address.TakesFormsOnly && isSentAway != (row.Anonymous == "in") || sent?.Status is not (null or HttpStatusCode.Unauthorized))
            {
                differences.Add($"{got}, {sent}, cell {row.Anonymous}");
            }
        }

        Walked.None(differences);
        Walked.None(regions.TakeProblems());
    }

    // One record of the own region and one of the other, where there are any: always the same ones, spread over the addresses.
    private IEnumerable<WalkedRecord> ForeignTo(Walker walker, string area) =>
        regions.Records.Where(r => r.Area == area && !regions.MaySee(r, walker.Actor!)).GroupBy(r => r.RegionId).Select(g => g.ElementAt(walker.Persona.Length % g.Count()));

    private async Task CompareAsync(WalkedAddress address, Walker walker, List<WalkedRecord> records, ConcurrentBag<string> differences)
    {
        // HEAD is answered by the page of GET: one in three, by turns.
        HttpMethod[] looks = (address.Template.Length + walker.Persona.Length) % 3 == 0 ? [HttpMethod.Get, HttpMethod.Head] : [HttpMethod.Get];
        foreach (var (method, form) in address.Forms.Select(f => (HttpMethod.Post, f)).Concat(looks.Select(l => (l, ""))))
        {
            // Asked once of each: whatever the address, the form or the reason, it is one and the same answer.
            var expected = await neverGiven.GetOrAdd((walker, method), _ => new(() => AskAsync(NeverGiven(address.Area!)))).Value;
            foreach (var record in records)
            {
                var answer = await AskAsync(record.Name);
                if (answer.Status != HttpStatusCode.NotFound || answer.Shape != expected.Shape)
                {
                    differences.Add($"{walker.Persona} {answer}, and for what was never given {(int)expected.Status}");
                }
            }

            Task<Answer> AskAsync(string name) => regions.AskAsync(walker, method, address.For(name, form), method == HttpMethod.Post ? address.Fields(walker.Actor!.OrganisationId) : null);
        }
    }

    private static string NeverGiven(string area) => area switch
    {
        "signalen" => "S-2026-999999",
        "casussen" or "noodtoegang" => "C-2026-999999",
        "trajecten" => "T-2026-999999",
        "screening" => "2031-01-01",
        _ => Guid.NewGuid().ToString(),
    };

    // Everything that a form sent for a record of others could have changed.
    private async Task<HashSet<string>> ContentsAsync()
    {
        var contents = new HashSet<string>();
        foreach (var table in Oracle.Keys.Keys.Except(["submitted_form", "usage_notice"])) // the clock notices how much is asked
        {
            // The clock plans meetings meanwhile.
            var people = table switch
            {
                "screening_meeting" => $"WHERE last_step_by <> '{Guid.Empty}'",
                "meeting_key" => $"WHERE meeting_id NOT IN (SELECT id FROM meldroute.screening_meeting WHERE last_step_by = '{Guid.Empty}')",
                _ => "",
            };
            contents.UnionWith(await SuperUser.ColumnAsync(regions.App.Database.Admin, $"SELECT '{table} ' || t::text FROM meldroute.{table} t {people}"));
        }

        return contents;
    }

}

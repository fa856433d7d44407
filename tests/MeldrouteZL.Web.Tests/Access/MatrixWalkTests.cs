using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Organisations;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>What each role finds, at every stage, against the matrix that people wrote in docs/access.md.</summary>
[Collection(nameof(WalkedRegions))]
[Trait("Requirement", "R165")]
public sealed partial class MatrixWalkTests(WalkedRegions regions)
{
    private static readonly AccessMatrix Matrix = AccessMatrix.Read();
    private readonly List<WalkedAddress> addresses = WalkedAddress.In(regions.App);

    [Fact]
    public async Task Who_has_to_do_with_a_record_finds_the_pages_of_their_role_and_no_others()
    {
        var differences = new ConcurrentBag<string>();
        var opened = new ConcurrentBag<string>();
        var turns =
            from row in Matrix.Rows
            join address in addresses on row.Address equals address.Template
            where row.IsOfRecord
            from walker in Matrix.Walkers
            let actor = regions.Walkers[walker.Value].Actor!
            from record in regions.Records
            where record.Area == address.Area && regions.MaySee(record, actor)
            select (row, address, role: walker.Key, walker: regions.Walkers[walker.Value], record);

        await Walked.EachAsync(turns, async turn =>
        {
            var answer = await regions.AskAsync(turn.walker, HttpMethod.Get, turn.address.For(turn.record.Name));
            var expected = turn.row.Expected(turn.role, turn.record, turn.walker.Actor!, regions.Oracle);
            if (answer.Status == HttpStatusCode.OK)
            {
                opened.Add($"{turn.row.Address} for {turn.role}");
            }

            if (!expected.Contains(answer.Status))
            {
                differences.Add($"{turn.walker.Persona} ({turn.record.Stage}, {turn.record.Lane}) {answer}, not {string.Join(" or ", expected)}");
            }
        });

        Walked.None(differences);
        Walked.None(regions.TakeProblems());
        Walked.None(turns.Select(t => t.row).Distinct().SelectMany(r => r.Cells.Where(c => c.Value != "-"), (r, c) => $"{r.Address} for {c.Key}").Except(opened));
        Assert.All("FLVRS", kind => Assert.True(regions.Heard.GetValueOrDefault(kind) > 0, $"No canary {kind} was heard at all: the watch is blind."));
    }

    [Fact]
    public async Task A_page_without_a_record_opens_for_its_roles_only()
    {
        var differences = new ConcurrentBag<string>();
        var turns =
            from row in Matrix.Rows
            join address in addresses on row.Address equals address.Template
            where !row.IsOfRecord
            from walker in regions.Walkers.Values
            select (Row: row, Address: address, Walker: walker);

        await Walked.EachAsync(turns, async turn =>
        {
            var answer = await regions.AskAsync(turn.Walker, HttpMethod.Get, turn.Address.Plain);
            var isThere = turn.Row.Cells[turn.Walker.Actor!.Role] != "-";
            var fits = answer.Status switch
            {
                HttpStatusCode.OK => isThere,
                HttpStatusCode.Redirect => isThere && (turn.Address.Template == "/" || IsTooMuchForOneFile(answer)),
                HttpStatusCode.NotFound => !isThere || turn.Address.TakesFormsOnly || turn.Address.Template.StartsWith("/fout", StringComparison.Ordinal),
                _ => false,
            };
            if (!fits)
            {
                differences.Add($"{turn.Walker.Persona} {answer}, cell {turn.Row.Cells[turn.Walker.Actor!.Role]}");
            }

            if (!isThere)
            {
                var sent = await regions.AskAsync(turn.Walker, HttpMethod.Post, turn.Address.Plain, turn.Address.Fields(turn.Walker.Actor!.OrganisationId));
                if (sent.Status != HttpStatusCode.NotFound)
                {
                    differences.Add($"{turn.Walker.Persona} {sent}, cell -");
                }
            }
        });

        Walked.None(differences);
        Walked.None(regions.TakeProblems());
    }

    // What is no page and no target of a form: who may act there by the matrix gets a connection for each meeting that is theirs to
    // see, and to everybody else the address does not exist.
    [Fact]
    public async Task A_live_connection_opens_for_who_sees_the_meeting_and_for_nobody_else()
    {
        var rows = WalkedAddress.Live(regions.App).Select(a => Matrix.Rows.Single(r => r.Address == a)).ToList();
        var differences = new ConcurrentBag<string>();
        var opened = new ConcurrentBag<Role>();
        var meetings = regions.Records.Where(r => r.Area == "screening").DistinctBy(r => (r.RegionId, r.Stage)).ToList();

        await Walked.EachAsync(rows.SelectMany(_ => regions.Walkers.Values, (r, w) => (Row: r, Walker: w)), async turn =>
        {
            foreach (var meeting in meetings)
            {
                var (socket, status) = await Screening.LiveSocket.AskAsync(
                    regions.App.Address, turn.Walker.Client, $"{turn.Row.Address}?overleg={meeting.Name}", regions.App.Address.GetLeftPart(UriPartial.Authority));
                using (socket)
                {
                    var mayOpen = turn.Row.Address == "/screening/live" && turn.Row.Cells[turn.Walker.Actor!.Role] != "-" && regions.MaySee(meeting, turn.Walker.Actor);
                    if (status != (mayOpen ? HttpStatusCode.SwitchingProtocols : HttpStatusCode.NotFound))
                    {
                        differences.Add($"{turn.Walker.Persona} {turn.Row.Address} of {meeting.Name}: {status}");
                    }

                    if (socket is not null)
                    {
                        opened.Add(turn.Walker.Actor!.Role);
                    }
                }
            }
        });

        Walked.None(differences);
        Assert.Equal(rows.SelectMany(r => r.Cells).Where(c => c.Value != "-").Select(c => c.Key).Distinct().Order(), opened.Distinct().Order());
    }

    [Fact]
    public async Task A_link_of_one_person_shows_another_nothing_of_it()
    {
        var pages = Matrix.Walkers.Values.SelectMany(_ => Matrix.Rows.Where(r => !r.IsOfRecord && !r.Address.Contains('{')), (p, r) => (Walker: regions.Walkers[p], r.Address)).ToList();
        var links = new ConcurrentBag<string>();
        await Walked.EachAsync(pages, async page =>
        {
            foreach (Match link in Link().Matches((await regions.AskAsync(page.Walker, HttpMethod.Get, page.Address)).Body))
            {
                links.Add(WebUtility.HtmlDecode(link.Groups[1].Value));
            }
        });
        // The plain page of a record is walked by everybody elsewhere (EndpointWalkTests).
        var followed = links.Distinct().Where(l => l.Contains('?', StringComparison.Ordinal) || !regions.Records.Exists(r => l.Contains(r.Name, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();

        await Walked.EachAsync(followed.SelectMany(_ => regions.Walkers.Values, (l, w) => (Link: l, Walker: w)), turn => regions.AskAsync(turn.Walker, HttpMethod.Get, turn.Link));

        Assert.True(followed.Count > 10, "The lists have no links.");
        Walked.None(regions.TakeProblems());
    }

    [Fact]
    public async Task Filters_and_page_tokens_that_nobody_sends_are_answered_without_telling_anything()
    {
        var record = regions.Records.First(r => r.Area == "casussen").Name;
        string[] numbers = [record, regions.Records.Last(r => r.Area == "signalen").Name];
        string[] oddities = ["-1", "999999", "9999-99-99", "' OR 1=1 --", "%00", "\0", "a\0b", new string('a', 3000), "\u202e\ud83d\ude00", "AAAA", ""];
        string[] fields = ["tab", "fase", "vorm", "gemeente", "nummer", "na", "voor", "casus", "gedaan", "tafel", "terug", "handler", "naam", "persoon", "rol"];
        string[] personas = ["medewerker-heerlen", "af-sittard", "vt-1", "zoco-mh", "fg"];

        // One of the numbers in every field of everybody, by turns; of what is odd one in each too (HostileInputTests sends more of that).
        var open =
            from row in Matrix.Rows
            where !row.IsOfRecord && !row.Address.Contains('{')
            from field in fields
            from persona in personas
            where row.Cells[regions.Walkers[persona].Actor!.Role] != "-"
            select (row.Address, Field: field, Walker: regions.Walkers[persona]);
        var turns = open.SelectMany((o, i) => (string[])[numbers[i % numbers.Length], oddities[i % oddities.Length]], (o, value) => (o.Address, Query: $"{o.Field}={Uri.EscapeDataString(value)}", o.Walker));

        await Walked.EachAsync(turns, turn => regions.AskAsync(turn.Walker, HttpMethod.Get, $"{turn.Address}?{turn.Query}"));

        Walked.None(regions.TakeProblems());
    }

    // The walks themselves fill the log beyond what one file takes; who fetches it is then sent back to narrow the search.
    private static bool IsTooMuchForOneFile(Answer answer) => answer.Headers.Contains("Location: /inzagen?teveel=true", StringComparison.Ordinal);

    // The pages that lists lead to, by filter, tab, page token or record; styles carry their version in the path.
    [GeneratedRegex("href=\"(/[a-z][^\"#]*)\"")]
    private static partial Regex Link();
}

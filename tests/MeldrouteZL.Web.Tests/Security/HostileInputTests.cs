using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.AspNetCore.Mvc;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>
/// Hostile texts in every field of every form found in the running application, every parameter and every number in an
/// address: no server error, nothing that comes back as markup, nothing changed.
/// </summary>
[Collection(nameof(WalkedRegions))]
[Trait("Requirement", "R165")]
public sealed class HostileInputTests(WalkedRegions regions)
{
    // A demo person proves who they are by a click: no field of that form can be wrong.
    private const string DemoProof = "/account/bevestigen";
    private static readonly HttpStatusCode[] Refused = [HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge];

    // Sent by the form itself, each with a test of its own.
    private static readonly string[] Hidden = ["__RequestVerificationToken", "FormKey", "Version"];
    private static Task<List<OpenForm>>? openForms;
    private readonly ConcurrentBag<string> flaws = [];

    [Fact]
    public void The_texts_are_many() => Assert.True(HostileTexts.Markup.Count >= 50 && HostileTexts.All.Distinct().Count() == HostileTexts.All.Count);

    [Fact]
    public async Task Every_field_of_every_form_takes_hostile_texts()
    {
        var before = await TableContents.ReadAsync(regions.App);
        var forms = await FormsAsync();
        Assert.True(forms.Count > 40, $"Only {forms.Count} forms were found.");

        await Walked.EachAsync(forms.Index(), async numbered =>
        {
            var (number, form) = numbered;
            var names = form.Fields.Select(f => f.Key).Where(n => !Hidden.Contains(n)).Distinct().ToList();
            for (var turn = number % 4; turn < HostileTexts.All.Count; turn += 4)
            {
                // Every form takes most texts, and every field a quarter of them; without its key the form is looked at and not acted on.
                var shift = turn;
                var fields = names.Select((n, i) => KeyValuePair.Create(n, HostileTexts.All[(shift + i) % HostileTexts.All.Count])).Append(new("FormKey", Guid.Empty.ToString()));
                Hold(await regions.AskAsync(form.Walker, HttpMethod.Post, form.Address, fields), form.Address == DemoProof ? [HttpStatusCode.Found, .. Refused] : Refused);
            }
        });

        Walked.None(flaws);
        Walked.None(regions.TakeProblems());
        Walked.None(TableContents.Differences(before, await TableContents.ReadAsync(regions.App)));
    }

    [Fact]
    public async Task A_field_that_comes_twice_or_is_none_of_the_form_breaks_nothing()
    {
        var before = await TableContents.ReadAsync(regions.App);
        string[] keys = ["", "0", "geen sleutel", Guid.Empty.ToString()];
        await Walked.EachAsync((await FormsAsync()).Index(), async numbered =>
        {
            var (number, form) = numbered;
            var own = form.Fields.Where(f => !Hidden.Contains(f.Key)).ToList();
            var tricks = own.SelectMany(f => (string[])[f.Key + "[0]", f.Key + "[-1]", f.Key + "[2147483647]", f.Key + ".Length", f.Key + "[]"]).Select(n => KeyValuePair.Create(n, "1"));
            IEnumerable<KeyValuePair<string, string>>[] turns = [own.Concat(own), own.SelectMany(f => Enumerable.Repeat(f, 50)), tricks, [new("Input", "1"), new("Input[0]", "1"), new("", "1")], []];
            foreach (var (turn, fields) in turns.Index())
            {
                // Each trick with two of the keys, the next form with the others.
                foreach (var key in keys.Where((_, k) => (k + turn + number) % 2 == 0))
                {
                    Hold(await regions.AskAsync(form.Walker, HttpMethod.Post, form.Address, fields.Append(new("FormKey", key)).Append(new("Version", "-1"))));
                }
            }
        });

        Walked.None(flaws);
        Walked.None(regions.TakeProblems());
        Walked.None(TableContents.Differences(before, await TableContents.ReadAsync(regions.App)));
    }

    [Fact]
    public async Task Every_parameter_and_every_number_in_an_address_takes_hostile_texts()
    {
        var before = await TableContents.ReadAsync(regions.App);
        var asked = 0;
        await Walked.EachAsync(WalkedAddress.In(regions.App).Where(a => !a.TakesFormsOnly).Index(), async numbered =>
        {
            // Each text is asked by one of three: who is not signed in, and two with different pages. An address takes half of them, the next the others.
            var (number, address) = numbered;
            Walker[] walkers = [regions.Walkers["vt-af"], regions.Walkers["af-heerlen"], regions.Nobody];
            foreach (var (text, turn) in HostileTexts.All.Where(t => t.Length < 1500).Select((t, i) => (t, i)).Where(t => t.i % 2 == number % 2))
            {
                var value = Uri.EscapeDataString(text);
                var own = address.Template.Contains('{') ? address.Template[..address.Template.IndexOf('{')] + value : $"{address.Plain}?{value}={value}";

                // Each parameter takes every third text, the next parameter the next third.
                var parameters = ParametersOf(address).Where((_, p) => (p + turn / walkers.Length) % 3 == 0);
                foreach (var target in parameters.Select(p => $"{address.Plain}?{p}={value}").Append(own))
                {
                    Interlocked.Increment(ref asked);
                    Hold(await regions.AskAsync(walkers[turn % walkers.Length], HttpMethod.Get, target));
                }
            }
        });

        Assert.True(asked > 5_000, $"Only {asked} asked.");
        Walked.None(flaws);
        Walked.None(regions.TakeProblems().Where(p => !p.Contains("tells number", StringComparison.Ordinal)));
        Walked.None(TableContents.Differences(before, await TableContents.ReadAsync(regions.App)));
    }

    // The same for all tests of the collection: they change nothing.
    private Task<List<OpenForm>> FormsAsync() => openForms ??= FindFormsAsync();

    // Each form once, of somebody for whom it is open.
    private async Task<List<OpenForm>> FindFormsAsync()
    {
        var found = new ConcurrentDictionary<string, OpenForm>();
        var parser = new HtmlParser();
        await Walked.EachAsync(WalkedAddress.In(regions.App).Where(a => !a.TakesFormsOnly && a.Template != "/account/afmelden"), async address =>
        {
            foreach (var walker in regions.Walkers.Values.Prepend(regions.Nobody))
            {
                foreach (var target in address.Area is not { } area ? [address.Plain] : walker.Actor is not { } actor ? []
                    : regions.Records.Where(r => r.Area == area && regions.MaySee(r, actor)).GroupBy(r => (r.Stage, r.Lane)).Select(g => address.For(g.First().Name)))
                {
                    var answer = await regions.AskAsync(walker, HttpMethod.Get, target);
                    var page = parser.ParseDocument(answer.Body);
                    if (answer.Status == HttpStatusCode.OK && page.Fields() is { Count: > 1 } fields)
                    {
                        found.TryAdd(address.Template, new OpenForm(walker, target, fields));
                        return;
                    }
                }
            }
        });
        return found.Values.OrderBy(f => f.Address, StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<string> ParametersOf(WalkedAddress address) => (address.Model?.GetProperties() ?? [])
        .Select(p => (p, Bound: p.GetCustomAttribute<BindPropertyAttribute>())).Where(p => p.Bound is { SupportsGet: true }).Select(p => p.Bound!.Name ?? p.p.Name)
        .Concat((address.Model?.GetMethods() ?? []).Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal)).SelectMany(m => m.GetParameters())
            .Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name!))
        .Append("handler").Distinct();

    // What was typed comes back as text or not at all: it leaves no element, no handler and no address in the page.
    private void Hold(Answer answer, params HttpStatusCode[] expected)
    {
        if ((int)answer.Status >= 500 || expected.Length > 0 && !expected.Contains(answer.Status))
        {
            flaws.Add($"{answer}");
        }

        if (answer.Headers.Contains("gezet=1", StringComparison.Ordinal))
        {
            flaws.Add($"{answer} lets a header be written");
        }

        foreach (var element in new HtmlParser().ParseDocument(answer.Body).All)
        {
            var isForeign = element.LocalName is "iframe" or "object" or "embed" or "base" or "style" or "template" or "noscript" or "math" or "marquee" or "video" or "audio" or "b" or "img" or "x"
                || element.LocalName == "script" && element.GetAttribute("src")?.StartsWith('/') != true
                || element.LocalName == "meta" && element.HasAttribute("http-equiv");
            if (isForeign || element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "srcdoc" or "formaction" && !a.Value.StartsWith('/')
                || a.Name is "href" or "src" or "action" && (a.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && !a.Value.StartsWith('/') || a.Value.StartsWith("//", StringComparison.Ordinal) || a.Value.StartsWith("data:", StringComparison.Ordinal))))
            {
                flaws.Add($"{answer} has {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}");
            }
        }
    }

    private sealed record OpenForm(Walker Walker, string Address, List<KeyValuePair<string, string>> Fields);
}

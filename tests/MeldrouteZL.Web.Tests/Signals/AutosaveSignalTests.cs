using System.Net;
using System.Text.Json;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

[Trait("Requirement", "R30")]
public sealed class AutosaveSignalTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_draft_is_kept_while_it_is_typed_and_can_be_kept_again()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));

        var first = await SaveAsync(visitor, form, number, ("Input.What", "Half een zin"), ("Input.ObservedText", "gisteren"));
        var second = await SaveAsync(visitor, form, number, ("Input.What", "Half een zin en nog wat"), ("Input.ObservedText", "gisteren"), ("Version", $"{first.Version}"));

        Assert.Matches("^Bewaard om [0-9]{2}\\.[0-9]{2}$", first.Says);
        Assert.NotEqual(0u, second.Version);
        Assert.Equal("Half een zin en nog wat", (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task What_was_changed_elsewhere_is_not_overwritten()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.ObservedText", "gisteren"), ("Input.What", "Uit het andere venster"));

        var (says, version, isOver) = await SaveAsync(visitor, form, number, ("Input.What", "Te laat"), ("Input.ObservedText", "gisteren"));

        Assert.StartsWith("Niet bewaard", says, StringComparison.Ordinal);
        Assert.Equal((0u, true), (version, isOver));
        Assert.Equal("Uit het andere venster", (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task What_is_not_complete_waits_and_says_why()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Wat er stond");
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));

        var (says, version, isOver) = await SaveAsync(visitor, form, number, ("Input.What", ""), ("Input.ObservedText", "gisteren"));

        Assert.Equal(("Nog niet bewaard. Schrijf op wat er aan de hand is.", 0u, false), (says, version, isOver));
        Assert.Equal("Wat er stond", (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task A_new_form_becomes_one_draft_as_soon_as_the_short_part_is_there()
    {
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync("/signalen/nieuw");
        (string, string)[] typed = [("Input.What", "Net begonnen met typen"), ("Input.ObservedText", "gisteren"), ("Input.MunicipalityId", await MunicipalityAsync()), ("Input.Source", "1")];

        var early = await AnswerAsync(visitor, form, "/signalen/nieuw", typed.Append(("Input.Where", "")));
        var first = await AnswerAsync(visitor, form, "/signalen/nieuw", typed);
        var again = await AnswerAsync(visitor, form, "/signalen/nieuw", typed.Append(("Input.What", "Het antwoord kwam niet aan")));
        var address = first.GetProperty("address").GetString()!;
        var more = await AnswerAsync(visitor, form, address, typed.Append(("Input.What", "Verder getypt")).Append(("Input.Source", "2"))
            .Append(("Version", again.GetProperty("version").ToString())).Append(("FormKey", again.GetProperty("formKey").GetString()!)));

        Assert.Equal("Nog niet bewaard. Schrijf op waar het is.", early.GetProperty("says").GetString());
        Assert.Equal(JsonValueKind.Null, early.GetProperty("address").ValueKind);
        Assert.Matches("^/signalen/S-[0-9]{4}-[0-9]{6}/wijzigen$", address);
        Assert.Equal(address, again.GetProperty("address").GetString());
        Assert.NotEqual(form.Document.QuerySelector("main input[name=FormKey]")!.GetAttribute("value"), again.GetProperty("formKey").GetString());
        Assert.StartsWith("Bewaard om", more.GetProperty("says").GetString(), StringComparison.Ordinal);
        var signal = await app.LookAtSignalAsync(address.Split('/')[2], "vt-1");
        Assert.Equal(("Verder getypt", (SignalSource)2), (signal.What, signal.Source));
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("vt-1")]
    [InlineData("oefen-af")]
    public async Task Somebody_else_cannot_even_try(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var author = await app.SignInAsync("af-heerlen");
        using var visitor = await app.SignInAsync(persona);
        var own = await visitor.GetAsync("/signalen/nieuw");
        var fields = FieldsOf(await author.GetAsync(AddressOf(number))).Where(f => f.Key != "__RequestVerificationToken")
            .Append(KeyValuePair.Create("__RequestVerificationToken", own.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync($"{AddressOf(number)}?handler=Autosave", fields)).Status);
    }

    private static async Task<(string Says, uint Version, bool IsOver)> SaveAsync(Visitor visitor, VisitedPage form, string number, params (string Name, string Value)[] typed)
    {
        var kept = await AnswerAsync(visitor, form, AddressOf(number), typed);
        return (kept.GetProperty("says").GetString()!, kept.GetProperty("version").GetUInt32(), kept.GetProperty("isOver").GetBoolean());
    }

    // Of what is typed twice the last holds.
    private static async Task<JsonElement> AnswerAsync(Visitor visitor, VisitedPage form, string address, IEnumerable<(string Name, string Value)> typed)
    {
        var fields = FieldsOf(form).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value))).GroupBy(f => f.Key, (_, same) => same.Last());
        var answer = await visitor.PostAsync($"{address}?handler=Autosave", fields);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(answer.Html).RootElement;
    }

    private async Task<string> MunicipalityAsync() => $"{(await app.ActorOfAsync("af-heerlen")).OrganisationId}";

    // What a script sends of the form: the hidden fields, what must be filled in, and nothing ticked.
    private static List<KeyValuePair<string, string>> FieldsOf(VisitedPage form) =>
    [
        .. form.Document.QuerySelectorAll("main form input[type=hidden]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.GetAttribute("value")!)),
        KeyValuePair.Create("Input.Where", "Bedrijf"), KeyValuePair.Create("Input.Acute", "False"),
        KeyValuePair.Create("Input.MunicipalityId", form.Document.QuerySelector("#Input_MunicipalityId option[selected]")?.GetAttribute("value") ?? ""),
    ];

    private static string AddressOf(string number) => $"/signalen/{number}/wijzigen";
}

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
        var fields = FieldsOf(form).Where(f => typed.All(t => t.Name != f.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        var answer = await visitor.PostAsync($"{AddressOf(number)}?handler=Autosave", fields);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        var kept = JsonDocument.Parse(answer.Html).RootElement;
        return (kept.GetProperty("says").GetString()!, kept.GetProperty("version").GetUInt32(), kept.GetProperty("isOver").GetBoolean());
    }

    // What a script sends of the form: the hidden fields, what must be filled in, and nothing ticked.
    private static List<KeyValuePair<string, string>> FieldsOf(VisitedPage form) =>
    [
        .. form.Document.QuerySelectorAll("main form input[type=hidden]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.GetAttribute("value")!)),
        KeyValuePair.Create("Input.Where", "Bedrijf"), KeyValuePair.Create("Input.Acute", "False"),
        KeyValuePair.Create("Input.MunicipalityId", form.Document.QuerySelector("#Input_MunicipalityId option[selected]")!.GetAttribute("value")!),
    ];

    private static string AddressOf(string number) => $"/signalen/{number}/wijzigen";
}

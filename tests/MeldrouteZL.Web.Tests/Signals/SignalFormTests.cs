using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

/// <summary>The form that registering and revising share: what can be chosen, and what no list offers.</summary>
public sealed class SignalFormTests(AppFixture fixture, TestDatabases databases) : IClassFixture<AppFixture>
{
    private const string Address = "/signalen/nieuw";
    private const string KeepAsDraft = "main form[method=post] button:not([name])";

    private static readonly (string Name, string? Value)[] ShortPart =
    [
        ("Input.What", "Drie mannen slapen in de werkplaats"), ("Input.Where", "Industrieweg"), ("Input.ObservedText", "elke avond"), ("Input.Acute", "False"),
    ];

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R4")]
    [Trait("Requirement", "R5")]
    [Trait("Requirement", "R6")]
    [Trait("Requirement", "R9")]
    [Trait("Requirement", "R12")]
    [Trait("Requirement", "R16")]
    [Trait("Requirement", "R17")]
    [Trait("Requirement", "R59")]
    [Trait("Requirement", "R63")]
    public async Task What_is_chosen_from_the_lists_is_kept_read_and_shown_again()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address);
        var online = form.Document.QuerySelectorAll("#Input_SubForm option").Single(o => o.TextContent == "Pooierboy of loverboy: online geworven").GetAttribute("value")!;

        var page = await form.SubmitAsync(KeepAsDraft, [
            .. ShortPart, ("Input.SubForm", online), ("Input.PlaceKinds", "Online"), ("Input.Sectors", "SexWork"), ("Input.Sectors", "Catering"), ("Input.Coercion", "BlackmailWithImages"),
            ("Input.Dependency", "ThreatToFamily"), ("Input.Barriers", "Shame"), ("Input.CrossSignals", "SexualAbuse"), ("Input.Origin", "FromOngoingCare"), ("Input.Care", "ResidentialCare"),
            ("Input.CarePlace", "Een instelling"), ("Input.Reach", "CrossBorder"), ("Input.Language", "Roemeens, tolk nodig"), ("Input.RegistrationMunicipalityId", await HeerlenAsync()),
        ]);

        var signal = await app.LookAtSignalAsync(page.Heading, "af-heerlen");
        Assert.Equal((ExploitationForm.Sexual, "Roemeens, tolk nodig", "Een instelling"), (signal.Form, signal.Language, signal.CarePlace));
        Assert.Equal(
            [
                SignalFeature.FromOngoingCare, SignalFeature.Online, SignalFeature.Catering, SignalFeature.SexWork, SignalFeature.BlackmailWithImages, SignalFeature.ThreatToFamily,
                SignalFeature.Shame, SignalFeature.ResidentialCare, SignalFeature.CrossBorder, SignalFeature.SexualAbuse,
            ],
            signal.Features);
        var shown = page.Text(".summary");
        Assert.All(
            ["Pooierboy of loverboy: online geworven", "Horeca, Sekswerk", "Chantage met beelden", "Tijdens hulp of een behandeling die al liep", "Roemeens, tolk nodig", "Ook over de grens", "Ingeschreven inHeerlen"],
            words => Assert.Contains(words, shown, StringComparison.Ordinal));
        var again = await visitor.GetAsync($"/signalen/{page.Heading}/wijzigen");
        Assert.True(again.Has("input[name='Input.Coercion'][value=BlackmailWithImages][checked]"));
        Assert.True(again.Has($"#Input_SubForm option[value='{online}'][selected]"));
        Assert.True(again.Has("#Input_Origin option[value=FromOngoingCare][selected]"));
    }

    [Fact]
    [Trait("Requirement", "R7")]
    public async Task Organ_removal_stands_last_and_its_kinds_are_not_asked()
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var form = await visitor.GetAsync(Address);

        Assert.Equal(
            ["Sexual", "Labour", "Criminal", "Other", "Unknown", "OrganRemoval"],
            form.Document.QuerySelectorAll("input[name='Input.Form']").Select(i => i.GetAttribute("value")));
        Assert.Equal(
            ["Seksuele uitbuiting", "Arbeidsuitbuiting", "Criminele uitbuiting", "Een andere vorm"],
            form.Document.QuerySelectorAll("#Input_SubForm optgroup").Select(g => g.GetAttribute("label")));
    }

    [Fact]
    [Trait("Requirement", "R6")]
    public async Task A_form_can_be_added_and_ended_without_a_new_program()
    {
        await using var own = await MeldrouteApp.StartAsync(databases);
        await SuperUser.RunAsync(own.Database.Admin, """
            UPDATE meldroute.exploitation_form SET valid_until = '2026-01-02' WHERE name = 'Bedelen';
            INSERT INTO meldroute.exploitation_form (region_id, code, form, parent_code, name, valid_from, is_promoted) VALUES (1, 599, 5, 500, 'Nieuw in de wet', '2026-01-01', true);
            """);
        using var visitor = await own.SignInAsync("af-heerlen");

        var kinds = (await visitor.GetAsync(Address)).Document.QuerySelectorAll("#Input_SubForm option").Select(o => o.TextContent).ToList();

        Assert.Contains("Nieuw in de wet", kinds);
        Assert.DoesNotContain("Bedelen", kinds);
    }

    [Theory]
    [InlineData("Input.SubForm", "999", HttpStatusCode.NotFound)]
    [InlineData("Input.SubForm", "x", HttpStatusCode.BadRequest)]
    [InlineData("Input.Origin", "Fear", HttpStatusCode.BadRequest)]
    [InlineData("Input.Coercion", "AtHome", HttpStatusCode.BadRequest)]
    [InlineData("Input.Coercion", "9999", HttpStatusCode.BadRequest)]
    [InlineData("Input.RegistrationMunicipalityId", "1", HttpStatusCode.NotFound)]
    public async Task What_is_on_no_list_was_not_chosen_from_it(string field, string value, HttpStatusCode expected)
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(expected, (await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart, (field, value)])).Status);
    }

    [Theory]
    [InlineData("What", 'x')]
    [InlineData("Persons", 'ใ')] // nine bytes on the way
    [InlineData("Language", 'é')]
    public async Task A_hundred_thousand_characters_are_refused_and_kept(string field, char letter)
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var text = new string(letter, 100_000);

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart.Where(f => f.Name != "Input.What"), ("Input.What", field == "What" ? text : "kort"), .. field == "What" ? [] : new[] { ($"Input.{field}", (string?)text) }]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Gebruik niet meer dan", answer.Text($".error-summary a[href='#Input_{field}']"), StringComparison.Ordinal);
        var kept = answer.Document.QuerySelector($"#Input_{field}")!;
        Assert.Equal(text, kept.GetAttribute("value") ?? kept.TextContent);
    }

    [Fact]
    public async Task Control_characters_and_letters_that_turn_a_line_round_are_kept_as_they_are_and_turn_nothing_round()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        const string Text = "voor \u202Ena\u0001\u0007 einde \u2066x";

        var page = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart[1..], ("Input.What", Text)]);

        Assert.StartsWith("S-", page.Heading, StringComparison.Ordinal);
        Assert.Equal(Text, (await app.LookAtSignalAsync(page.Heading, "af-heerlen")).What);
    }

    private async Task<string> HeerlenAsync() => $"{(await app.ActorOfAsync("af-heerlen")).OrganisationId}";
}

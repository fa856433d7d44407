using System.Net;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed partial class RegisterSignalTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/signalen/nieuw";
    private const string KeepAsDraft = "main form[method=post] button:not([name])";
    private const string GoOn = "main form[method=post] button[name=doorgaan]";

    private static readonly (string Name, string? Value)[] ShortPart =
    [
        ("Input.What", "Drie mannen slapen in de werkplaats"), ("Input.Where", "Industrieweg"), ("Input.ObservedText", "elke avond"), ("Input.Acute", "False"),
    ];

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R30")]
    public async Task The_short_part_is_enough()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address);

        var page = await form.SubmitAsync(KeepAsDraft, ShortPart);

        Assert.Matches(Number(), page.Heading);
        Assert.StartsWith($"/signalen/{page.Heading}?", page.Path, StringComparison.Ordinal);
        Assert.Contains("bewaard", page.Text(".notice--good"), StringComparison.Ordinal);
        var signal = await app.LookAtSignalAsync(page.Heading, "af-heerlen");
        Assert.Equal(
            ("Drie mannen slapen in de werkplaats", "Industrieweg", "elke avond", false, SignalStage.Draft, SignalSource.MunicipalInternal),
            (signal.What, signal.Where, signal.ObservedText, signal.Acute, signal.Stage, signal.Source));
        Assert.Equal((await app.ActorOfAsync("af-heerlen")).OrganisationId, signal.MunicipalityId);
        Assert.Null(signal.Reporter);
        Assert.Equal(SignalStep.Register, Assert.Single(signal.History).Step);
    }

    [Fact]
    [Trait("Requirement", "R205")]
    public async Task Every_field_has_help_beside_it()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var names = (await visitor.GetAsync(Address)).Document.QuerySelectorAll("main form .utrecht-form-field > .utrecht-form-label, main form .utrecht-form-fieldset__legend").ToList();

        Assert.True(names.Count > 25, "Where are the fields?");
        Assert.All(names, name => Assert.True(name.NextElementSibling?.ClassList.Contains("utrecht-form-field-description"), name.TextContent));
    }

    [Fact]
    public async Task Everything_else_that_is_typed_is_kept_too()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");
        var form = await visitor.GetAsync(Address);

        var page = await form.SubmitAsync(GoOn, [
            .. ShortPart, ("Input.ObservedOn", "2026-01-15"), ("Input.Form", "Labour"), ("Input.Sector", "Schoonmaak"), ("Input.Department", "Wonen"),
            ("Input.Persons", "Drie mannen"), ("Input.ReporterName", "M. Elder"), ("Input.ReporterPhone", "06-00000000"),
            ("Input.ReporterEmail", "m.elder@voorbeeld.nl"), ("Input.ReporterRelation", "Buur"),
        ]);

        var signal = await app.LookAtSignalAsync(page.Heading, "medewerker-heerlen");
        Assert.Equal(
            (new DateOnly(2026, 1, 15), ExploitationForm.Labour, "Schoonmaak", "Wonen", "Drie mannen"),
            (signal.ObservedOn, signal.Form, signal.Sector, signal.Department, signal.Persons));
        Assert.Equal(("M. Elder", "06-00000000", "m.elder@voorbeeld.nl", "Buur"), (signal.Reporter!.Name, signal.Reporter.Phone, signal.Reporter.Email, signal.Reporter.Relation));
    }

    [Theory]
    [Trait("Requirement", "R57")]
    [InlineData("zoco-parkstad", SignalSource.CareCoordinator)]
    [InlineData("avim-1", SignalSource.Avim)]
    [InlineData("vt-1", SignalSource.External)]
    public async Task The_stream_follows_from_who_registers(string persona, SignalSource expected)
    {
        using var visitor = await app.SignInAsync(persona);
        var form = await visitor.GetAsync(Address);
        Assert.Equal(persona == "vt-1", form.Has("select[name='Input.Source']"));

        var page = await form.SubmitAsync(KeepAsDraft, [.. ShortPart, ("Input.MunicipalityId", await HeerlenAsync())]);

        Assert.Equal(expected, (await app.LookAtSignalAsync(page.Heading, persona)).Source);
    }

    [Fact]
    [Trait("Requirement", "R57")]
    public async Task Veilig_Thuis_chooses_the_stream_and_others_cannot()
    {
        using var veiligThuis = await app.SignInAsync("vt-1");
        using var municipality = await app.SignInAsync("af-heerlen");
        (string, string?)[] fields = [.. ShortPart, ("Input.MunicipalityId", await HeerlenAsync()), ("Input.Source", nameof(SignalSource.Avim))];

        var chosen = await (await veiligThuis.GetAsync(Address)).SubmitAsync(KeepAsDraft, fields);
        var forged = await (await municipality.GetAsync(Address)).SubmitAsync(KeepAsDraft, fields);

        Assert.Equal(SignalSource.Avim, (await app.LookAtSignalAsync(chosen.Heading, "vt-1")).Source);
        Assert.Equal(SignalSource.MunicipalInternal, (await app.LookAtSignalAsync(forged.Heading, "af-heerlen")).Source);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_with_links_to_the_fields()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All(["Input_What", "Input_Where", "Input_MunicipalityId", "Input_ObservedOn", "Input_Acute"], id =>
        {
            Assert.True(answer.Has($".error-summary a[href='#{id}']"), id);
            Assert.True(answer.Has($"#{id}"), id);
        });
    }

    [Theory]
    [InlineData("Input.ObservedOn", "2999-01-01", "Input_ObservedOn")]
    [InlineData("Input.ObservedOn", "ergens in mei", "Input_ObservedOn")]
    [InlineData("Input.ReporterEmail", "geen adres", "Input_ReporterEmail")]
    [InlineData("Input.Form", "99", "Input_Form")]
    [InlineData("Input.MunicipalityId", "x", "Input_MunicipalityId")]
    public async Task A_wrong_value_is_refused_and_everything_typed_is_kept(string field, string value, string id)
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart, (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{id}']"));
        Assert.Equal("Drie mannen slapen in de werkplaats", answer.Text("#Input_What"));
        Assert.True(answer.Has("input[name='Input.Acute'][value=False][checked]"));
    }

    [Fact]
    public async Task Too_much_text_is_refused_and_not_cut()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var text = new string('a', Signal.WhatMaxLength + 1);

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart[1..], ("Input.What", text)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(text, answer.Text("#Input_What"));
    }

    [Fact]
    public async Task A_character_that_no_text_can_hold_is_taken_out_and_the_rest_is_kept()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address);
        var fields = form.Document.QuerySelectorAll("main form input[type=hidden]")
            .Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.GetAttribute("value")!)).Append(new("Input.What", "voor\uFFFEna"));
        using var parts = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Client.PostAsync(new Uri(Address, UriKind.Relative), parts, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("een teken in dat niet kan", page, StringComparison.Ordinal);
        Assert.Contains("value=\"voorna\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_folded_part_opens_it()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address);

        var answer = await form.SubmitAsync(KeepAsDraft, [.. ShortPart, ("Input.ReporterEmail", "geen adres")]);

        Assert.False(form.Has("details[open]"));
        Assert.True(answer.Has("details[open] #Input_ReporterEmail"));
    }

    [Fact]
    public async Task A_municipality_of_another_region_is_not_on_the_list()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var foreign = (await app.ActorOfAsync("oefen-af")).OrganisationId;

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(KeepAsDraft, [.. ShortPart, ("Input.MunicipalityId", $"{foreign}")]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_signal()
    {
        using var visitor = await app.SignInAsync("af-sittard");
        var form = await visitor.GetAsync(Address);

        var answers = await Task.WhenAll(form.SubmitAsync(KeepAsDraft, ShortPart), form.SubmitAsync(KeepAsDraft, ShortPart));

        Assert.Equal(answers[0].Heading, answers[1].Heading);
        var organisation = (await app.ActorOfAsync("af-sittard")).OrganisationId;
        Assert.Equal(1L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.signal WHERE organisation_id = $1", organisation));
    }

    [Fact]
    [Trait("Requirement", "R70")]
    public async Task The_advice_to_call_stands_with_the_question_whether_it_is_acute()
    {
        using var visitor = await app.SignInAsync("medewerker-heerlen");

        var form = await visitor.GetAsync(Address);

        Assert.Contains("Bel 112 bij direct gevaar", form.Text("form > .when-acute"), StringComparison.Ordinal);
        Assert.True(form.Has("input[name='Input.Acute'][value=True]")); // what the style sheet looks at
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("zvh-parkstad")]
    [InlineData("comensha")]
    [InlineData("beheer")]
    [InlineData("fg")]
    public async Task Who_may_not_register_has_no_such_page(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }

    private async Task<string> HeerlenAsync() => $"{(await app.ActorOfAsync("af-heerlen")).OrganisationId}";

    [GeneratedRegex("^S-20[0-9]{2}-[0-9]{6}$")]
    private static partial Regex Number();
}

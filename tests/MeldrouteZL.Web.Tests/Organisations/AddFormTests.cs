using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

public sealed class AddFormTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/beheer/vormen";
    private const string Preview = "button[formaction]";
    private const string Register = "/signalen/nieuw";
    private const string Refused = "42501";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R6")]
    public async Task What_the_example_shows_can_be_chosen_from_its_first_day_until_it_is_ended()
    {
        using var administrator = await app.SignInAsync("beheer");
        using var writer = await app.SignInAsync("af-heerlen");
        var form = await administrator.GetAsync(Address);

        var example = await form.SubmitAsync(Preview, Typed("Gedwongen inbreken"));
        Assert.Contains("Gedwongen inbreken", ChoicesIn(example, "#SubForm"));
        Assert.Contains("nog niets bewaard", example.Text(".notice--info"), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("Gedwongen inbreken"));

        var kept = await example.SubmitAsync("#formulier button:not([formaction])");
        Assert.Contains("bijgewerkt", kept.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Equal(ChoicesIn(example, "#SubForm"), ChoicesIn(await writer.GetAsync(Register), "#Input_SubForm"));
        Assert.Equal("Criminele uitbuiting", (await writer.GetAsync(Register)).Document.QuerySelectorAll("#Input_SubForm option").Single(o => o.TextContent == "Gedwongen inbreken").ParentElement!.GetAttribute("label"));
        var again = await example.SubmitAsync("#formulier button:not([formaction])");
        Assert.Equal((HttpStatusCode.OK, 1), (again.Status, await CountAsync("Gedwongen inbreken")));
        Assert.Equal("310", await app.AskAsync<string>("SELECT string_agg(object_name, ',') FROM meldroute.audit_entry WHERE step = 'AddForm' AND result = 1"));

        // Ended: an example first, and then for good; today it is still a choice.
        var ending = await administrator.GetAsync($"{Address}/beeindigen?keuze=310");
        Assert.Equal("310", ending.Document.QuerySelector("#Input_Code option[selected]")!.GetAttribute("value"));
        var without = await ending.SubmitAsync(Preview, ("Input.LastDay", Day(0)));
        Assert.DoesNotContain("Gedwongen inbreken", ChoicesIn(without, "#SubForm"));
        Assert.Contains("Bedelen", ChoicesIn(without, "#SubForm"));
        await without.SubmitAsync("#formulier button:not([formaction])");
        Assert.Contains("Gedwongen inbreken", ChoicesIn(await writer.GetAsync(Register), "#Input_SubForm"));
        StepChecks.Refused(await ending.SubmitAsync("#formulier button:not([formaction])", ("FormKey", Guid.NewGuid().ToString()), ("Input.LastDay", Day(3))), "heeft al een laatste dag");
        app.Clock.Move(TimeSpan.FromDays(1));
        using var tomorrow = await app.SignInAsync("af-heerlen");
        Assert.DoesNotContain("Gedwongen inbreken", ChoicesIn(await tomorrow.GetAsync(Register), "#Input_SubForm"));
        Assert.Equal("310", await app.AskAsync<string>("SELECT string_agg(object_name, ',') FROM meldroute.audit_entry WHERE step = 'EndForm' AND result = 1"));
    }

    [Fact]
    public async Task Bad_input_is_refused_with_what_was_typed_and_nothing_is_kept()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);
        var end = await administrator.GetAsync($"{Address}/beeindigen");

        StepChecks.BadInput(await form.SubmitAsync("#formulier button:not([formaction])", ("Input.Name", " ")), "Input_Name", "Schrijf op hoe de vorm heet.");
        StepChecks.BadInput(await form.SubmitAsync(Preview, Typed("Terug", from: -1)), "Input_ValidFrom", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
        StepChecks.BadInput(await form.SubmitAsync(Preview, [.. Typed("Terug", from: 2), ("Input.ValidUntil", Day(1))]), "Input_ValidUntil", "De laatste dag ligt voor de eerste. Kies een latere dag.");
        StepChecks.BadInput(await form.SubmitAsync(Preview, Typed(new string('x', 121))), "Input_Name", "Gebruik niet meer dan 120 tekens.");
        StepChecks.BadInput(await form.SubmitAsync(Preview, Typed("naam\u202Eexe.")), "Input_Name", "Schrijf één regel met gewone letters, zonder verborgen tekens.");
        StepChecks.BadInput(await end.SubmitAsync(Preview, ("Input.Code", "301"), ("Input.LastDay", Day(-1))), "Input_LastDay", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
        var twice = await form.SubmitAsync("#formulier button:not([formaction])", Typed(" pakketten VERVOEREN of ophalen"));
        StepChecks.Refused(twice, "staat al op de lijst");
        Assert.Equal(" pakketten VERVOEREN of ophalen", twice.Document.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync(Preview, Typed("bedelen"))).Status);
        StepChecks.Refused(await end.SubmitAsync("#formulier button:not([formaction])", ("Input.Code", "300"), ("Input.LastDay", Day(0))), "staat niet op de lijst");
        Assert.Equal(0, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.exploitation_form WHERE name ~ '^(Terug|naam|x+$)' OR name LIKE '%VERVOEREN%' OR parent_code IS NULL AND valid_until IS NOT NULL"));

        var hostile = await form.SubmitAsync(Preview, Typed("<img src=x onerror=alert(1)>"));
        Assert.Contains("<img src=x onerror=alert(1)>", ChoicesIn(hostile, "#SubForm"));
        Assert.False(hostile.Has("main img"));
    }

    // What a page could ask if every check of the application were gone.
    [Theory]
    [Trait("Requirement", "R165")]
    [InlineData("vt-1", "INSERT INTO meldroute.exploitation_form (region_id, code, form, parent_code, name, valid_from, is_promoted) VALUES (1, 398, 3, 300, 'x', '2026-01-01', true)")]
    [InlineData("vt-1", "UPDATE meldroute.exploitation_form SET valid_until = '2030-01-01' WHERE code = 301")]
    [InlineData("keten", "UPDATE meldroute.feedback_text SET valid_until = '2030-01-01' WHERE code = 1")]
    [InlineData("zoco-parkstad", "UPDATE meldroute.help_offer SET valid_until = '2030-01-01' WHERE code = 1")]
    [InlineData("beheer", "UPDATE meldroute.help_offer SET asked_by = 'anders' WHERE code = 1")]
    [InlineData("beheer", "DELETE FROM meldroute.help_offer WHERE code = 1")]
    [InlineData("beheer", "UPDATE meldroute.exploitation_form SET name = 'anders' WHERE code = 301")]
    [InlineData("beheer", "UPDATE meldroute.feedback_text SET text = 'anders' WHERE code = 1")]
    [InlineData("beheer", "DELETE FROM meldroute.exploitation_form WHERE code = 301")]
    [InlineData("beheer", "DELETE FROM meldroute.feedback_text WHERE code = 1")]
    [InlineData("beheer", "UPDATE meldroute.exploitation_form SET valid_until = '2025-12-31' WHERE code = 301")]
    [InlineData("oefen-beheer", "UPDATE meldroute.exploitation_form SET valid_until = '2030-01-01' WHERE code = 301 AND region_id = 1")]
    public async Task The_database_lets_a_list_be_kept_by_that_role_of_that_region_alone(string persona, string sql)
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

        Assert.Equal(Refused, await session.RefusalOfAsync(sql));
    }

    private static string[] ChoicesIn(VisitedPage page, string select) => [.. page.Document.QuerySelectorAll($"{select} option").Select(o => o.TextContent)];

    private string Day(int fromToday) => DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (string, string?)[] Typed(string name, int from = 0) => [("Input.Parent", "300"), ("Input.Name", name), ("Input.ValidFrom", Day(from))];

    private Task<int> CountAsync(string name) => app.AskAsync<int>($"SELECT count(*)::int FROM meldroute.exploitation_form WHERE name = '{name}'");
}

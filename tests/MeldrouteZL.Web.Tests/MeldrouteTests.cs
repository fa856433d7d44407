using System.Net;
using AngleSharp.Dom;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests;

public sealed class MeldrouteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    public static TheoryData<string> OnePersonaPerRole =>
        [.. DemoPersonas.All.DistinctBy(p => p.Memberships[0].Role).Select(p => p.Key)];

    [Theory]
    [Trait("Requirement", "R53")]
    [MemberData(nameof(OnePersonaPerRole))]
    public async Task Every_role_may_look_at_the_route(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync("/meldroute");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(6, page.Document.QuerySelectorAll("figure.route-figure[tabindex='0'] > svg.route-svg > title").Length);
        Assert.Equal(6, page.Document.QuerySelectorAll("svg.route-svg > desc").Length);
        Assert.False(page.Has("[style], main script, main style"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var visitor = app.Anonymous();

        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/meldroute")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_who_and_how_much_time_there_is_and_on_which_authority()
    {
        using var visitor = await app.SignInAsync("fg");

        var page = await visitor.GetAsync("/meldroute");

        Assert.Equal(
            "Doorsturen naar Veilig Thuis | Concept, In interne route, Intern afgehandeld | Doorgestuurd naar Veilig Thuis"
            + " | Bij wie het signaal ligt: aandachtsfunctionaris; alleen vanuit een concept: medewerker Veilig Thuis, aandachtsfunctionaris Veilig Thuis, zorgcoördinator of medewerker AVIM"
            + " | 5 werkdagen Handelingsprotocol Veilig Thuis 2019: veiligheidsbeoordeling binnen vijf werkdagen; het Uitvoeringsbesluit Wmo 2015, artikel 4.1.7, eerste lid, noemt vijf dagen",
            RowOf(page, "signaal", "Forward"));
        Assert.Equal(
            "Afsluiten | Geclassificeerd, In opvolging Alleen bij: niet acuut | Afgesloten"
            + " | Aandachtsfunctionaris Veilig Thuis; als opvolger: medewerker Veilig Thuis, aandachtsfunctionaris Veilig Thuis, medewerker AVIM of zorgcoördinator | Geen",
            RowOf(page, "casus", "Close"));
        Assert.Equal("Aanbieden | Begin | Aangeboden | Wie verwijst | 5 werkdagen, voor wie de verwijzing krijgt voorstel, door de regio vast te stellen", RowOf(page, "verwijzing", "Offer"));
        Assert.StartsWith("Acuut melden | Niet acuut | Acuut gemeld | Met inzage in de casus: aandachtsfunctionaris, ", RowOf(page, "acuut", "RaiseAcute"), StringComparison.Ordinal);
        Assert.Equal("Aanhouden | Op de agenda, In opvolging | Zelfde fase | Secretaris screeningstafel | Geen", RowOf(page, "casus", "HoldOver"));
    }

    [Theory]
    [InlineData("medewerker-heerlen", "Register HandToAttentionOfficer Withdraw")]
    [InlineData("vt-secretaris", "HoldOver PutOnAgenda Screen AppointFollowUp DiscussAfterCare Plan OpenAgenda FixAgenda Hold FixMinutes")]
    [InlineData("riec", "Assign RecordIntervention FinishIntervention ReferralAnswered Accept Refuse Complete RecordSubmission")]
    [InlineData("weegploeg", "Assign OfferReferral ReferralAnswered Offer Withdraw Widen Narrow Accept Refuse Complete")]
    [InlineData("bestuurlijk-heerlen", "Assign RecordIntervention FinishIntervention OfferReferral ReferralAnswered Offer Withdraw Widen Narrow Accept Refuse Complete RecordSubmission")]
    [InlineData("beheer", "")]
    [InlineData("comensha", "")]
    public async Task Their_own_steps_are_marked_in_picture_and_table(string persona, string steps)
    {
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync("/meldroute");

        var expected = steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order().ToList();
        Assert.Equal(expected, page.Document.QuerySelectorAll("tr[data-step]").Where(row => row.QuerySelector(".own-step") is not null).Select(StepOf).Order());
        var drawn = page.Document.QuerySelectorAll("g.edge").Select(StepOf).ToHashSet();
        Assert.Equal(expected.Where(drawn.Contains), page.Document.QuerySelectorAll("g.edge.is-own").Select(StepOf).Order());
        Assert.All(page.Document.QuerySelectorAll("g.edge.is-own"), edge => Assert.Contains(edge.QuerySelectorAll("text"), text => text.TextContent == "U"));
        Assert.Equal(expected.Count == 0, page.Text("main").Contains("zet u zelf geen stappen op deze route", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    public async Task A_case_lights_up_where_it_is(string persona)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync($"/meldroute?casus={number}");

        Assert.Equal("OnAgenda", Assert.Single(page.Document.QuerySelectorAll("g.is-here")).GetAttribute("data-node"));
        Assert.Contains($"Casus {number} is nu hier: Op de agenda.", page.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R70")]
    public async Task An_acute_case_lights_up_in_its_lane_too()
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute("Vandaag in gevaar", m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/meldroute?casus={number}");

        Assert.Equal(["AtVeiligThuis", "Raised"], page.Document.QuerySelectorAll("g.is-here").Select(node => node.GetAttribute("data-node")!));
        Assert.Contains("De casus is ook acuut: acuut gemeld.", page.Text(".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("vt-1")]
    public async Task A_signal_lights_up_where_it_is(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync($"/meldroute?signaal={number}");

        Assert.Equal("Forwarded", Assert.Single(page.Document.QuerySelectorAll("g.is-here")).GetAttribute("data-node"));
        Assert.Contains($"Signaal {number} is nu hier: Doorgestuurd naar Veilig Thuis.", page.Text(".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("af-maastricht")]
    [InlineData("medewerker-heerlen")]
    [InlineData("avim-1")]
    [InlineData("fg")]
    [InlineData("oefen-vt")]
    public async Task A_foreign_number_changes_not_one_byte(string persona)
    {
        var foreignCase = await fixture.Story.CaseAsync();
        var foreignSignal = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync(persona);
        var plain = (await visitor.GetAsync("/meldroute")).Html;

        foreach (var query in (string[])[
            $"casus={foreignCase}", "casus=C-2026-999999", "casus=", "casus=onzin", $"casus={foreignSignal}",
            $"signaal={foreignSignal}", "signaal=S-2026-999999", $"signaal={foreignCase}", "signaal=%27--"])
        {
            var page = await visitor.GetAsync($"/meldroute?{query}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(plain, page.Html);
        }
    }

    [Fact]
    public async Task The_page_of_a_case_leads_to_its_place_on_the_route()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var link = (await visitor.GetAsync($"/casussen/{number}")).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Waar is dit op de meldroute?");

        var page = await visitor.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("AtVeiligThuis", page.Document.QuerySelector("g.is-here")?.GetAttribute("data-node"));
        Assert.True(page.Has("#casus"));
    }

    private static string StepOf(IElement element) => element.GetAttribute("data-step")!;

    private static string RowOf(VisitedPage page, string picture, string step) =>
        string.Join(" | ", page.Document.QuerySelectorAll($"section[aria-labelledby={picture}] tr[data-step={step}] td")
            .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}

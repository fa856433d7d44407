using System.Net;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.DemoData;

/// <summary>The running application over a filled demo.</summary>
public sealed class FilledApp(TestDatabases databases) : IAsyncLifetime
{
    public MeldrouteApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await MeldrouteApp.StartAsync(databases);
        await DemoSetup.EnsureRecordsAsync(App.Database.Logins, App.Clock.GetUtcNow(), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>Whoever signs in to the demo finds work of their role.</summary>
public sealed class DemoWorkListTests(FilledApp filled) : IClassFixture<FilledApp>
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["medewerker-heerlen"] = "/signalen",
        ["medewerker-maastricht"] = "/signalen",
        ["af-heerlen"] = "/signalen",
        ["af-heerlen-2"] = "/signalen",
        ["af-maastricht"] = "/signalen",
        ["af-sittard"] = "/signalen /casussen",
        ["af-beekdaelen"] = "/casussen",
        ["bestuurlijk-heerlen"] = "/casussen /verwijzingen",
        ["bestuurlijk-maastricht"] = "/casussen /verwijzingen",
        ["bestuurlijk-beekdaelen"] = "/casussen /verwijzingen",
        ["vt-1"] = "/casussen /signalen /screening",
        ["vt-2"] = "/casussen /signalen",
        ["vt-af"] = "/casussen /signalen",
        ["vt-secretaris"] = "/casussen /screening",
        ["avim-1"] = "/casussen /verwijzingen /screening",
        ["avim-2"] = "/casussen /verwijzingen",
        ["zoco-parkstad"] = "/casussen /verwijzingen /trajecten /screening",
        ["zoco-mh"] = "/casussen /trajecten /screening",
        ["weegploeg"] = "/casussen /verwijzingen",
        ["zvh-parkstad"] = "/casussen /verwijzingen",
        ["nla"] = "/casussen /verwijzingen",
        ["riec"] = "/casussen /verwijzingen",
        ["zorg-xonar"] = "/casussen /verwijzingen",
        ["zorg-levanto"] = "/casussen /verwijzingen",
        ["oefen-af"] = "/signalen /casussen",
        ["oefen-vt"] = "/casussen",
    };

    public static TheoryData<string> Personas => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task Their_lists_are_not_empty(string persona)
    {
        using var visitor = await filled.App.SignInAsync(persona);

        foreach (var address in Lists[persona].Split(' '))
        {
            var page = await visitor.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.Document.QuerySelectorAll("main table tbody tr").Length > 0, $"{persona} finds nothing at {address}.");
        }
    }

    [Fact]
    public void Every_role_that_has_a_list_is_among_them() =>
        Assert.Equal(
            Enum.GetValues<Role>().Where(r => r.ReadsRecordsOfOrganisation() || SignalRoute.MayRegister(r)).Order(),
            Lists.Keys.Select(p => DemoPersonas.Find(p)!.Memberships[0].Role).Distinct().Order());

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task The_author_of_a_closed_case_reads_what_became_of_the_signal()
    {
        using var visitor = await filled.App.SignInAsync("medewerker-maastricht");
        var list = await visitor.GetAsync("/signalen?tab=alles");
        var link = list.Document.QuerySelectorAll("[data-nummer] a").Select(a => a.GetAttribute("href")!).Last();

        var page = await visitor.GetAsync(link);

        Assert.Contains("De leerling is in beeld en krijgt hulp.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task A_class_waits_for_the_second_pair_of_eyes()
    {
        using var visitor = await filled.App.SignInAsync("vt-af");
        var list = await visitor.GetAsync("/casussen?fase=ProvisionallyClassified");
        var number = Assert.Single(list.Document.QuerySelectorAll("tr[data-nummer]")).GetAttribute("data-nummer");

        var page = await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Graag uw oordeel: klasse 2 of 3?", page.Text("main"), StringComparison.Ordinal);
    }
}

using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.CareNetwork;

public sealed class ListHelpOffersTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/zorgaanbod";

    private readonly MeldrouteApp app = fixture.App;

    // By hand from the quotes of the requirements.
    [Theory]
    [Trait("Requirement", "R146")]
    [Trait("Requirement", "R148")]
    [Trait("Requirement", "R149")]
    [Trait("Requirement", "R151")]
    [Trait("Requirement", "R153")]
    [InlineData("PsychosocialGuidance", "Psychosociale begeleiding", "niet genoemd")]
    [InlineData("LegalSupport", "Juridische ondersteuning", "niet genoemd")]
    [InlineData("FinancialSchemes", "Hulp bij financiële regelingen", "niet genoemd")]
    [InlineData("NewPerspective", "toekomstperspectief", "niet genoemd")]
    [InlineData("TraumaHelp", "Traumahulp", "niet genoemd")]
    [InlineData("IndependentLife", "zelfstandig bestaan", "niet genoemd")]
    [InlineData("ExitProgramme", "Levenskracht", "Leger des Heils")]
    [InlineData("ExitProgramme", "Gecontracteerd vanuit de Wmo", "niet genoemd")]
    [InlineData("TreatmentWithStay", "YIP!", "Koraal")]
    [InlineData("Ambulatory", "Ambulante jeugdhulp", "niet genoemd")]
    [InlineData("TreatmentGroup", "Behandelgroep", "niet genoemd")]
    [InlineData("FosterCare", "Pleegzorg", "niet genoemd")]
    [InlineData("Residential", "Residentiële plek", "niet genoemd")]
    [InlineData("FamilyHome", "Gezinshuis", "niet genoemd")]
    [InlineData("SecureYouthCare", "Jeugdzorgplus", "niet genoemd")]
    [InlineData("GuidanceInShelter", "contra-indicatiecriteria zijn toen geschrapt", "XONAR")]
    public async Task What_the_sources_name_is_listed_under_its_kind(string kind, string what, string provider)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var section = (await visitor.GetAsync(Address)).Text($"[data-soort={kind}]");

        Assert.Contains(what, section, StringComparison.Ordinal);
        Assert.Contains(provider, section, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R154")]
    public async Task How_to_refer_is_said_also_where_it_is_not_agreed_on()
    {
        using var visitor = await app.SignInAsync("af-heerlen");

        var offers = (await visitor.GetAsync(Address)).Document.QuerySelectorAll("[data-aanbod]");

        Assert.Equal(16, offers.Length);
        Assert.All(offers, offer => Assert.Equal(
            ["nog af te spreken"],
            offer.QuerySelectorAll("dt").Where(t => t.TextContent is "Verwijzen" or "Wie vraagt het aan" or "Waar vraagt u het aan" or "Wat stuurt u mee").Select(t => t.NextElementSibling!.TextContent)));
        Assert.All(offers, offer => Assert.NotEqual("", offer.QuerySelectorAll("dt").Single(t => t.TextContent == "Bron").NextElementSibling!.TextContent.Trim()));
    }

    [Theory]
    [Trait("Requirement", "R149")]
    [InlineData("?leeftijd=minderjarig", "Pleegzorg YIP! Traumahulp", "")]
    [InlineData("?leeftijd=volwassen", "YIP! Traumahulp", "Pleegzorg Jeugdzorgplus")]
    [InlineData("?vorm=Labour", "Pleegzorg", "YIP! Traumahulp Levenskracht")]
    [InlineData("?vorm=Criminal&leeftijd=volwassen", "YIP!", "Levenskracht Pleegzorg")]
    [InlineData("?vorm=1&leeftijd=oud", "Pleegzorg YIP! Levenskracht", "")]
    public async Task The_list_is_narrowed_by_age_and_form(string asked, string present, string absent)
    {
        using var visitor = await app.SignInAsync("vt-1");

        var text = (await visitor.GetAsync(Address + asked)).Text("main");

        Assert.All(present.Split(' '), name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.All(absent.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }
}

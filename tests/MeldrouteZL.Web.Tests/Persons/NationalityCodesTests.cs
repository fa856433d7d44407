using MeldrouteZL.Application.Persons;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class NationalityCodesTests
{
    /// <summary>Every officially assigned code of ISO 3166-1 alpha-3 (list of the Debian package iso-codes).</summary>
    private const string Assigned = """
        ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE
        CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB
        GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN
        LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
        NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
        SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
        """;

    // Of no state of the standard, as the register names them; the code 0000, unknown, is no choice at all.
    private static readonly string[] Unmapped =
    [
        "Amerikaans onderdaan", "British National (overseas)", "Brits onderdaan", "Brits overzees burger", "Burger van Britse afhankelijke gebieden", "Kosovaarse", "Staatloos",
    ];

    [Fact]
    public void Every_current_nationality_has_a_state_or_is_named_here_as_having_none()
    {
        var without = BrpTables.Nationalities.Values.Where(n => n.IsCurrent && NationalityCodes.Of(n.Code) is null).Select(n => n.Name);

        Assert.Equal(Unmapped, without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_is_one_of_the_standard_and_stands_once()
    {
        var assigned = Assigned.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(249, assigned.Length);
        Assert.Empty(NationalityCodes.All.Values.Except(assigned));
        Assert.Equal(NationalityCodes.All.Count, NationalityCodes.All.Values.Distinct().Count());
    }

    [Fact]
    public void What_is_mapped_is_current() => Assert.All(NationalityCodes.All.Keys, code => Assert.True(BrpTables.Nationalities[code].IsCurrent));

    // Names that are mistaken for one another.
    [Theory]
    [InlineData("Nigerese", "NER")]
    [InlineData("Nigeriaanse", "NGA")]
    [InlineData("Dominicaanse", "DOM")]
    [InlineData("Burger van Dominica", "DMA")]
    [InlineData("Burger van Congo", "COG")]
    [InlineData("Burger van Democratische Republiek Congo", "COD")]
    [InlineData("Guinese", "GIN")]
    [InlineData("Guinee-Bissause", "GNB")]
    [InlineData("Equatoriaal-Guinese", "GNQ")]
    [InlineData("Papoea-Nieuw-Guinese", "PNG")]
    [InlineData("Guyaanse", "GUY")]
    [InlineData("Mauritaanse", "MRT")]
    [InlineData("Mauritiaanse", "MUS")]
    [InlineData("Malinese", "MLI")]
    [InlineData("Malawische", "MWI")]
    [InlineData("Noord-Koreaanse", "PRK")]
    [InlineData("Zuid-Koreaanse", "KOR")]
    [InlineData("Soedanese", "SDN")]
    [InlineData("Zuid-Soedanese", "SSD")]
    [InlineData("Oostenrijkse", "AUT")]
    [InlineData("Australische", "AUS")]
    [InlineData("Bengalese", "BGD")]
    [InlineData("Slowaakse", "SVK")]
    [InlineData("Sloveense", "SVN")]
    [InlineData("Iraakse", "IRQ")]
    [InlineData("Iraanse", "IRN")]
    [InlineData("Brits burger", "GBR")]
    [InlineData("Nederlandse", "NLD")]
    public void Alike_names_have_their_own_code(string name, string code) =>
        Assert.Equal(code, NationalityCodes.Of(BrpTables.Nationalities.Values.Single(n => n.IsCurrent && n.Name == name).Code));
}

using System.Globalization;
using System.Text.Json;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>What leaves for CoMensha, in the words of the standard.</summary>
public sealed class HtcdsTests
{
    private static readonly ComenshaContent Content = new(
        "0123456789abcdef", new DateOnly(2026, 11, 22), ReporterType.CareCoordination, OrganisationKind.CareCoordination, "Zuid-Limburg",
        AgeBand.From16To17, Sex.Female, VictimClass.PresumedVictim,
        new ComenshaFacts
        {
            Dossier = DossierType.RegistrationAndShelter,
            Forms = [ExploitationForm.Criminal, ExploitationForm.Labour],
            Industry = Industry.Manufacturing,
            BirthYear = 2010,
            Nationality = 1,
            Country = 6030,
            Place = ExploitationPlace.Netherlands,
            FromYear = 2025,
            ToYear = 2026,
            Complaint = Knowledge.No,
            ReflectionPeriod = Knowledge.Unknown,
            ShelterNeeded = Knowledge.Yes,
        },
        new ConsentGiven(ConsentBy.Self, ConsentManner.Written, new DateOnly(2026, 11, 20)));

    [Fact]
    [Trait("Requirement", "R163")]
    [Trait("Requirement", "R164")]
    public void Everything_that_is_known_stands_under_its_name_of_the_standard()
    {
        var document = Htcds.Write(Content);

        Assert.Equal(
            [
                "x_Standard=HTCDS 2.0 (IOM, CC BY 4.0)", "x_Reference=0123456789abcdef", "x_NotifiedOn=2026-11-22", "x_ReporterType=CareCoordination", "x_ReporterOrganisation=CareCoordination",
                "x_Region=Zuid-Limburg", "prs_Gender=Feminine", "x_AgeBand=From16To17", "x_Minor=True", "x_BirthYear=2010", "prs_Citizenship=NLD", "x_NationalityBrp=0001",
                "x_CountryOfOriginBrp=6030", "vic_TraffickingStatus=PossibleVictimOfTrafficking", "x_VictimClass=3", "vic_TypeOfExploitation=ForcedLabour,Other", "x_ForcedCriminality=True",
                "vic_ForcedLabourIndustry=C_Manufacturing", "x_ExploitationPlace=Netherlands", "x_ExploitationFromYear=2025", "x_ExploitationToYear=2026",
                "x_DossierType=RegistrationAndShelter", "x_ShelterNeeded=Yes", "x_Complaint=No", "x_ReflectionPeriod=Unknown", "con_Consent=True", "x_ConsentBy=Self",
                "x_ConsentForm=Written", "x_ConsentOn=2026-11-20",
            ],
            Htcds.Lines(document).Select(l => $"{l.Field}={string.Join(',', l.Values)}"));
        Assert.Empty(HtcdsSchema.Problems(document));
    }

    [Fact]
    public void What_is_not_known_is_absent()
    {
        var document = Htcds.Write(Content with
        {
            Reference = null,
            Age = AgeBand.Unknown,
            Consent = null,
            Facts = Content.Facts with { Forms = [], Industry = null, BirthYear = null, Nationality = null, Country = null, FromYear = null, ToYear = null },
        });

        Assert.Equal(
            ["x_Standard", "x_NotifiedOn", "x_ReporterType", "x_ReporterOrganisation", "x_Region", "prs_Gender", "x_AgeBand", "vic_TraffickingStatus", "x_VictimClass", "x_ExploitationPlace",
                "x_DossierType", "x_ShelterNeeded", "x_Complaint", "x_ReflectionPeriod", "con_Consent"],
            Htcds.Lines(document).Select(l => l.Field));
        Assert.Empty(HtcdsSchema.Problems(document));
    }

    // The standard has no potential victim: class 2 says it in a field of its own, and only there.
    [Theory]
    [InlineData(VictimClass.NoTrafficking, "NotAVictimOfTrafficking")]
    [InlineData(VictimClass.PotentialVictim, null)]
    [InlineData(VictimClass.PresumedVictim, "PossibleVictimOfTrafficking")]
    [InlineData(VictimClass.ActualVictim, "ActualVictimOfTrafficking")]
    public void Each_class_has_its_status(VictimClass @class, string? status)
    {
        using var json = JsonDocument.Parse(Htcds.Write(Content with { Class = @class }));

        Assert.Equal(status, json.RootElement.TryGetProperty("vic_TraffickingStatus", out var found) ? found.GetString() : null);
        Assert.Equal((int)@class, json.RootElement.GetProperty("x_VictimClass").GetInt32());
    }

    [Theory]
    [InlineData(74, "0074", "ROU")]
    [InlineData(136, "0136", "NER")]
    [InlineData(137, "0137", "NGA")]
    public void A_nationality_goes_out_as_its_state_and_as_the_code_of_the_register(short nationality, string brp, string state)
    {
        var document = Htcds.Write(Content with { Facts = Content.Facts with { Nationality = nationality } });

        using var json = JsonDocument.Parse(document);
        Assert.Equal(brp, json.RootElement.GetProperty("x_NationalityBrp").GetString());
        Assert.Equal(state, Assert.Single(json.RootElement.GetProperty("prs_Citizenship").EnumerateArray()).GetString());
        Assert.Empty(HtcdsSchema.Problems(document));
    }

    // Stateless, British without being a citizen, Kosovar, and a state that is no more.
    [Theory]
    [InlineData(499)]
    [InlineData(83)]
    [InlineData(87)]
    [InlineData(65)]
    public void Of_a_nationality_of_no_state_only_the_code_of_the_register_is_sent(short nationality)
    {
        using var json = JsonDocument.Parse(Htcds.Write(Content with { Facts = Content.Facts with { Nationality = nationality } }));

        Assert.Equal(nationality.ToString("D4", CultureInfo.InvariantCulture), json.RootElement.GetProperty("x_NationalityBrp").GetString());
        Assert.False(json.RootElement.TryGetProperty("prs_Citizenship", out _));
    }

    // Each choice that a person can make, one by one: the schema allows it and the screen has words for it.
    [Fact]
    public void Every_choice_fits_the_schema_and_has_words()
    {
        ComenshaContent[] all =
        [
            .. Enum.GetValues<DossierType>().Select(d => Content with { Facts = Content.Facts with { Dossier = d } }),
            .. Enum.GetValues<ExploitationForm>().Select(f => Content with { Facts = Content.Facts with { Forms = [f] } }),
            .. Enum.GetValues<Industry>().Select(i => Content with { Facts = Content.Facts with { Industry = i } }),
            .. Enum.GetValues<ExploitationPlace>().Select(p => Content with { Facts = Content.Facts with { Place = p } }),
            .. Enum.GetValues<Knowledge>().Select(k => Content with { Facts = Content.Facts with { Complaint = k, ReflectionPeriod = k, ShelterNeeded = k } }),
            .. Enum.GetValues<ConsentBy>().Select(b => Content with { Consent = Content.Consent! with { By = b } }),
            .. Enum.GetValues<ConsentManner>().Select(f => Content with { Consent = Content.Consent! with { Form = f } }),
            .. Enum.GetValues<ReporterType>().Select(r => Content with { Reporter = r }),
            .. Enum.GetValues<AgeBand>().Select(a => Content with { Age = a }),
            .. Enum.GetValues<Sex>().Select(s => Content with { Sex = s }),
            .. Enum.GetValues<VictimClass>().Select(c => Content with { Class = c }),
        ];

        Assert.All(all, content =>
        {
            var document = Htcds.Write(content);
            Assert.Empty(HtcdsSchema.Problems(document));
            Assert.All(ComenshaTexts.LinesOf(document), line => Assert.False(string.IsNullOrWhiteSpace(line.Label) || string.IsNullOrWhiteSpace(line.Value)));
            Assert.DoesNotContain(ComenshaTexts.LinesOf(document), line => line.Label.Contains('_', StringComparison.Ordinal) || line.Value.Contains('_', StringComparison.Ordinal));
        });
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Cases;

/// <summary>
/// One victim in the words of the Human Trafficking Case Data Standard 2.0 (IOM, 24-12-2021, CC BY 4.0; IOM endorses nothing here).
/// What the standard has no field or value for begins with <c>x_</c>: forced criminality, the Dutch class, codes of the BRP. Only fields
/// that are known are written. docs/formats/comensha-htcds.schema.json says which there are.
/// </summary>
public static class Htcds
{
    public const string Standard = "HTCDS 2.0 (IOM, CC BY 4.0)";

    /// <summary>What leaves, as a document.</summary>
    public static string Write(ComenshaContent content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            Sender(json, content);
            Person(json, content);
            Exploitation(json, content);
            Asked(json, content.Facts);
            Consent(json, content.Consent);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A document as its fields, each with its values in text, for who reads it.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<string> Values)> Lines(string document)
    {
        using var json = JsonDocument.Parse(document);
        return [.. json.RootElement.EnumerateObject().Select(p => (p.Name, (IReadOnlyList<string>)(p.Value.ValueKind == JsonValueKind.Array
            ? [.. p.Value.EnumerateArray().Select(v => v.ToString())]
            : [p.Value.ToString()])))];
    }

    private static void Sender(Utf8JsonWriter json, ComenshaContent content)
    {
        json.WriteString("x_Standard", Standard);
        Text(json, "x_Reference", content.Reference);
        json.WriteString("x_NotifiedOn", Day(content.On));
        json.WriteString("x_ReporterType", content.Reporter.ToString());
        json.WriteString("x_ReporterOrganisation", content.Sender.ToString());
        json.WriteString("x_Region", content.Region);
    }

    private static void Person(Utf8JsonWriter json, ComenshaContent content)
    {
        json.WriteString("prs_Gender", content.Sex switch { Sex.Female => "Feminine", Sex.Male => "Masculine", _ => "NonSpecifiedUnknown" });
        json.WriteString("x_AgeBand", content.Age.ToString());
        if (content.IsMinor is { } minor)
        {
            json.WriteBoolean("x_Minor", minor);
        }

        Number(json, "x_BirthYear", content.Facts.BirthYear);
        if (NationalityCodes.Of(content.Facts.Nationality) is { } state)
        {
            json.WriteStartArray("prs_Citizenship");
            json.WriteStringValue(state);
            json.WriteEndArray();
        }

        Text(json, "x_NationalityBrp", Code(content.Facts.Nationality));
        Text(json, "x_CountryOfOriginBrp", Code(content.Facts.Country));
    }

    private static void Exploitation(Utf8JsonWriter json, ComenshaContent content)
    {
        // The standard has no value for a potential victim (class 2).
        Text(json, "vic_TraffickingStatus", content.Class switch
        {
            VictimClass.NoTrafficking => "NotAVictimOfTrafficking",
            VictimClass.PresumedVictim => "PossibleVictimOfTrafficking",
            VictimClass.ActualVictim => "ActualVictimOfTrafficking",
            VictimClass.PotentialVictim => null,
        });
        json.WriteNumber("x_VictimClass", (int)content.Class);
        var types = content.Facts.Forms.Distinct().Order().Select(TypeOf).OfType<string>().Distinct().ToList();
        if (types.Count > 0)
        {
            json.WriteStartArray("vic_TypeOfExploitation");
            types.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        if (content.Facts.Forms.Contains(ExploitationForm.Criminal))
        {
            json.WriteBoolean("x_ForcedCriminality", true);
        }

        Text(json, "vic_ForcedLabourIndustry", content.Facts.Industry is { } industry ? NameOf(industry) : null);
        json.WriteString("x_ExploitationPlace", content.Facts.Place.ToString());
        Number(json, "x_ExploitationFromYear", content.Facts.FromYear);
        Number(json, "x_ExploitationToYear", content.Facts.ToYear);
    }

    private static void Asked(Utf8JsonWriter json, ComenshaFacts facts)
    {
        json.WriteString("x_DossierType", facts.Dossier.ToString());
        json.WriteString("x_ShelterNeeded", facts.ShelterNeeded.ToString());
        json.WriteString("x_Complaint", facts.Complaint.ToString());
        json.WriteString("x_ReflectionPeriod", facts.ReflectionPeriod.ToString());
    }

    private static void Consent(Utf8JsonWriter json, ConsentGiven? consent)
    {
        json.WriteBoolean("con_Consent", consent is not null);
        if (consent is not null)
        {
            json.WriteString("x_ConsentBy", consent.By.ToString());
            json.WriteString("x_ConsentForm", consent.Form.ToString());
            json.WriteString("x_ConsentOn", Day(consent.On));
        }
    }

    private static string? TypeOf(ExploitationForm form) => form switch
    {
        ExploitationForm.Unknown => null,
        ExploitationForm.Sexual => "SexualExploitation",
        ExploitationForm.Labour => "ForcedLabour",
        ExploitationForm.OrganRemoval => "OrganRemoval",
        ExploitationForm.Criminal or ExploitationForm.Other => "Other",
    };

    private static string NameOf(Industry industry) => industry switch
    {
        Industry.Agriculture => "A_AgricultureForestryAndFishing",
        Industry.Mining => "B_MiningAndQuarrying",
        Industry.Manufacturing => "C_Manufacturing",
        Industry.Energy => "D_ElectricityGasSteamAndAirConditioningSupply",
        Industry.WaterAndWaste => "E_WaterSupplySewerageWasteManagement",
        Industry.Construction => "F_Construction",
        Industry.Trade => "G_WholesaleAndRetailTradeRepairOfMotorVehicles",
        Industry.Transport => "H_TransportationAndStorage",
        Industry.AccommodationAndFood => "I_AccommodationAndFoodServiceActivities",
        Industry.Information => "J_InformationAndCommunication",
        Industry.Finance => "K_FinancialAndInsuranceActivities",
        Industry.RealEstate => "L_RealEstateActivities",
        Industry.Professional => "M_ProfessionalScientificAndTechnicalActivities",
        Industry.Administrative => "N_AdministrativeAndSupportServiceActivities",
        Industry.PublicAdministration => "O_PublicAdministrationAndDefence",
        Industry.Education => "P_Education",
        Industry.HealthAndSocialWork => "Q_HumanHealthAndSocialWorkActivities",
        Industry.Arts => "R_ArtsEntertainmentAndRecreation",
        Industry.OtherServices => "S_OtherServiceActivities",
        Industry.Households => "T_ActivitiesOfHouseholdsAsEmployers",
        Industry.Extraterritorial => "U_ActivitiesOfExtraterritorialOrganizations",
    };

    private static void Text(Utf8JsonWriter json, string field, string? value)
    {
        if (value is not null)
        {
            json.WriteString(field, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string field, short? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(field, number);
        }
    }

    private static string? Code(short? code) => code?.ToString("D4", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

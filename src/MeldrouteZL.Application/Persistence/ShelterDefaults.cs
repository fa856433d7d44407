using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Persistence;

/// <summary>The offers of shelter with which a region starts: what the sources name (domain facts, section 2). Afterwards they are rows of the region.</summary>
public static class ShelterDefaults
{
    private const string Plan = "beleidsplan Naar een regio zonder uitbuiting, 2022";
    private const string Answers = "antwoorden van het college van Maastricht, 2025/2026";
    private const string Apartments = $"{Answers}: 32 zelfstandige appartementen, waaronder 2 noodbedden en 3 voor jonge moeders; vanaf 1 januari 2026 via Veilige Opvang (XONAR), zonder contra-indicatiecriteria";

    /// <summary>Every offer. A code keeps its meaning: only add.</summary>
    public static IReadOnlyList<ShelterOffer> For(short regionId)
    {
        return
        [
            new(regionId, 1, ShelterKind.Categorical, "COSM, in het hele land", 40, "comensha.nl, coördinatie opvang (zonder datum): 40 plaatsen, voor volwassen niet-Nederlandse slachtoffers in de bedenktijd") { PlacedBy = "CoMensha" },
            new(regionId, 2, ShelterKind.MultiProblem, "OMM, in het hele land", 36, $"{Plan}: 36 plaatsen bij meervoudige problemen"),
            new(regionId, 3, ShelterKind.Hub, "Opvanghub Zuid (Project 1863)", 8, $"{Plan}: onmiddellijk plaats voor maximaal 8 personen; de plek wordt nog gezocht") { IsConfirmed = false },
            new(regionId, 4, ShelterKind.Women, "Vrouwenopvang Maastricht, appartementen", 27, Apartments),
            new(regionId, 5, ShelterKind.Women, "Vrouwenopvang Maastricht, noodbedden", 2, Apartments),
            new(regionId, 6, ShelterKind.Women, "Vrouwenopvang Maastricht, jonge moeders", 3, Apartments),
            new(regionId, 7, ShelterKind.Women, "Vrouwenopvang elders", null, $"{Plan}: ook op een onbekende locatie elders in het land"),
            new(regionId, 8, ShelterKind.Men, "Mannenopvang", null, $"{Plan}: ook voor mannen, zonder aantal"),
            new(regionId, 9, ShelterKind.Social, "Maatschappelijke opvang", null, $"{Plan}, zonder aantal"),
            new(regionId, 10, ShelterKind.LabourCrisis, "Crisisopvang na arbeidsuitbuiting", null, $"{Plan}: op drie plekken in het land, zonder aantal bedden") { PlacedBy = "Nederlandse Arbeidsinspectie" },
            new(regionId, 11, ShelterKind.SeverelyDisadvantaged, "Noodbedden voor ernstig benadeelden (proef)", 20, $"{Plan}: 20 noodbedden op 2 locaties, maximaal 2 weken; de Arbeidsinspectie kiest wie er komt") { PlacedBy = "CoMensha", MaxDays = 14 },
            new(regionId, 12, ShelterKind.Overflow, "Hotelkamer", null, $"{Answers}: bij meer instroom meteen, met de zorgaanbieder"),
            new(regionId, 13, ShelterKind.Overflow, "Vakantiewoning", null, $"{Answers}: bij meer instroom meteen, met de zorgaanbieder; {Plan}: ook voor een groep"),
            new(regionId, 14, ShelterKind.Overflow, "Groepsaccommodatie", null, $"{Plan}: voor een groep"),
            new(regionId, 15, ShelterKind.TailorMade, "Maatwerk", null, $"{Plan}: bij criminele uitbuiting per casus een oplossing"),
        ];
    }
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// How long each controller keeps what it holds, with which a region starts (domain facts, sections 12, 13 and 18: C5, C6).
/// Afterwards they are rows that the region changes itself.
/// </summary>
public static class RetentionDefaults
{
    private const string Decide = "geen bron gevonden; door de regio vast te stellen";

    /// <summary>One rule for every kind of organisation, and one for the logs and registers of the region.</summary>
    public static IReadOnlyList<RetentionRule> For(short regionId)
    {
        return
        [
            Set(OrganisationKind.VeiligThuis, 15, "vanaf ontvangst of opmaken; langer als dat nodig is, en tot het jongste kind van het gezin volwassen is als dat nuttig is",
                "Wmo 2015, artikel 5.3.4, teksten van 2017 tot 2019; de huidige tekst is nog na te lezen", FactMark.Primary),
            Set(OrganisationKind.Municipality, null, "volgens de selectielijst van de gemeente", Decide, FactMark.Proposal),
            Set(OrganisationKind.MunicipalAdministration, null, "volgens de selectielijst van de gemeente", Decide, FactMark.Proposal),
            Set(OrganisationKind.Avim, 5, "vanaf de eerste verwerking; daarna nog vijf jaar alleen voor klachten en verantwoording",
                "Wet politiegegevens, artikel 8 en 14, tekst van 2017", FactMark.Secondary),
            Set(OrganisationKind.CareCoordination, null, "eigen termijn, los van het Zorg- en Veiligheidshuis", "grondslag (Wmo 2015, via het college) nog te bevestigen", FactMark.Proposal),
            Set(OrganisationKind.WeighingTeam, 5, "hoogstens, vanaf de eerste verwerking; wat niet wordt aangenomen, wordt meteen vernietigd",
                "Wgs, artikel 1.8, zevende lid; Besluit Wgs, artikel 1.16", FactMark.Primary),
            Set(OrganisationKind.CareAndSafetyHouse, 5, "hoogstens, vanaf de eerste verwerking; een afgesloten casus is afgeschermd; opnieuw beschikbaar hoogstens twee jaar",
                "Wgs, artikel 1.8, zevende lid en 2.31, achtste lid; Besluit Wgs, artikel 1.16", FactMark.Primary),
            Set(OrganisationKind.Riec, 5, "hoogstens, vanaf de eerste verwerking", "Wgs, artikel 1.8, zevende lid", FactMark.Primary),
            Set(OrganisationKind.LabourInspectorate, null, "nog te bepalen", Decide, FactMark.Proposal),
            Set(OrganisationKind.Comensha, null, "nog te bepalen", Decide, FactMark.Proposal),
            Set(OrganisationKind.CareProvider, null, "nog te bepalen; een bron noemt voor jeugdhulp 20 jaar na het einde van de zorg", "zorg-informatie.nl, niet in de wet nagelezen", FactMark.Proposal),
            Set(OrganisationKind.RegionOffice, 5, "ten minste: het logboek en de registers van de functionaris gegevensbescherming; geen inhoud van casussen",
                "Stcrt 2019, 38007 noemt vijf jaar voor het logboek van zorgaanbieders; of dat hier geldt, stelt de regio vast", FactMark.Proposal),
        ];

        // What an organisation writes itself, besides what it receives.
        static DataGroups OwnOf(OrganisationKind controller) => controller switch
        {
            OrganisationKind.Municipality => Domain.Signals.Signal.SourceGroupsOf(controller),
            OrganisationKind.CareCoordination => DataGroups.Trajectory | DataGroups.ShelterLocation,
            _ => DataGroups.None,
        };

        RetentionRule Set(OrganisationKind controller, int? years, string rule, string source, FactMark mark) =>
            new(regionId, controller, ReceiverProfile.Of(controller) | OwnOf(controller), years, rule, source, mark);
    }
}

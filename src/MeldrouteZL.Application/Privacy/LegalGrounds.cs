using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Privacy;

/// <summary>On which ground a kind of organisation receives data of a case, and how sure that is.</summary>
/// <param name="Text">The ground in Dutch.</param>
public sealed record LegalGround(string Text, FactMark Mark);

/// <summary>
/// The grounds as far as the domain facts have them (sections 7, 12 and 18); where they are silent, the ground is a proposal.
/// What is recorded with each referral itself counts, this is what the register says beforehand.
/// </summary>
public static class LegalGrounds
{
    /// <summary>The ground of what an organisation writes down itself.</summary>
    public static LegalGround OfOwn(OrganisationKind controller) => controller switch
    {
        OrganisationKind.VeiligThuis => Of(controller),
        OrganisationKind.Municipality => new("taak van algemeen belang van de gemeente; grondslag nog te bepalen", FactMark.Proposal),
        OrganisationKind.Avim => new("politietaak; grondslag nog te bepalen", FactMark.Proposal),
        OrganisationKind.CareCoordination => Of(controller),
        _ => new("grondslag nog te bepalen", FactMark.Proposal),
    };

    public static LegalGround Of(OrganisationKind receiver) => receiver switch
    {
        OrganisationKind.VeiligThuis => new("Wmo 2015, artikel 4.1.1 (taken van Veilig Thuis), 5.1.6 (verwerken) en 5.2.6 (anderen mogen inlichten)", FactMark.Primary),
        OrganisationKind.Municipality => new("Wmo 2015, artikel 4.1.1, tweede lid, onder g: de melder hoort welke stappen zijn gezet", FactMark.Primary),
        OrganisationKind.Avim => new("Wmo 2015, artikel 4.1.1, tweede lid, onder e: Veilig Thuis stelt de politie op de hoogte", FactMark.Primary),
        OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse => new("Wgs, artikel 2.27 tot en met 2.32; Besluit Wgs, artikel 2.20: de vier criteria", FactMark.Primary),
        OrganisationKind.Riec => new("Wgs, artikel 2.19 tot en met 2.23; Besluit Wgs, artikel 2.16", FactMark.Primary),
        OrganisationKind.CareCoordination => new("Wmo 2015, via het college; nog te bevestigen", FactMark.Proposal),
        OrganisationKind.MunicipalAdministration => new("taak van de burgemeester; grondslag nog te bepalen", FactMark.Proposal),
        OrganisationKind.LabourInspectorate => new("toezicht op arbeid; grondslag nog te bepalen", FactMark.Proposal),
        OrganisationKind.CareProvider => new("toestemming, of een taak uit de Wmo 2015 of de Jeugdwet; nog te bepalen", FactMark.Proposal),
        OrganisationKind.Comensha => new("toestemming van het slachtoffer; nog te bevestigen", FactMark.Proposal),
        OrganisationKind.RegionOffice => new("ontvangt geen gegevens van casussen", FactMark.Proposal),
    };
}

using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Web.Display;

/// <summary>Shelter and alarm in plain Dutch, and the last part of the addresses of their steps.</summary>
public static class ShelterTexts
{
    public static string Of(ShelterKind kind) => kind switch
    {
        ShelterKind.Categorical => "Categorale opvang (COSM)",
        ShelterKind.MultiProblem => "Opvang bij meervoudige problemen (OMM)",
        ShelterKind.Hub => "Opvanghub",
        ShelterKind.Women => "Vrouwenopvang",
        ShelterKind.Men => "Mannenopvang",
        ShelterKind.Social => "Maatschappelijke opvang",
        ShelterKind.LabourCrisis => "Crisisopvang na arbeidsuitbuiting",
        ShelterKind.SeverelyDisadvantaged => "Noodbed voor ernstig benadeelden",
        ShelterKind.Overflow => "Hotel, vakantiewoning of groepsaccommodatie",
        ShelterKind.TailorMade => "Maatwerk",
    };

    /// <summary>Of a kind that may be any.</summary>
    public static string Of(ShelterKind? kind) => kind is { } one ? Of(one) : "Maakt niet uit";

    public static string Of(ShelterFor @for) => @for switch
    {
        ShelterFor.Victim => "Een slachtoffer",
        ShelterFor.SeverelyDisadvantaged => "Een ernstig benadeelde die geen slachtoffer is",
    };

    public static string Of(ShelterDistance distance) => distance switch
    {
        ShelterDistance.NoPreference => "Maakt niet uit",
        ShelterDistance.OwnRegion => "In de eigen regio",
        ShelterDistance.Elsewhere => "Elders in het land, voor de veiligheid",
    };

    public static string Of(ShelterUrgency urgency) => urgency switch
    {
        ShelterUrgency.Today => "Vandaag",
        ShelterUrgency.ThisWeek => "Deze week",
        ShelterUrgency.CanWait => "Kan wachten",
    };

    public static BadgeKind BadgeOf(ShelterUrgency urgency) => urgency switch
    {
        ShelterUrgency.Today => BadgeKind.Danger,
        ShelterUrgency.ThisWeek => BadgeKind.Warning,
        ShelterUrgency.CanWait => BadgeKind.Neutral,
    };

    public static string Of(ShelterRequestState state) => state switch
    {
        ShelterRequestState.Open => "Wacht op een plek",
        ShelterRequestState.Placed => "Geplaatst",
        ShelterRequestState.Withdrawn => "Ingetrokken",
    };

    public static string Of(ShelterReply reply) => reply switch
    {
        ShelterReply.Offered => "Er is een plek",
        ShelterReply.WaitingList => "Op de wachtlijst",
        ShelterReply.Full => "Vol",
        ShelterReply.DoesNotFit => "Past niet",
    };

    public static string Of(PlacementEnd reason) => reason switch
    {
        PlacementEnd.OwnHome => "Naar een eigen plek of familie",
        PlacementEnd.Moved => "Naar een andere opvangplek",
        PlacementEnd.LeftByOwnChoice => "Zelf vertrokken",
        PlacementEnd.Disappeared => "Weg, niemand weet waarheen",
        PlacementEnd.Returned => "Terug naar het land van herkomst",
        PlacementEnd.ToOtherCare => "Naar andere zorg",
        PlacementEnd.TermOver => "De termijn is om",
        PlacementEnd.Other => "Iets anders",
    };

    public static string Of(ShelterStep step) => step switch
    {
        ShelterStep.Ask => "Opvang aanvragen",
        ShelterStep.Answer => "Antwoord van een aanbieder vastleggen",
        ShelterStep.Withdraw => "Aanvraag intrekken",
        ShelterStep.Place => "Plaatsen",
        ShelterStep.Move => "Verplaatsen",
        ShelterStep.End => "Dag van vertrek wijzigen of plaatsing beëindigen",
        ShelterStep.WriteLocation => "Locatie vastleggen",
        ShelterStep.GiveDevice => "AWARE-kastje geven",
        ShelterStep.FollowDevice => "AWARE-kastje bijwerken",
    };

    /// <summary>What follows the address of the trajectory.</summary>
    public static string AddressOf(ShelterStep step) => step switch
    {
        ShelterStep.Ask => "opvang/aanvragen",
        ShelterStep.Answer => "opvang/antwoord",
        ShelterStep.Withdraw => "opvang/intrekken",
        ShelterStep.Place => "opvang/plaatsen",
        ShelterStep.Move => "opvang/verplaatsen",
        ShelterStep.End => "opvang/vertrek",
        ShelterStep.WriteLocation => "opvang/locatie-vastleggen",
        ShelterStep.GiveDevice => "aware/geven",
        ShelterStep.FollowDevice => "aware/bijwerken",
    };

    /// <summary>A place by offer and number, never by where it is.</summary>
    public static string PlaceOf(string offer, short number) => $"{offer}, plek {number}";
}

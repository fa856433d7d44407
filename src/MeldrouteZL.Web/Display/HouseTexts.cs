using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Display;

/// <summary>Interventions and the work of a Zorg- en Veiligheidshuis, in plain Dutch.</summary>
public static class HouseTexts
{
    public static string Of(InterventionKind kind) => kind switch
    {
        InterventionKind.Preventive => "Preventief",
        InterventionKind.Administrative => "Bestuursrechtelijk",
        InterventionKind.PrivateLaw => "Privaatrechtelijk",
        InterventionKind.Fiscal => "Fiscaal",
        InterventionKind.Criminal => "Strafrechtelijk",
        InterventionKind.Barrier => "Barrière",
    };

    public static string Of(InterventionType type) => type switch
    {
        InterventionType.Other => "Anders",
        InterventionType.Inspection => "Controle",
        InterventionType.AdministrativeReport => "Bestuurlijke rapportage",
        InterventionType.PermitRefused => "Vergunning geweigerd",
        InterventionType.PermitWithdrawn => "Vergunning ingetrokken",
        InterventionType.PenaltyPayment => "Dwangsom",
        InterventionType.PremisesClosed => "Pand gesloten",
        InterventionType.RegistrationLimit => "Minder inschrijvingen op een adres",
        InterventionType.HousingEnforcement => "Handhaven op wonen",
    };

    /// <summary>What an intervention is, in one line.</summary>
    public static string Of(InterventionKind kind, InterventionType type) => $"{Of(kind)}: {Of(type).ToLowerInvariant()}";

    /// <summary>How far it is; of a report of the police, whether it came in.</summary>
    public static string Of(InterventionState state, InterventionType type) => (state, type) switch
    {
        (InterventionState.Planned, InterventionType.AdministrativeReport) => "Gevraagd",
        (InterventionState.CarriedOut, InterventionType.AdministrativeReport) => "Ontvangen",
        (InterventionState.NotCarriedOut, InterventionType.AdministrativeReport) => "Niet ontvangen",
        (InterventionState.Planned, _) => "Gepland",
        (InterventionState.CarriedOut, _) => "Uitgevoerd",
        (InterventionState.NotCarriedOut, _) => "Niet uitgevoerd",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "What is it called?"),
    };

    public static string Of(InspectedSector sector) => sector switch
    {
        InspectedSector.LicensedSexWork => "Seksbedrijf met vergunning",
        InspectedSector.UnlicensedSexWork => "Seksbedrijf zonder vergunning",
        InspectedSector.Other => "Iets anders dan een seksbedrijf",
    };

    public static string Of(Knowledge answer) => answer switch
    {
        Knowledge.Unknown => "Niet bekend",
        Knowledge.Yes => "Ja",
        Knowledge.No => "Nee",
    };

    public static string Of(PlanLineKind kind) => kind switch
    {
        PlanLineKind.Aim => "Doel",
        PlanLineKind.Action => "Actie",
    };

    public static string Of(PlanLineState state) => state switch
    {
        PlanLineState.Open => "Loopt",
        PlanLineState.Done => "Klaar",
        PlanLineState.Dropped => "Vervallen",
    };

    public static BadgeKind BadgeOf(PlanLineState state) => state switch
    {
        PlanLineState.Open => BadgeKind.Info,
        PlanLineState.Done => BadgeKind.Good,
        PlanLineState.Dropped => BadgeKind.Neutral,
    };

    public static BadgeKind BadgeOf(InterventionState state) => state switch
    {
        InterventionState.Planned => BadgeKind.Info,
        InterventionState.CarriedOut => BadgeKind.Good,
        InterventionState.NotCarriedOut => BadgeKind.Neutral,
    };

    /// <summary>A count, or that it is withheld.</summary>
    public static string Count(int? count) => count is { } shown ? shown.ToString(System.Globalization.CultureInfo.InvariantCulture) : "niet te tonen";

    /// <summary>A part of the region that has a house of its own.</summary>
    public static string Of(Subregions part) => part switch
    {
        Subregions.WestelijkeMijnstreek => "Westelijke Mijnstreek",
        Subregions.Parkstad => "Parkstad",
        Subregions.MaastrichtHeuvelland => "Maastricht-Heuvelland",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "One part has a name."),
    };
}

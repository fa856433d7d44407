using System.Globalization;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The care in a trajectory, in plain Dutch.</summary>
public static class CareTexts
{
    public static string Of(LifeDomain domain) => domain switch
    {
        LifeDomain.Safety => "Veiligheid",
        LifeDomain.Housing => "Wonen",
        LifeDomain.Health => "Gezondheid",
        LifeDomain.MentalHealth => "Psychische gezondheid",
        LifeDomain.IncomeAndDebts => "Inkomen en schulden",
        LifeDomain.WorkSchoolAndDaytime => "Werk, school en dagbesteding",
        LifeDomain.FamilyAndNetwork => "Familie en netwerk",
        LifeDomain.Legal => "Recht en verblijf",
        LifeDomain.MeaningAndCulture => "Zingeving en cultuur",
    };

    /// <summary>The item as a word, for a table.</summary>
    public static string Of(WellbeingItem item) => item switch
    {
        WellbeingItem.Safety => "Veilig voelen",
        WellbeingItem.Rest => "Slaap en rust",
        WellbeingItem.Health => "Gezondheid",
        WellbeingItem.People => "Mensen om op te rekenen",
        WellbeingItem.Control => "Zelf beslissen",
    };

    /// <summary>The item as it is asked.</summary>
    public static string QuestionOf(WellbeingItem item) => item switch
    {
        WellbeingItem.Safety => "Hoe veilig voelt u zich?",
        WellbeingItem.Rest => "Hoe gaat het met slapen en tot rust komen?",
        WellbeingItem.Health => "Hoe gaat het met uw gezondheid?",
        WellbeingItem.People => "Hoe gaat het met mensen op wie u kunt rekenen?",
        WellbeingItem.Control => "Hoe goed lukt het om zelf te beslissen over uw leven?",
    };

    public static string Of(ExpertiseHere answer) => answer switch
    {
        ExpertiseHere.NotPossible => "Nee, dat kan niet",
        ExpertiseHere.TriedAndNotEnough => "Het is geprobeerd, maar het was niet genoeg",
        ExpertiseHere.PossibleButMoves => "Ja, maar het slachtoffer gaat toch",
    };

    public static string Of(CareMeetingPlace place) => place switch
    {
        CareMeetingPlace.CareCoordination => "Bij de zorgcoördinatie",
        CareMeetingPlace.Provider => "Bij een zorgaanbieder",
        CareMeetingPlace.Municipality => "Bij een gemeente",
        CareMeetingPlace.Online => "Online",
        CareMeetingPlace.Telephone => "Telefonisch",
        CareMeetingPlace.Elsewhere => "Ergens anders",
    };

    public static string Of(CareMeetingState state) => state switch
    {
        CareMeetingState.Planned => "Gepland",
        CareMeetingState.Held => "Geweest",
        CareMeetingState.Cancelled => "Niet doorgegaan",
    };

    public static BadgeKind BadgeOf(CareMeetingState state) => state switch
    {
        CareMeetingState.Planned => BadgeKind.Info,
        CareMeetingState.Held => BadgeKind.Good,
        CareMeetingState.Cancelled => BadgeKind.Neutral,
    };

    public static string Of(CareAgreementState state) => state switch
    {
        CareAgreementState.Open => "Loopt",
        CareAgreementState.Done => "Gedaan",
        CareAgreementState.NotDone => "Niet gedaan",
    };

    public static BadgeKind BadgeOf(CareAgreementState state) => state switch
    {
        CareAgreementState.Open => BadgeKind.Info,
        CareAgreementState.Done => BadgeKind.Good,
        CareAgreementState.NotDone => BadgeKind.Neutral,
    };

    public static IReadOnlyList<SelectListItem> HeldOrNot { get; } = [new("Ja, het is geweest", "true"), new("Nee, het ging niet door", "false")];

    public static IReadOnlyList<SelectListItem> DoneOrNot { get; } = [new("Ja", "true"), new("Nee", "false")];

    /// <summary>The scale, best last, each number with its word.</summary>
    public static IReadOnlyList<SelectListItem> Scale { get; } =
    [
        .. new[] { "heel slecht", "slecht", "gaat wel", "goed", "heel goed" }
            .Select((word, i) => new SelectListItem($"{i + 1}: {word}", (i + 1).ToString(CultureInfo.InvariantCulture))),
    ];
}

using System.Globalization;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for what is known of persons and things: one line per member.</summary>
public static class PersonTexts
{
    public static string Of(PersonRole role) => role switch
    {
        PersonRole.Victim => "Slachtoffer",
        PersonRole.Suspect => "Mogelijke dader",
        PersonRole.Family => "Familie",
        PersonRole.Witness => "Getuige",
        PersonRole.Reporter => "Heeft het zelf gemeld",
    };

    public static string Of(Knowledge knowledge) => knowledge switch
    {
        Knowledge.Unknown => "Onbekend",
        Knowledge.Yes => "Ja",
        Knowledge.No => "Nee",
    };

    public static string Of(Degree degree) => degree switch
    {
        Degree.Unknown => "Onbekend",
        Degree.None => "Geen",
        Degree.Some => "Enige",
        Degree.Strong => "Grote",
    };

    public static string Of(IncomeSource income) => income switch
    {
        IncomeSource.Unknown => "Onbekend",
        IncomeSource.None => "Geen inkomen",
        IncomeSource.Wages => "Loon",
        IncomeSource.UndeclaredWork => "Zwart werk",
        IncomeSource.SexWork => "Sekswerk",
        IncomeSource.Benefit => "Uitkering of leefgeld",
        IncomeSource.FromOthers => "Geld van anderen",
        IncomeSource.Other => "Iets anders",
    };

    public static string Of(EducationLevel level) => level switch
    {
        EducationLevel.Unknown => "Onbekend",
        EducationLevel.None => "Geen onderwijs",
        EducationLevel.Primary => "Basisschool",
        EducationLevel.Special => "Speciaal of praktijkonderwijs",
        EducationLevel.Secondary => "Middelbare school",
        EducationLevel.Vocational => "Mbo",
        EducationLevel.Higher => "Hbo of universiteit",
    };

    public static string Of(HousingForm housing) => housing switch
    {
        HousingForm.Unknown => "Onbekend",
        HousingForm.OwnHome => "Eigen woning of kamer",
        HousingForm.WithFamily => "Bij familie",
        HousingForm.ThroughEmployer => "Via werk of uitzendbureau",
        HousingForm.WithSuspect => "Bij een mogelijke dader",
        HousingForm.Institution => "In een instelling",
        HousingForm.AsylumCentre => "In een asielzoekerscentrum",
        HousingForm.Shelter => "In de opvang",
        HousingForm.Homeless => "Dakloos",
        HousingForm.Other => "Anders",
    };

    public static string Of(DaytimeActivity activity) => activity switch
    {
        DaytimeActivity.Unknown => "Onbekend",
        DaytimeActivity.School => "School",
        DaytimeActivity.Work => "Werk",
        DaytimeActivity.DayCare => "Dagbesteding",
        DaytimeActivity.None => "Niets vasts",
        DaytimeActivity.Other => "Iets anders",
    };

    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Unknown => "Onbekend",
        ContactChannel.Call => "Bellen",
        ContactChannel.TextMessage => "Een bericht sturen",
        ContactChannel.Mail => "Mailen",
        ContactChannel.ThroughSomebody => "Via iemand anders",
        ContactChannel.InPerson => "Alleen in een gesprek",
        ContactChannel.NoContact => "Geen contact opnemen",
    };

    public static string Of(NumberGround ground) => ground switch
    {
        NumberGround.SocialSupportAct => "Wmo 2015, artikel 5.2.9 (Veilig Thuis en gemeente)",
        NumberGround.PublicTask => "Wabb, artikel 10 (taak van de gemeente)",
    };

    public static string Of(ThingKind kind) => kind switch
    {
        ThingKind.Phone => "Telefoonnummer",
        ThingKind.Plate => "Kenteken",
        ThingKind.Handle => "Account op internet",
        ThingKind.Account => "Bankrekening",
        ThingKind.Premises => "Pand",
        ThingKind.Firm => "Bedrijf",
        ThingKind.Address => "Adres",
    };

    /// <summary>A date as far as it is known.</summary>
    public static string Of(PartialDate date) => date switch
    {
        { Day: not null } => DutchDate.Date(date.First),
        { Month: not null } => date.First.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")),
        _ => date.ToString(),
    };

    public static string Of(Platform platform) => platform switch
    {
        Platform.Unknown => "Onbekend",
        Platform.Instagram => "Instagram",
        Platform.Snapchat => "Snapchat",
        Platform.TikTok => "TikTok",
        Platform.Facebook => "Facebook",
        Platform.WhatsApp => "WhatsApp",
        Platform.Telegram => "Telegram",
        Platform.X => "X",
        Platform.Discord => "Discord",
        Platform.AdvertisingSite => "Advertentiesite",
        Platform.Other => "Anders",
    };
}

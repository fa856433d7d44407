using System.Globalization;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for what goes out of a case, field by field. What was sent is kept in the words of that day.</summary>
public static class OutgoingTexts
{
    /// <summary>The words of the screens, for who puts a document together.</summary>
    public static CaseWords Words { get; } = new(WordOf, OriginOf, PersonTexts.Of, DutchDate.Date);

    public static string Of(CaseField field) => field switch
    {
        CaseField.Form => "Vorm van uitbuiting",
        CaseField.Story => "Wat er is gemeld",
        CaseField.Place => "Waar",
        CaseField.Observed => "Wanneer gezien",
        CaseField.Circumstances => "Omstandigheden",
        CaseField.Indicators => "Herkend op de signaalkaart",
        CaseField.Objects => "Panden, bedrijven en voertuigen",
        CaseField.Classification => "Klasse",
        CaseField.ClassMotivation => "Waarom deze klasse",
        CaseField.TableWeighing => "Weging van de screeningstafel",
        CaseField.AgeAndSex => "Geslacht en leeftijd",
        CaseField.Name => "Naam",
        CaseField.BirthDate => "Geboortedatum",
        CaseField.CitizenNumber => "Burgerservicenummer",
        CaseField.Address => "Adres, pand en voertuig",
        CaseField.Contact => "Telefoon en accounts op internet",
        CaseField.SafeContact => "Veilig contact en taal",
        CaseField.Livelihood => "Geld, opleiding en wonen",
        CaseField.Health => "Gezondheid en hulp",
        CaseField.SexualConduct => "Seksueel gedrag",
        CaseField.Nationality => "Nationaliteit en geboorteland",
        CaseField.Residence => "Verblijf in Nederland",
        CaseField.Suspect => "Mogelijke dader",
        CaseField.SuspectIdentity => "Wie de mogelijke dader is",
        CaseField.Reporter => "Wie het meldde",
        CaseField.PersonsText => "Afgeschermde tekst over personen",
    };

    /// <summary>The name of a field with whom and which signal it is about.</summary>
    public static string Title(CaseField field, short? signal, short? person) => (signal, person) switch
    {
        (null, null) => Of(field),
        (null, { } victim) => string.Create(CultureInfo.InvariantCulture, $"{Of(field)}, slachtoffer {victim}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{Of(field)}, signaal {from}"),
        ({ } from, { } who) => string.Create(CultureInfo.InvariantCulture, $"{Of(field)}, signaal {from}, persoon {who}"),
    };

    public static string Of(CaseLabel label) => label switch
    {
        CaseLabel.Alias => "Bijnaam of andere naam",
        CaseLabel.Language => "Taal",
        CaseLabel.Interpreter => "Tolk nodig",
        CaseLabel.Channel => "Contact",
        CaseLabel.Hours => "Wanneer",
        CaseLabel.NeverLeaveMessage => "Laat nooit een bericht achter",
        CaseLabel.MayHear => "Wie ervan mag weten",
        CaseLabel.Income => "Leeft van",
        CaseLabel.Debts => "Schulden",
        CaseLabel.Education => "Onderwijs",
        CaseLabel.Housing => "Woont",
        CaseLabel.HousingInfluence => "Invloed van het wonen op de afhankelijkheid",
        CaseLabel.Daytime => "Overdag",
        CaseLabel.MildDisability => "Licht verstandelijke beperking",
        CaseLabel.Psychiatric => "Psychische problemen",
        CaseLabel.Attachment => "Problemen met hechting",
        CaseLabel.EarlierAbuse => "Eerder misbruikt, mishandeld of verwaarloosd",
        CaseLabel.Addiction => "Verslaafd",
        CaseLabel.AddictionRole => "Rol van de verslaving in de afhankelijkheid",
        CaseLabel.CarePlace => "Heeft hulp of verblijft",
        CaseLabel.BirthCountry => "Geboorteland",
    };

    private static string WordOf(Enum value) => value switch
    {
        CaseLabel label => Of(label),
        ReferralCriterion criterion => CriterionTexts.Of(criterion),
        ExploitationForm form => ContentTexts.Of(form),
        VictimClass @class => ContentTexts.Of(@class),
        AgeBand band => ContentTexts.Of(band),
        Sex sex => ContentTexts.Of(sex),
        SignalFeature feature => FeatureTexts.Of(feature),
        PersonRole role => PersonTexts.Of(role),
        ThingKind kind => PersonTexts.Of(kind),
        Knowledge knowledge => PersonTexts.Of(knowledge),
        Degree degree => PersonTexts.Of(degree),
        IncomeSource income => PersonTexts.Of(income),
        EducationLevel level => PersonTexts.Of(level),
        HousingForm housing => PersonTexts.Of(housing),
        DaytimeActivity activity => PersonTexts.Of(activity),
        ContactChannel channel => PersonTexts.Of(channel),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "What is it called?"),
    };

    private static string OriginOf(OriginTable table, short code) => (table switch
    {
        OriginTable.Nationalities => BrpTables.Nationalities,
        OriginTable.Countries => BrpTables.Countries,
        OriginTable.ResidenceTitles => BrpTables.ResidenceTitles,
    })[code].Name;
}

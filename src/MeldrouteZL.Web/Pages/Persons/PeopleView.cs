using System.Globalization;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>The persons and things of one signal, as a page shows them.</summary>
/// <param name="Number">The number of the signal.</param>
/// <param name="MayDescribe">Whether the reader may change them.</param>
public sealed record PeopleView(string Number, SignalPeople People, Actor Actor, bool MayDescribe)
{
    public IEnumerable<SignalThing> ThingsOf(short? ordinal) => People.Things.Where(t => t.PersonOrdinal == ordinal);

    /// <summary>Things of persons that the reader does not see stand with the signal's own.</summary>
    public IEnumerable<SignalThing> OtherThings => People.Things.Where(t => t.PersonOrdinal is not { } ordinal || People.Persons.All(p => p.Ordinal != ordinal));

    public bool IsEmpty => People.Persons.Count == 0 && People.Things.Count == 0;

    public bool MayRemove(SignalPart part) => MayDescribe && part.OrganisationId == Actor.OrganisationId;

    /// <summary>The name of a person, or the number while there is none.</summary>
    public static string NameOf(SignalPerson person) =>
        person.Identity?.Name?.ToString() ?? person.Identity?.Alias ?? string.Create(CultureInfo.InvariantCulture, $"Persoon {person.Ordinal}");

    /// <summary>What the person is, and was.</summary>
    public static IEnumerable<string> RolesOf(SignalPerson person) => person.Roles.OrderByDescending(r => r.IsNow).ThenBy(r => r.Role)
        .Select(r => PersonTexts.Of(r.Role)
            + (r.Until is { } end ? $" (van {DutchDate.Date(r.From)} tot en met {DutchDate.Date(end)})" : $" (sinds {DutchDate.Date(r.From)})")
            + (r.NonPunishment ? ", deed mogelijk iets strafbaars onder dwang: niet straffen" : ""));

    /// <summary>What is known of the person, line by line; what is not known is left out.</summary>
    public static IEnumerable<(string Term, string Text)> FactsOf(SignalPerson person)
    {
        var lines = new (string Term, string? Text)[]
        {
            ("Leeftijd", Known(person.AgeBand, ContentTexts.Of)),
            ("Geslacht", Known(person.Sex, ContentTexts.Of)),
            ("Ook bekend als", person.Identity?.Name is null ? null : person.Identity.Alias),
            ("Geboren", PartialDate.Restore(person.Identity?.BirthDate) is { } born ? PersonTexts.Of(born) : null),
            ("Burgerservicenummer", person.Number is { } n ? $"{n.Number}, op grond van {PersonTexts.Of(n.Ground)}" : null),
            ("Nationaliteit", NameIn(BrpTables.Nationalities, person.Origin?.Nationality)),
            ("Geboorteland", NameIn(BrpTables.Countries, person.Origin?.BirthCountry)),
            ("Verblijfstitel", NameIn(BrpTables.ResidenceTitles, person.Origin?.ResidenceTitle)),
            ("Licht verstandelijke beperking", Known(person.Health?.MildDisability, PersonTexts.Of)),
            ("Psychische problemen", Known(person.Health?.Psychiatric, PersonTexts.Of)),
            ("Problemen met hechting", Known(person.Health?.Attachment, PersonTexts.Of)),
            ("Eerder misbruikt, mishandeld of verwaarloosd", Known(person.Health?.EarlierAbuse, PersonTexts.Of)),
            ("Verslaafd", Known(person.Health?.Addiction, PersonTexts.Of)),
            ("Rol van de verslaving in de afhankelijkheid", Known(person.Health?.AddictionRole, PersonTexts.Of)),
            ("Inkomen", Known(person.Social?.Income, PersonTexts.Of)),
            ("Schulden", Known(person.Social?.Debts, PersonTexts.Of)),
            ("Onderwijs", Known(person.Social?.Education, PersonTexts.Of)),
            ("Woont", Known(person.Social?.Housing, PersonTexts.Of)),
            ("Invloed van het wonen op de afhankelijkheid", Known(person.Social?.HousingInfluence, PersonTexts.Of)),
            ("Overdag", Known(person.Social?.Daytime, PersonTexts.Of)),
        };
        return lines.Where(l => l.Text is not null).Select(l => (l.Term, l.Text!));
    }

    /// <summary>How the person can be reached without danger.</summary>
    public static IEnumerable<(string Term, string Text)> ContactOf(PersonContact contact)
    {
        var lines = new (string Term, string? Text)[]
        {
            ("Hoe", Known(contact.Channel, PersonTexts.Of)),
            ("Wanneer", contact.Hours),
            ("Wie ervan mag weten", contact.MayHear),
            ("Taal", contact.Language),
            ("Tolk nodig", Known(contact.Interpreter, PersonTexts.Of)),
        };
        return lines.Where(l => l.Text is not null).Select(l => (l.Term, l.Text!));
    }

    public static string ValueOf(SignalThing thing) => thing switch
    {
        { Kind: ThingKind.Handle, Platform: not Platform.Unknown } => $"{thing.Value} ({PersonTexts.Of(thing.Platform)})",
        { Country: { } country } => $"{thing.Value}, {NameIn(BrpTables.Countries, country)}",
        _ => thing.Value,
    };

    private static string? Known<T>(T? value, Func<T, string> text)
        where T : struct, Enum => value is { } known && Convert.ToInt16(known, CultureInfo.InvariantCulture) != 0 ? text(known) : null;

    private static string? Known<T>(T value, Func<T, string> text)
        where T : struct, Enum => Known((T?)value, text);

    private static string? NameIn(IReadOnlyDictionary<short, BrpEntry> table, short? code) => code is { } known && table.TryGetValue(known, out var entry) ? entry.Name : null;
}

using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Radar;

/// <summary>What the radar may compare of the persons and things of a signal.</summary>
public static class SignalClues
{
    /// <summary>The number of the things that belong to no person.</summary>
    public const short OfNobody = 0;

    private const int PartsOfDutchAddress = 4;

    /// <summary>The clues by person, of all versions of each together, so that what one source wrote wrongly hides nothing.</summary>
    public static IReadOnlyDictionary<short, PersonClues> Of(SignalPeople people)
    {
        var things = people.Things.ToLookup(t => t.PersonOrdinal ?? OfNobody);
        var current = people.Current.ToDictionary(p => p.Ordinal);
        return current.Keys.Concat(things.Select(t => t.Key)).Distinct().ToDictionary(
            ordinal => ordinal,
            ordinal => WithThings(current.TryGetValue(ordinal, out var person) ? OfPerson(person, people.Persons.Where(p => p.Ordinal == ordinal)) : new PersonClues(), things[ordinal]));
    }

    private static PersonClues OfPerson(SignalPerson current, IEnumerable<SignalPerson> versions)
    {
        var identities = versions.Where(v => v != current).Prepend(current).Select(v => v.Identity).OfType<PersonIdentity>().ToList();
        var named = identities.Find(i => i.Name is not null);
        var date = identities.Select(i => PartialDate.Restore(i.BirthDate)).FirstOrDefault(d => d is not null);
        return new PersonClues
        {
            GivenNames = named?.GivenNames,
            Prefix = named?.Prefix,
            FamilyName = named?.FamilyName,
            Aliases = [.. identities.Select(i => i.Alias).Concat(identities.Where(i => i != named).Select(i => i.Name?.ToString())).OfType<string>().Distinct()],
            BirthYear = date?.Year,
            BirthMonth = date?.Month,
            BirthDay = date?.Day,
        };
    }

    private static PersonClues WithThings(PersonClues clues, IEnumerable<SignalThing> things)
    {
        var known = things.Where(t => t.Key is not null).ToLookup(t => t.Kind, t => t.Key!);
        return clues with
        {
            Phones = [.. known[ThingKind.Phone]],
            Plates = [.. known[ThingKind.Plate]],
            Accounts = [.. known[ThingKind.Account]],
            Handles = [.. known[ThingKind.Handle].Select(k => k.Split('|', 2)).Select(k => new HandleClue(k[0], k[1]))],
            NamedPlaces = [.. known[ThingKind.Premises].Concat(known[ThingKind.Firm]).Select(NamedPlace.ClueOf).OfType<NamedPlaceClue>()],
            Addresses = [.. known[ThingKind.Address].Select(k => k.Split('|')).Where(k => k.Length == PartsOfDutchAddress).Select(k => new AddressClue(k[0], string.Concat(k[1..])))],
        };
    }
}

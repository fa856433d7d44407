using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Persons;

/// <summary>The persons and things of one signal, as far as who works on them sees them.</summary>
public sealed class SignalPeople(Signal signal, IEnumerable<SignalPerson> persons, IEnumerable<SignalThing> things)
{
    /// <summary>More than anybody describes by hand.</summary>
    public const int MostPersons = 200;

    private readonly List<SignalPerson> persons = [.. persons];
    private readonly List<SignalThing> things = [.. things];

    public IReadOnlyList<SignalPerson> Persons => persons;

    public IReadOnlyList<SignalThing> Things => things;

    /// <summary>One version of each person, in their order: that of Veilig Thuis before that of the source.</summary>
    public IEnumerable<SignalPerson> Current => persons.GroupBy(p => p.Ordinal).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.OrganisationId == signal.OrganisationId).First());

    /// <summary>Adds a person of whom nothing has to be known yet.</summary>
    public (SignalPerson? Person, Refusal? Refusal) Add(PersonDetails details, DataGroups held, Moment moment)
    {
        if (RefusalOf(details, moment) is { } refusal)
        {
            return (null, refusal);
        }

        if (signal.LastPerson >= MostPersons)
        {
            return (null, Refusal.TooManyPersons);
        }

        var person = new SignalPerson(signal.Id, moment.By.OrganisationId, signal.NextPerson(), moment.At);
        person.Fill(details, held, DutchTime.DateOf(moment.At));
        persons.Add(person);
        Describe(moment);
        return (person, null);
    }

    /// <summary>Changes a person. What another organisation wrote stays as it is, and gets a version beside it.</summary>
    /// <returns>The version that holds now: a new one, or the one that was there.</returns>
    public (SignalPerson? Person, Refusal? Refusal) Revise(short ordinal, PersonDetails details, DataGroups held, Moment moment)
    {
        if (RefusalOf(details, moment) is { } refusal)
        {
            return (null, refusal);
        }

        if (Current.FirstOrDefault(p => p.Ordinal == ordinal) is not { } seen)
        {
            return (null, Refusal.UnknownPerson);
        }

        var person = seen;
        if (seen.OrganisationId != moment.By.OrganisationId)
        {
            person = new SignalPerson(signal.Id, moment.By.OrganisationId, ordinal, moment.At);
            person.Inherit(seen);
            persons.Add(person);
        }

        person.Fill(details, held, DutchTime.DateOf(moment.At));
        Describe(moment);
        return (person, null);
    }

    /// <summary>Takes away a person, or the own version of one, with the things that the same organisation wrote of it.</summary>
    /// <returns>What is gone.</returns>
    public (IReadOnlyList<SignalPart> Removed, Refusal? Refusal) Remove(short ordinal, Moment moment)
    {
        if (SignalRoute.DescribingRefusalOf(signal, moment.By) is { } refusal)
        {
            return ([], refusal);
        }

        if (persons.Find(p => p.Ordinal == ordinal && p.OrganisationId == moment.By.OrganisationId) is not { } person)
        {
            return ([], persons.Exists(p => p.Ordinal == ordinal) ? Refusal.WrittenByAnother : Refusal.UnknownPerson);
        }

        var gone = things.Where(t => t.PersonOrdinal == ordinal && t.OrganisationId == moment.By.OrganisationId).ToList<SignalPart>();
        persons.Remove(person);
        things.RemoveAll(gone.Contains);
        Describe(moment);
        return ([person, .. gone], null);
    }

    /// <summary>Adds a thing to a person, or to the signal itself.</summary>
    public (SignalThing? Thing, Refusal? Refusal) AddThing(ThingDetails details, short? personOrdinal, Moment moment)
    {
        if (SignalRoute.DescribingRefusalOf(signal, moment.By) is { } refusal)
        {
            return (null, refusal);
        }

        if (personOrdinal is { } ordinal && !persons.Exists(p => p.Ordinal == ordinal))
        {
            return (null, Refusal.UnknownPerson);
        }

        var thing = new SignalThing(signal.Id, moment.By.OrganisationId, details, personOrdinal, moment.At);
        things.Add(thing);
        Describe(moment);
        return (thing, null);
    }

    /// <summary>Takes away a thing that the own organisation wrote.</summary>
    public (SignalThing? Removed, Refusal? Refusal) RemoveThing(Guid id, Moment moment)
    {
        if (SignalRoute.DescribingRefusalOf(signal, moment.By) is { } refusal)
        {
            return (null, refusal);
        }

        if (things.Find(t => t.Id == id) is not { } thing)
        {
            return (null, Refusal.UnknownThing);
        }

        if (thing.OrganisationId != moment.By.OrganisationId)
        {
            return (null, Refusal.WrittenByAnother);
        }

        things.Remove(thing);
        Describe(moment);
        return (thing, null);
    }

    /// <summary>Whether an organisation of this kind may record a citizen service number on this ground (domain facts, section 13).</summary>
    public static bool MayRecordNumber(OrganisationKind kind, NumberGround ground) => ground switch
    {
        NumberGround.SocialSupportAct => kind is OrganisationKind.VeiligThuis or OrganisationKind.Municipality,
        NumberGround.PublicTask => kind is OrganisationKind.Municipality,
    };

    /// <summary>Whether the law lets an organisation of this kind have citizen service numbers at all: not CoMensha, not a care provider.</summary>
    public static bool MayHaveNumbers(OrganisationKind kind) =>
        kind is OrganisationKind.VeiligThuis or OrganisationKind.Municipality or OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse or OrganisationKind.Riec;

    private Refusal? RefusalOf(PersonDetails details, Moment moment) =>
        SignalRoute.DescribingRefusalOf(signal, moment.By)
        ?? (details.Number is { } number && !MayRecordNumber(moment.By.Kind, number.Ground) ? Refusal.NoGroundForNumber : null);

    // What one version says of a person counts for all: the version that a reader is shown must not be the less guarded one.
    private void Describe(Moment moment)
    {
        foreach (var versions in persons.GroupBy(p => p.Ordinal))
        {
            var guard = versions.Aggregate(DataGroups.None, (all, p) => all | p.Guard);
            foreach (var person in versions)
            {
                person.Protect(guard);
            }

            foreach (var thing in things.Where(t => t.PersonOrdinal == versions.Key))
            {
                thing.Protect(DataGroups.Facts | guard);
            }
        }

        foreach (var thing in things.Where(t => t.PersonOrdinal is null))
        {
            thing.Protect(null);
        }

        signal.Described(moment);
    }
}

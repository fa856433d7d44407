using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>A signal of a case with its persons and things, as far as who sends sees them.</summary>
public sealed record SentSignal(Signal Signal, SignalPeople People);

/// <summary>
/// Puts together what can go out of a case, field by field, from what its sender sees of it. Which of it goes to whom is decided
/// afterwards, by the profile of the receiver.
/// </summary>
public sealed class OutgoingDocument(Case @case, IReadOnlyList<SentSignal> signals, Role by, Region region, CaseWords words)
{
    private readonly List<OutgoingLine> lines = [];

    /// <summary>Every field that has a value, in the order of the fields.</summary>
    public static IReadOnlyList<OutgoingLine> Of(Case @case, IReadOnlyList<SentSignal> signals, Role by, Region region, CaseWords words)
    {
        var document = new OutgoingDocument(@case, signals, by, region, words);
        document.AddCase();
        document.AddSignals();
        return [.. document.lines.OrderBy(l => l.Field).ThenBy(l => l.Signal).ThenBy(l => l.Person)];
    }

    private void AddCase()
    {
        Add(CaseField.Form, null, null, @case.Facts is { Form: not ExploitationForm.Unknown } facts ? words.Of(facts.Form) : null);
        Add(CaseField.TableWeighing, null, null, @case.AgendaItems.Where(i => i.Status == AgendaItemStatus.Discussed).MaxBy(i => i.DiscussedAt)?.Weighing);
        foreach (var victim in @case.Victims)
        {
            Add(CaseField.Classification, null, victim.Ordinal, @case.ClassOf(victim.Id) is { } @class ? words.Of(@class) : null);
            Add(CaseField.ClassMotivation, null, victim.Ordinal, Classification.MayRead(by)
                ? @case.Classifications.Where(c => c.VictimId == victim.Id && c.Status == ClassificationStatus.Definitive).MaxBy(c => c.Version)?.Motivation
                : null);
            Add(CaseField.AgeAndSex, null, victim.Ordinal, Known(victim.Sex), Known(victim.AgeBand));
            Add(CaseField.Name, null, victim.Ordinal, victim.Identity?.Name);
            Add(CaseField.BirthDate, null, victim.Ordinal, victim.Identity?.BirthDate is { } born ? words.Day(born) : null);
        }
    }

    private void AddSignals()
    {
        foreach (var (i, (signal, people)) in signals.Index())
        {
            var number = (short)(i + 1);
            Add(CaseField.Story, number, null, signal.What);
            Add(CaseField.Place, number, null, signal.Where, region.Get(signal.MunicipalityId).Name);
            Add(CaseField.Observed, number, null, signal.ObservedOn is { } day ? words.Day(day) : null, signal.ObservedText);
            Add(CaseField.SafeContact, number, null, Labelled(CaseLabel.Language, signal.Language));
            Add(CaseField.Health, number, null, Labelled(CaseLabel.CarePlace, signal.CarePlace));
            foreach (var feature in signal.Features)
            {
                Add(CaseFields.FieldOf(feature), number, null, words.Of(feature));
            }

            foreach (var ticked in signal.Indicators)
            {
                var indicator = region.Indicators.FirstOrDefault(x => x.Code == ticked.Code && x.Version == ticked.Version);
                Add(indicator?.Group == IndicatorGroup.Sexual ? CaseField.SexualConduct : CaseField.Indicators, number, null, indicator?.Text);
            }

            foreach (var thing in people.Things.Where(t => t.PersonOrdinal is null))
            {
                Add(thing.Kind is ThingKind.Phone or ThingKind.Handle or ThingKind.Account ? CaseField.Contact : CaseField.Objects, number, null, Named(thing));
            }

            foreach (var person in people.Current)
            {
                AddPerson(number, person, people.Things.Where(t => t.PersonOrdinal == person.Ordinal).ToList());
            }
        }
    }

    private void AddPerson(short signal, SignalPerson person, IReadOnlyList<SignalThing> things)
    {
        var roles = person.Roles.Select(r => r.Role).Where(r => r != PersonRole.Reporter).Distinct().Select(r => words.Of(r)).ToList();
        if (person.Roles.Count > 0 && roles.Count == 0)
        {
            return; // only told it: that person stays out
        }

        var name = new[] { person.Identity?.Name?.ToString(), Labelled(CaseLabel.Alias, person.Identity?.Alias) };
        var born = PartialDate.Restore(person.Identity?.BirthDate) is { } date ? words.Date(date) : null;
        var coarse = new[] { string.Join(", ", roles), Known(person.Sex), Known(person.AgeBand) };

        // Who is or was a suspect goes as a suspect only, also where that person is a victim as well: both walls hold.
        if (person.Roles.Any(r => r.Role == PersonRole.Suspect))
        {
            Add(CaseField.Suspect, signal, person.Ordinal, coarse);
            Add(CaseField.SuspectIdentity, signal, person.Ordinal, [.. name, born, .. things.Select(Named)]);
            return;
        }

        Add(CaseField.AgeAndSex, signal, person.Ordinal, coarse);
        Add(CaseField.Name, signal, person.Ordinal, name);
        Add(CaseField.BirthDate, signal, person.Ordinal, born);
        Add(CaseField.CitizenNumber, signal, person.Ordinal, person.Number?.Number);
        foreach (var thing in things)
        {
            Add(FieldOf(thing.Kind), signal, person.Ordinal, Named(thing));
        }

        AddSensitive(signal, person);
    }

    private void AddSensitive(short signal, SignalPerson person)
    {
        if (person.Contact is { } contact)
        {
            Add(CaseField.SafeContact, signal, person.Ordinal, Labelled(CaseLabel.Channel, Known(contact.Channel)), Labelled(CaseLabel.Hours, contact.Hours),
                contact.NeverLeaveMessage ? words.Of(CaseLabel.NeverLeaveMessage) : null, Labelled(CaseLabel.MayHear, contact.MayHear),
                Labelled(CaseLabel.Language, contact.Language), Labelled(CaseLabel.Interpreter, Known(contact.Interpreter)));
        }

        if (person.Social is { } social)
        {
            // That somebody lives on sex work is sexual conduct, not money (domain facts, section 18: C4).
            Add(social.Income == IncomeSource.SexWork ? CaseField.SexualConduct : CaseField.Livelihood, signal, person.Ordinal, Labelled(CaseLabel.Income, Known(social.Income)));
            Add(CaseField.Livelihood, signal, person.Ordinal, Labelled(CaseLabel.Debts, Known(social.Debts)), Labelled(CaseLabel.Education, Known(social.Education)),
                Labelled(CaseLabel.Housing, Known(social.Housing)), Labelled(CaseLabel.HousingInfluence, Known(social.HousingInfluence)), Labelled(CaseLabel.Daytime, Known(social.Daytime)));
        }

        if (person.Health is { } health)
        {
            Add(CaseField.Health, signal, person.Ordinal, Labelled(CaseLabel.MildDisability, Known(health.MildDisability)), Labelled(CaseLabel.Psychiatric, Known(health.Psychiatric)),
                Labelled(CaseLabel.Attachment, Known(health.Attachment)), Labelled(CaseLabel.EarlierAbuse, Known(health.EarlierAbuse)),
                Labelled(CaseLabel.Addiction, Known(health.Addiction)), Labelled(CaseLabel.AddictionRole, Known(health.AddictionRole)));
        }

        if (person.Origin is { } origin)
        {
            Add(CaseField.Nationality, signal, person.Ordinal, Word(OriginTable.Nationalities, origin.Nationality), Labelled(CaseLabel.BirthCountry, Word(OriginTable.Countries, origin.BirthCountry)));
            Add(CaseField.Residence, signal, person.Ordinal, Word(OriginTable.ResidenceTitles, origin.ResidenceTitle));
        }
    }

    // One line for each field of each person and signal; what is said more of it comes under it.
    private void Add(CaseField field, short? signal, short? person, params IEnumerable<string?> parts)
    {
        var value = string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        if (value.Length == 0)
        {
            return;
        }

        var at = lines.FindIndex(l => l.Field == field && l.Signal == signal && l.Person == person);
        if (at < 0)
        {
            lines.Add(new OutgoingLine(field, signal, person, value));
        }
        else
        {
            lines[at] = lines[at] with { Value = $"{lines[at].Value}\n{value}" };
        }
    }

    private static CaseField FieldOf(ThingKind kind) => kind switch
    {
        ThingKind.Address or ThingKind.Premises or ThingKind.Plate => CaseField.Address,
        ThingKind.Phone or ThingKind.Handle => CaseField.Contact,
        ThingKind.Account or ThingKind.Firm => CaseField.Livelihood,
    };

    private string Named(SignalThing thing) => $"{words.Of(thing.Kind)}: {thing.Value}";

    private string? Word(OriginTable table, short? code) => code is { } known ? words.Origin(table, known) : null;

    // Not knowing is the first member of all of these, and nothing to send.
    private string? Known(Enum answer) => Convert.ToInt16(answer, System.Globalization.CultureInfo.InvariantCulture) == 0 ? null : words.Of(answer);

    private string? Labelled(CaseLabel label, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{words.Of(label)}: {value}";
}

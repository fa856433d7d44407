using System.Globalization;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Cases;

/// <summary>Somebody in a signal of the case who is or was a victim, as far as the reader sees it.</summary>
/// <param name="Key">Names the person in a form: the number of the signal and that of the person.</param>
/// <param name="BirthDate">When it is known to the day.</param>
public sealed record KnownVictim(string Key, string Signal, short Ordinal, AgeBand AgeBand, Sex Sex, string? Name, DateOnly? BirthDate);

/// <summary>Lists who stands in the signals of a case as victim, so that nobody types them again.</summary>
public static class KnownVictims
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<KnownVictim>> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, PeopleReader.Groups), cancel);
            return await OfAsync(work, number, actor, at, cancel);
        }
    }

    /// <summary>The same within a unit of work; none for who does not read the facts.</summary>
    internal static async Task<List<KnownVictim>> OfAsync(Work work, string number, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
        (await ListPersons.InCaseAsync(work, number, actor, at, cancel) ?? [])
            .SelectMany(s => s.People.Current.Where(p => p.Roles.Any(r => r.Role == PersonRole.Victim)), (s, p) => Of(s.Number, p)).ToList();

    private static KnownVictim Of(string signal, SignalPerson person)
    {
        var born = PartialDate.Restore(person.Identity?.BirthDate);
        var name = person.Identity?.Name?.ToString() ?? person.Identity?.Alias;
        return new KnownVictim(
            string.Create(CultureInfo.InvariantCulture, $"{signal}/{person.Ordinal}"), signal, person.Ordinal, person.AgeBand, person.Sex,
            name?.Length > VictimIdentity.NameMaxLength ? name[..VictimIdentity.NameMaxLength] : name, born?.Day is null ? null : born.First);
    }
}

using MeldrouteZL.Domain.Radar;
using Npgsql;

namespace MeldrouteZL.Application.Radar;

/// <summary>Somebody who may be the person that was asked about.</summary>
/// <param name="Person">The number of the person in the radar.</param>
public sealed record Candidate(int Person, Resemblance Resemblance);

/// <summary>Finds who shares tokens with a person of the radar. Answers the clock only.</summary>
public static class Candidates
{
    /// <summary>A token that more others have than this tells nothing.</summary>
    public const int MostOwners = 128;

    /// <param name="person">The number of the person in the radar.</param>
    /// <param name="known">How exactly that person's birth date is known.</param>
    /// <returns>The strongest first.</returns>
    public static async Task<List<Candidate>> OfAsync(NpgsqlConnection connection, int person, DatePrecision known, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT person_id, known, mine, theirs, owners FROM meldroute.radar_shared($1, $2)", connection)
        {
            Parameters = { new() { Value = person }, new() { Value = MostOwners } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var shared = new Dictionary<int, (DatePrecision Known, List<SharedToken> Tokens)>();
        while (await reader.ReadAsync(cancel))
        {
            var other = reader.GetInt32(0);
            if (!shared.TryGetValue(other, out var found))
            {
                shared[other] = found = ((DatePrecision)reader.GetInt16(1), []);
            }

            found.Tokens.Add(new SharedToken((TokenKind)reader.GetInt16(2), (TokenKind)reader.GetInt16(3), reader.GetInt32(4)));
        }

        return [.. shared.Select(s => new Candidate(s.Key, Resemblance.Of(known, s.Value.Known, s.Value.Tokens))).OrderByDescending(c => c.Resemblance.Strength)];
    }
}

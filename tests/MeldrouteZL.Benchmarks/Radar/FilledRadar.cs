using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Radar;
using Npgsql;
using NpgsqlTypes;

namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>Fills the radar with persons, past the functions of the application for speed.</summary>
internal static class FilledRadar
{
    private const short Region = 1;
    private const short KeyVersion = 1;

    /// <returns>The persons by their number in the database.</returns>
    public static async Task<Fictitious[]> FillAsync(string admin, byte[] key, int count, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, "DROP INDEX meldroute_secret.ix_match_token", cancel);
        var source = new FictitiousPersons(seed: 1);
        var persons = new Fictitious[count];
        const int AtOnce = 20_000;
        for (var from = 0; from < count; from += AtOnce)
        {
            var some = Enumerable.Range(from, Math.Min(AtOnce, count - from)).Select(n => (Number: n + 1, Person: source.Next())).ToList();
            some.ForEach(p => persons[p.Number - 1] = p.Person);
            await CopyAsync(connection, [.. some.AsParallel().AsOrdered().Select(p => (p.Number, DatePrecision.Day, Hashed(key, p.Person.Clues)))], isWaiting: false, cancel);
        }

        await RunAsync(connection, "CREATE INDEX ix_match_token ON meldroute_secret.match_token (token) INCLUDE (person_id, kind, known)", cancel);
        await RunAsync(connection, "VACUUM (ANALYZE) meldroute_secret.match_token, meldroute_secret.match_person", cancel);
        return persons;
    }

    /// <summary>Adds persons that wait to be compared, whose own tokens nobody else meets.</summary>
    public static async Task AddWaitingAsync(string admin, byte[] key, int after, IReadOnlyList<PersonClues> clues, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await CopyAsync(connection, [.. clues.Select((c, i) => (after + i + 1, c.Known, Hashed(key, c)))], isWaiting: true, cancel);
        await RunAsync(connection, "ANALYZE meldroute_secret.match_person", cancel);
    }

    private static (long[] Tokens, short[] Kinds) Hashed(byte[] key, PersonClues clues)
    {
        var tokens = MatchTokens.Of(clues);
        return ([.. tokens.Select(t => BlindHash.Of(key, t.Text))], [.. tokens.Select(t => (short)t.Kind)]);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, List<(int Number, DatePrecision Known, (long[] Tokens, short[] Kinds) Of)> persons, bool isWaiting, CancellationToken cancel)
    {
        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY meldroute_secret.match_person (id, region_id, signal_id, ordinal, key_version, known, tokens, kinds, compared_at) FROM STDIN (FORMAT binary)", cancel))
        {
            foreach (var (number, known, of) in persons)
            {
                await rows.StartRowAsync(cancel);
                await rows.WriteAsync(number, cancel);
                await rows.WriteAsync(Region, cancel);
                await rows.WriteAsync(SignalOf(number), cancel);
                await rows.WriteAsync((short)1, cancel);
                await rows.WriteAsync(KeyVersion, cancel);
                await rows.WriteAsync((short)known, cancel);
                await rows.WriteAsync(of.Tokens, cancel);
                await rows.WriteAsync(of.Kinds, cancel);
                await rows.WriteAsync(isWaiting ? DBNull.Value : (object)DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz, cancel);
            }

            await rows.CompleteAsync(cancel);
        }

        if (isWaiting)
        {
            return;
        }

        await using var tokens = await connection.BeginBinaryImportAsync("COPY meldroute_secret.match_token (token, person_id, kind, known) FROM STDIN (FORMAT binary)", cancel);
        foreach (var (number, known, of) in persons)
        {
            for (var i = 0; i < of.Tokens.Length; i++)
            {
                await tokens.StartRowAsync(cancel);
                await tokens.WriteAsync(of.Tokens[i], cancel);
                await tokens.WriteAsync(number, cancel);
                await tokens.WriteAsync(of.Kinds[i], cancel);
                await tokens.WriteAsync((short)known, cancel);
            }
        }

        await tokens.CompleteAsync(cancel);
    }

    // A signal of its own for each, by its number.
    private static Guid SignalOf(int number) => new(number, 0, 0, new byte[8]);

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 3600 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}

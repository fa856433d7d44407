using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>
/// Sends what the application sent for a recorded request, as prepared commands in a transaction of the same shape, with
/// the keys, moments and numbers of this request in the place of the recorded ones.
/// </summary>
internal sealed class Replay : IDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly Recording recording;
    private readonly Actor actor;
    private readonly SignedContext signer;
    private readonly NpgsqlBatch opening;
    private readonly List<(NpgsqlCommand Command, List<(NpgsqlParameter Parameter, Func<ReplayedRequest, Made, object> Value)> Varying)> commands = [];

    public Replay(NpgsqlConnection connection, Recording recording, Actor actor, SignedContext signer)
    {
        (this.connection, this.recording, this.actor, this.signer) = (connection, recording, actor, signer);
        opening = new NpgsqlBatch(connection)
        {
            BatchCommands = { signer.CommandFor(actor), MeldrouteDatabase.Claim(FormOf(recording.Request)) },
        };
        foreach (var (text, parameters) in recording.Commands)
        {
            var command = new NpgsqlCommand(text, connection);
            command.Parameters.AddRange(parameters.Select(p => p.Clone()).ToArray());
            commands.Add((command, [.. command.Parameters.Select(p => (p, ValueOf(p.Value!)!)).Where(v => v.Item2 is not null)]));
        }
    }

    public void Dispose()
    {
        opening.Dispose();
        commands.ForEach(c => c.Command.Dispose());
    }

    public async Task PrepareAsync()
    {
        await opening.PrepareAsync();
        foreach (var (command, _) in commands)
        {
            await command.PrepareAsync();
        }
    }

    public async Task RunAsync(ReplayedRequest request)
    {
        var made = new Made(DateTimeOffset.UtcNow) { Number = request.Number };
        opening.BatchCommands[0].Parameters[0].Value = signer.For(actor);
        var claim = opening.BatchCommands[1].Parameters;
        (claim[0].Value, claim[2].Value, claim[3].Value) = (request.FormKey, made.At, (object?)request.Number ?? DBNull.Value);

        await using var transaction = await connection.BeginTransactionAsync();
        opening.Transaction = transaction;
        await opening.ExecuteNonQueryAsync();
        foreach (var (command, varying) in commands)
        {
            foreach (var (parameter, value) in varying)
            {
                parameter.Value = value(request, made);
            }

            command.Transaction = transaction;
            await using var reader = await command.ExecuteReaderAsync();
            made.Number = await Rows.ReadAllAsync(reader) ?? made.Number;
        }

        await transaction.CommitAsync();
    }

    private SubmittedForm FormOf(ReplayedRequest request) => new() { FormKey = request.FormKey, UserId = actor.UserId, At = recording.At, Number = request.Number };

    // By its value one knows what a recorded parameter was; what it has in common with every request stays as it is.
    private Func<ReplayedRequest, Made, object>? ValueOf(object recorded)
    {
        var sample = recording.Request;
        return recorded switch
        {
            Guid id when id == actor.UserId && id != sample.Handler => null,
            Guid id when id == sample.FormKey => (r, _) => r.FormKey,
            Guid id when id == sample.Handler => (r, _) => r.Handler,
            Guid id when id == sample.CaseId => (r, _) => r.CaseId,
            Guid id when sample.GrantIds.Contains(id) && sample.GrantIds.ToList().IndexOf(id) is var i => (r, _) => r.GrantIds[i],
            Guid id => (_, m) => m.Key(id),
            uint => (r, _) => r.Version,
            DateTimeOffset at when at == recording.At => (_, m) => m.At,
            DateTime at when at == recording.At.UtcDateTime => (_, m) => m.At.UtcDateTime,
            string number when number == recording.MadeNumber => (_, m) => m.Number!,
            _ => null,
        };
    }

    // What a request makes anew.
    private sealed class Made(DateTimeOffset at)
    {
        private readonly Dictionary<Guid, Guid> keys = [];

        public DateTimeOffset At { get; } = at;

        public string? Number { get; set; }

        public Guid Key(Guid recorded)
        {
            if (!keys.TryGetValue(recorded, out var key))
            {
                keys.Add(recorded, key = Guid.CreateVersion7(At));
            }

            return key;
        }
    }
}

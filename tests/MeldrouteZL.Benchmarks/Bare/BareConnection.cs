using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>A database connection with the statements of all measured requests prepared on it. One request uses it at a time.</summary>
internal sealed class BareConnection : IDisposable
{
    // A number in the form of one, in the place of which those of the requests come.
    private const string Sample = "C-2000-000000";

    private readonly BareWorld world;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlBatch list;
    private readonly NpgsqlBatch view;
    private readonly IReadOnlyList<NpgsqlParameter> numbers;
    private readonly Replay register;
    private readonly Replay assign;

    private BareConnection(BareWorld world, NpgsqlConnection connection)
    {
        (this.world, this.connection) = (world, connection);
        var questions = ListCases.Handler.Questions(new CaseListQuery(WorkTab.Team), world.Reader, DateTimeOffset.UtcNow);
        list = Batch([world.Log.Recorded(questions[0], CaseList.PageSize, Act.List(AuditObject.Case), world.Reader), .. questions.Skip(1)]);
        view = Batch([world.Log.CommandFor(Act.Open(AuditObject.Case, Sample), world.Reader, AuditResult.Done), .. ViewCase.Handler.Questions(Sample, world.Reader)]);
        numbers = [.. view.BatchCommands.Cast<NpgsqlBatchCommand>().SelectMany(c => c.Parameters.Cast<NpgsqlParameter>()).Where(p => Sample.Equals(p.Value))];
        register = new Replay(connection, world.Register, world.Reporter, world.Signer);
        assign = new Replay(connection, world.Assign, world.Reader, world.Signer);
    }

    public static async Task<BareConnection> OpenAsync(BareWorld world)
    {
        var opened = new BareConnection(world, await world.Source.OpenConnectionAsync());
        foreach (var batch in (NpgsqlBatch[])[opened.list, opened.view])
        {
            await batch.PrepareAsync();
        }

        await opened.register.PrepareAsync();
        await opened.assign.PrepareAsync();
        return opened;
    }

    public void Dispose()
    {
        list.Dispose();
        view.Dispose();
        register.Dispose();
        assign.Dispose();
        connection.Dispose();
    }

    public Task ListAsync()
    {
        list.BatchCommands[^1].Parameters[2].Value = DateTimeOffset.UtcNow;
        return ReadAsync(list);
    }

    public Task ViewAsync(string number)
    {
        foreach (var parameter in numbers)
        {
            parameter.Value = number;
        }

        return ReadAsync(view);
    }

    public Task RegisterAsync(Guid formKey) => register.RunAsync(new ReplayedRequest { FormKey = formKey, Number = null });

    public Task AssignAsync(Guid formKey, string number, uint version, Guid handler)
    {
        var (caseId, grantIds) = world.Cases[number];
        return assign.RunAsync(new ReplayedRequest { FormKey = formKey, Number = number, Version = version, Handler = handler, CaseId = caseId, GrantIds = grantIds });
    }

    private NpgsqlBatch Batch(IReadOnlyList<NpgsqlBatchCommand> questions)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(world.Signer.CommandFor(world.Reader));
        foreach (var question in questions)
        {
            batch.BatchCommands.Add(question);
        }

        return batch;
    }

    private async Task ReadAsync(NpgsqlBatch batch)
    {
        batch.BatchCommands[0].Parameters[0].Value = world.Signer.For(world.Reader);
        await using var reader = await batch.ExecuteReaderAsync();
        await Rows.ReadAllAsync(reader);
    }
}

/// <summary>Reads what the database answers.</summary>
internal static class Rows
{
    /// <summary>Reads every value of every row of every result.</summary>
    /// <returns>The last value of a column named <c>number</c>; null when there is none.</returns>
    public static async Task<string?> ReadAllAsync(NpgsqlDataReader reader)
    {
        string? number = null;
        do
        {
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var value = reader.GetValue(i);
                    number = value is string text && reader.GetName(i) == "number" ? text : number;
                }
            }
        }
        while (await reader.NextResultAsync());
        return number;
    }
}

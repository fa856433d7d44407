using MeldrouteZL.Application;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Tests.Performance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>What the bare endpoint knows: who asks, which cases there are, and what the application sends for a form.</summary>
internal sealed class BareWorld
{
    public required NpgsqlDataSource Source { get; init; }
    public required SignedContext Signer { get; init; }

    /// <summary>Writes the entry of the log that goes with every page.</summary>
    public required AuditCommands Log { get; init; }

    /// <summary>Who reads the list and the cases, and takes the step.</summary>
    public required Actor Reader { get; init; }

    /// <summary>Who registers signals.</summary>
    public required Actor Reporter { get; init; }

    /// <summary>The cases that the step is taken on, by number, each with the grants of the reader's organisation.</summary>
    public required IReadOnlyDictionary<string, (Guid CaseId, IReadOnlyList<Guid> GrantIds)> Cases { get; init; }

    public required Recording Register { get; init; }
    public required Recording Assign { get; init; }

    public static async Task<BareWorld> MakeAsync(DatabaseLogins logins, string admin)
    {
        var recorder = new Recorder();
        await using var provider = Actors.Provide(logins, recorder);
        var reader = await provider.ActorAsync(Workload.Reader);
        var reporter = await provider.ActorAsync(Workload.Reporter);
        var cases = await StepCases.ReadAsync(admin, CancellationToken.None);
        return new BareWorld
        {
            Source = NpgsqlDataSource.Create(ServiceRegistration.Settings(logins.App)),
            Signer = new SignedContext(logins.ContextKey, TimeProvider.System),
            Log = new AuditCommands(logins),
            Reader = reader,
            Reporter = reporter,
            Cases = cases.ToDictionary(c => c.Number, c => (c.CaseId, c.GrantIds)),
            Register = await RegisterAsync(provider, recorder, reporter),
            Assign = await AssignAsync(provider, recorder, reader, admin),
        };
    }

    private static async Task<Recording> RegisterAsync(IServiceProvider provider, Recorder recorder, Actor actor)
    {
        var handler = provider.GetRequiredService<RegisterSignal.Handler>();
        return await RecordAsync(recorder, (at, isSecond) =>
        {
            var request = new ReplayedRequest { FormKey = Guid.CreateVersion7(at), Number = null };
            return Task.FromResult((request, handler.Handle(request.FormKey, Workload.Signal(actor), actor, at, CancellationToken.None)));
        });
    }

    private static async Task<Recording> AssignAsync(IServiceProvider provider, Recorder recorder, Actor actor, string admin)
    {
        var handler = provider.GetRequiredService<Assign.Handler>();
        return await RecordAsync(recorder, async (at, isSecond) =>
        {
            var sample = (await StepCases.ReadAsync(admin, CancellationToken.None))[isSecond ? 1 : 0];
            var request = new ReplayedRequest
            {
                FormKey = Guid.CreateVersion7(at),
                Number = sample.Number,
                Version = sample.Version,
                Handler = sample.NextHandler,
                CaseId = sample.CaseId,
                GrantIds = sample.GrantIds,
            };
            var target = new Target(sample.Number, sample.Version, request.FormKey);
            return (request, handler.Handle(target, new Assign.Command { HandlerId = sample.NextHandler }, actor, at, CancellationToken.None));
        });
    }

    // The first time also reads what is kept in memory afterwards: only the second is as all others.
    private static async Task<Recording> RecordAsync(Recorder recorder, Func<DateTimeOffset, bool, Task<(ReplayedRequest Request, Task<Outcome> Done)>> request)
    {
        Recording? recording = null;
        for (var i = 0; i < 2; i++)
        {
            // PostgreSQL keeps microseconds; a value must be recognised when it comes back.
            var now = TimeProvider.System.GetUtcNow();
            var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
            recorder.Start();
            var (sent, done) = await request(at, i == 1);
            var outcome = await done;
            if (outcome.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"The request that was to be recorded was refused: {refusal}.");
            }

            recording = new Recording(sent, at, outcome.Number!, recorder.Stop());
        }

        return recording!;
    }
}

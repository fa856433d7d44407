using MeldrouteZL.Benchmarks;
using MeldrouteZL.Benchmarks.Audit;
using MeldrouteZL.Benchmarks.Bare;
using MeldrouteZL.Benchmarks.Radar;
using MeldrouteZL.Benchmarks.Walls;

if (args is ["bare", ..])
{
    return await BareEndpoint.RunAsync();
}

// The parts with a page section of their own take few other words.
var part = args is ["audit" or "walls" or "radar", ..] ? args[0] : null;
if (part is not null && args[1..] is not ([] or ["--quick"]) && args is not ["radar", "--persons", _])
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 1;
}

args = part is null ? args : args[1..];
if (BenchmarkOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 1;
}

using var stopping = new CancellationTokenSource(BenchmarkOptions.Longest);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
try
{
    return await (part switch
    {
        "audit" => AuditBenchmark.RunAsync(options.LogEntries, !options.Quick, stopping.Token),
        "walls" => WallsBenchmark.RunAsync(options.WalledCases, !options.Quick, stopping.Token),
        "radar" => RadarBenchmark.RunAsync(options.Persons, !options.Quick, stopping.Token),
        _ => Benchmark.RunAsync(options, stopping.Token),
    }) ? 0 : 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Broken off: nothing was written.");
    return 1;
}

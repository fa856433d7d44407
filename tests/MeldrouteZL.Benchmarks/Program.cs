using MeldrouteZL.Benchmarks;
using MeldrouteZL.Benchmarks.Audit;
using MeldrouteZL.Benchmarks.Bare;
using MeldrouteZL.Benchmarks.Radar;

if (args is ["bare", ..])
{
    return await BareEndpoint.RunAsync();
}

var verb = args is ["audit" or "radar", ..] ? args[0] : null;
if (args is ["audit" or "radar"] or ["audit" or "radar", "--quick"] or ["radar", "--persons", _])
{
    args = args[1..];
}
else if (verb is not null)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 1;
}

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
    return await (verb switch
    {
        "audit" => AuditBenchmark.RunAsync(options.LogEntries, !options.Quick, stopping.Token),
        "radar" => RadarBenchmark.RunAsync(options.Persons, !options.Quick, stopping.Token),
        _ => Benchmark.RunAsync(options, stopping.Token),
    }) ? 0 : 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Broken off: nothing was written.");
    return 1;
}

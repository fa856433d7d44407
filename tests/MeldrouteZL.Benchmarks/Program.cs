using MeldrouteZL.Benchmarks;
using MeldrouteZL.Benchmarks.Audit;
using MeldrouteZL.Benchmarks.Bare;

if (args is ["bare", ..])
{
    return await BareEndpoint.RunAsync();
}

var isOfLog = args is ["audit", ..];
if (args is ["audit"] or ["audit", "--quick"])
{
    args = args[1..];
}
else if (isOfLog)
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
    return await (isOfLog ? AuditBenchmark.RunAsync(options.LogEntries, !options.Quick, stopping.Token) : Benchmark.RunAsync(options, stopping.Token)) ? 0 : 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Broken off: nothing was written.");
    return 1;
}

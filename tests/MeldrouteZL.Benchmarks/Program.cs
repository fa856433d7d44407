using MeldrouteZL.Benchmarks;
using MeldrouteZL.Benchmarks.Bare;

if (args is ["bare", ..])
{
    return await BareEndpoint.RunAsync();
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
    return await Benchmark.RunAsync(options, stopping.Token) ? 0 : 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Broken off: nothing was written.");
    return 1;
}

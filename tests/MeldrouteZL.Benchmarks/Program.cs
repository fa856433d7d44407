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
await Benchmark.RunAsync(options, stopping.Token);
return 0;

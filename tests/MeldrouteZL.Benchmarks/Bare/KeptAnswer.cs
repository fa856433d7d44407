namespace MeldrouteZL.Benchmarks.Bare;

/// <summary>An answer of the application, for the bare endpoint to give as well.</summary>
/// <param name="Key">The address for a page, the name of the request for a form.</param>
internal sealed record KeptAnswer(string Key, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>What the bare endpoint must know, in its environment.</summary>
internal static class BareSettings
{
    public const string App = "MELDROUTE_BENCH_APP";
    public const string Admin = "MELDROUTE_BENCH_ADMIN";
    public const string ContextKey = "MELDROUTE_BENCH_KEY";
    public const string RingFile = "MELDROUTE_BENCH_RING";

    /// <summary>Answered by both programs as soon as they listen.</summary>
    public const string AliveAddress = "/health/live";

    /// <summary>The address that takes a <see cref="KeptAnswer"/>.</summary>
    public const string KeepAddress = "/keep";

    public static string Read(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: this verb is started by the benchmark itself.");
}

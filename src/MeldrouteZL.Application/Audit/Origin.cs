namespace MeldrouteZL.Application.Audit;

/// <summary>From where a request came, for everything that is recorded while it runs.</summary>
/// <param name="Address">The network address of the connection; null for the clock and for verbs.</param>
/// <param name="Trace">What the lines of one request have in common.</param>
public sealed record Origin(string? Address, string Trace)
{
    private static readonly AsyncLocal<Origin?> Ambient = new();

    /// <summary>Where the current request came from; null outside a request.</summary>
    public static Origin? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }
}

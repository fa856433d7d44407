namespace MeldrouteZL.Application.Attachments.Scanning;

/// <summary>Where the virus scanner (clamd) listens.</summary>
/// <param name="Socket">Its socket on this machine; null when it is reached over a network.</param>
/// <param name="Host">Its name on the network; null for a socket, or when there is no scanner.</param>
public sealed record ScannerPlace(string? Socket, string? Host, int Port)
{
    /// <summary>No scanner: files stay in quarantine.</summary>
    public static readonly ScannerPlace None = new(null, null, 0);
}

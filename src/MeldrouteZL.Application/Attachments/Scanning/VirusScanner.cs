using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace MeldrouteZL.Application.Attachments.Scanning;

/// <summary>What the scanner says of a file.</summary>
public enum ScanAnswer
{
    Clean,
    Infected,

    /// <summary>It could not look at this file.</summary>
    Failed,

    /// <summary>It does not answer as it should.</summary>
    Away,
}

/// <summary>Asks clamd, by its command INSTREAM: lengths of four bytes with pieces of the file, a length of zero at the end.</summary>
/// <param name="place">Its socket on this machine: what it is shown travels over no network. Null without a scanner.</param>
public sealed class VirusScanner(string? place)
{
    private const int PieceBytes = 64 * 1024;
    private const int LongestAnswer = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Whether there is a scanner.</summary>
    public bool IsSet => !string.IsNullOrEmpty(place);

    public async Task<ScanAnswer> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var socket = await ConnectAsync(patience.Token);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await SendAsync(stream, file, patience.Token);
            return Read(await AnswerAsync(stream, patience.Token));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return ScanAnswer.Away;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ScanAnswer.Away;
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(place!), cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[sizeof(uint)];
        for (var at = 0; at < file.Length; at += PieceBytes)
        {
            var piece = file.Slice(at, Math.Min(PieceBytes, file.Length - at));
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)piece.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(piece, cancel);
        }

        BinaryPrimitives.WriteUInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancel);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && !answer.AsSpan(0, length).Contains((byte)0) && await stream.ReadAsync(answer.AsMemory(length), cancel) is > 0 and var count)
        {
            length += count;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    // "stream: OK", "stream: Name.Of.It FOUND", "… ERROR".
    private static ScanAnswer Read(string answer) =>
        answer == "stream: OK" ? ScanAnswer.Clean
        : answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanAnswer.Infected
        : answer.EndsWith("ERROR", StringComparison.Ordinal) ? ScanAnswer.Failed
        : ScanAnswer.Away;
}

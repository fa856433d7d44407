using System.Text;
using MeldrouteZL.Application.Attachments.Files;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>The text of a list that somebody sent, or in words why there is none.</summary>
internal static class ListText
{
    public const int MaxBytes = 2_000_000;

    private const string HowToSave = "Kies in uw rekenblad bij Opslaan als: CSV UTF-8.";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string? Text, string? Flaw) Of(IncomingFile file)
    {
        var bytes = file.Content.Span;
        return file.IsTooLarge || bytes.Length > MaxBytes ? (null, "Dit bestand is groter dan 2 MB. Zo lang is een lijst van CoMensha niet.")
            : bytes.Length == 0 ? (null, "Dit bestand is leeg. Kies een ander bestand.")
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (null, $"Dit bestand is bewaard als UTF-16 (Unicode). {HowToSave}")
            : bytes.StartsWith("PK"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? (null, $"Dit is een rekenblad (Excel) en geen CSV-bestand. {HowToSave}")
            : Decode(bytes);
    }

    private static (string? Text, string? Flaw) Decode(ReadOnlySpan<byte> bytes)
    {
        // A zero stands in no text of one byte or of UTF-8; in one of UTF-16 without a mark, and in programs and pictures, it does.
        if (bytes.Contains((byte)0))
        {
            return (null, $"Dit is geen CSV-bestand met tekst in UTF-8. {HowToSave}");
        }

        try
        {
            var text = Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
            return text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')) ? (null, $"Dit is geen CSV-bestand met tekst in UTF-8. {HowToSave}")
                : string.IsNullOrWhiteSpace(text) ? (null, "Dit bestand is leeg. Kies een ander bestand.")
                : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, $"De letters in dit bestand zijn niet als UTF-8 bewaard, maar waarschijnlijk als Windows-1252 (ANSI). {HowToSave}");
        }
    }
}

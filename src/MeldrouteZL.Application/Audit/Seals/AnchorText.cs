using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>An anchor as it stands in a mail: a line per field, none too long for a mail program, and readable by people.</summary>
internal static partial class AnchorText
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Of(AuditSeal seal) => string.Create(CultureInfo.InvariantCulture, $"""
        regio: {seal.RegionId}
        zegel: {seal.Number}
        tijd: {seal.At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)}
        regels: {seal.Entries}
        wortel: {Convert.ToHexStringLower(seal.Root)}
        hash: {Convert.ToHexStringLower(seal.Hash)}

        """).ReplaceLineEndings("\r\n");

    /// <summary>Every anchor in the text of one or more mails, also where they are quoted in another.</summary>
    public static List<Anchor> In(string text) =>
    [
        .. Block().Matches(text).Select(m => new Anchor(
            short.Parse(m.Groups["region"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(m.Groups["seal"].ValueSpan, CultureInfo.InvariantCulture),
            DateTimeOffset.ParseExact(m.Groups["at"].Value, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            int.Parse(m.Groups["entries"].ValueSpan, CultureInfo.InvariantCulture),
            m.Groups["hash"].Value)),
    ];

    [GeneratedRegex(
        """
        ^[>\ \t]*regio:\ (?<region>[0-9]{1,4})\s*
        ^[>\ \t]*zegel:\ (?<seal>[0-9]{1,9})\s*
        ^[>\ \t]*tijd:\ (?<at>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z)\s*
        ^[>\ \t]*regels:\ (?<entries>[0-9]{1,9})\s*
        ^[>\ \t]*wortel:\ [0-9a-f]{64}\s*
        ^[>\ \t]*hash:\ (?<hash>[0-9a-f]{64})\s*$
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}

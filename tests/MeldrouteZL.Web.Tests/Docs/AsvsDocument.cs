using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/asvs.md: every requirement of OWASP ASVS 5.0, how it is met and what shows it.</summary>
internal static partial class AsvsDocument
{
    private static readonly string[] Chapters =
    [
        "Encoding and sanitization", "Validation and business logic", "Web frontend", "API and web service", "Files", "Authentication", "Sessions", "Authorization",
        "Self-contained tokens", "OAuth and OIDC", "Cryptography", "Secure communication", "Configuration", "Data protection", "Coding and architecture",
        "Logging and error handling", "WebRTC",
    ];

    public static string Write(IReadOnlyList<AsvsRow> rows)
    {
        var page = new MarkdownPage("OWASP ASVS 5.0").Paragraph($"""
            All {rows.Count} requirements of the OWASP Application Security Verification Standard 5.0.0 and how the application stands to each. Numbers and levels are those of the standard (OWASP, CC BY-SA 4.0; read the full text there); the words are ours. Written by us about our own work: nobody independent has checked it.
            """)
            .Paragraph("""
            **met**: it is in the code, and the tests named show it, or the reason why no test can. **part**: something is missing, often only the test that would show it. **open**: not there. **not applicable**: the application has nothing of the kind; where a test is named, it fails as soon as that changes. The words of the table are data: `tests/MeldrouteZL.Web.Tests/Docs/asvs.csv`.
            """)
            .Heading("Summary")
            .Table(["level", .. AsvsRow.Verdicts, "all", "met, of what applies"], rows.GroupBy(r => r.Level).OrderBy(g => g.Key).Select(g => Counted($"{g.Key}", g.ToList()))
                .Append(Counted("all", rows)));
        foreach (var chapter in rows.GroupBy(r => r.Chapter))
        {
            page.Heading($"{chapter.Key} {Chapters[int.Parse(chapter.Key[1..], CultureInfo.InvariantCulture) - 1]}")
                .Table(["", "level", "about", "verdict", "how", "shown by"], chapter.Select(r => (string[])
                    [r.Id, $"{r.Level}", r.Subject, r.Verdict, r.How, string.Join("<br>", r.Tests.Select(t => $"`{t}`").Append(r.Untested).Where(t => t.Length > 0))]));
        }

        return page.Heading("Cryptography in the source")
            .Paragraph("Found by name in the code, pages and SQL of the application, and written anew with this page.")
            .Table(["where", "what"], Cryptography(SourceFiles.OfApplication))
            .ToString();
    }

    /// <summary>Where the application hashes, signs, encrypts or draws random values, and with what.</summary>
    public static IEnumerable<string[]> Cryptography(IEnumerable<KeyValuePair<string, string>> files) => files
        .Where(file => !file.Key.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(file => (string[])[$"`{file.Key}`", string.Join(", ", Primitive.Matches(file.Value).Select(m => $"`{m.Value.TrimEnd('(')}`").Distinct().Order(StringComparer.Ordinal))])
        .Where(row => row[1].Length > 0);

    private static string[] Counted(string name, IReadOnlyList<AsvsRow> rows)
    {
        var applying = rows.Count(r => r.Verdict != AsvsRow.NotApplicable);
        var share = 100 * rows.Count(r => r.Verdict == AsvsRow.Met) / applying;
        return [name, .. AsvsRow.Verdicts.Select(v => $"{rows.Count(r => r.Verdict == v)}"), $"{rows.Count}", $"{share} % of {applying}"];
    }

    [GeneratedRegex(@"\b(HMAC(?:SHA|MD)\w+|SHA(?:1|256|384|512|3_\w+)\b|MD5\b|HKDF|Rfc2898DeriveBytes|PasswordHasher\w*|Aes(?:Gcm|Ccm)?\b|ChaCha20Poly1305|RSA\b|ECDsa\b|ECDiffieHellman|Ed25519|ML(?:Dsa|Kem)|RandomNumberGenerator|CryptographicOperations|AddDataProtection|IDataProtector|X509\w+|hmac\(|sha(?:224|256|384|512)\(|digest\(|gen_random_\w+\(|crypt\()")]
    private static partial Regex Primitive { get; }
}

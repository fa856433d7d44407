using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Live;
using MeldrouteZL.Web.Security;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/security.md says what the code does.</summary>
[Trait("Requirement", "R165")]
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_limit_is_that_of_the_code()
    {
        var password = Attempts.OfPassword("iemand@voorbeeld.example", IPAddress.Loopback);
        var window = Minutes(Attempts.Window);
        var limits = new RequestLimits();

        Assert.Equal(
            [
                ("tries of a password, of one account from one network", $"{password[0].Most} in {window}"),
                ("tries of a password, of one account", $"{password[1].Most} in {window}"),
                ("tries of anything, from one network", $"{password[2].Most} in {window}"),
                ("tries of a code, of one account", $"{Attempts.OfCode(Guid.Empty, null)[0].Most} in {window}"),
                ("requests of one account", $"{limits.PerAccount} in 1 minute, per replica"),
                ("requests of one network without sign-in", $"{limits.PerNetwork} in 1 minute, per replica"),
                ("forms of one network without sign-in", $"{limits.SignInsPerNetwork} in 1 minute, per replica"),
                ("codes of reporters and guests, of one network and in all", $"{limits.CodesPerNetwork} and {limits.Codes} in 1 minute, per replica"),
                ("reports without script, of one network and in all", $"{limits.ReportsPerNetwork} and {limits.Reports} in 10 minutes, per replica"),
                ("reports for which a device worked, of one network and in all", $"{limits.ProvenReportsPerNetwork} and {limits.ProvenReports} in 10 minutes, per replica"),
                ("live connections of one account", $"{Followers.MostPerAccount} at a time, per replica"),
                ("one form", $"{FormBodies.MaxSize} bytes"),
                ("one form of who is signed in", $"{FormBodies.MaxSizeSignedIn} bytes"),
                ("fields of one form", $"{FormBodies.MaxValues}"),
                ("a form of signing in", $"{FormBodies.MaxSmallSize} bytes"),
                ("passkeys of one person", $"{Passkeys.MostPerPerson}"),
                ("life of a code to choose a password", $"{AccountLinks.Lifetime.TotalHours} hour"),
                ("one code of an app", "30 seconds, and one step on either side for clocks that differ"), // PasswordSignInTests
            ],
            SecurityDocument.Table("limit", "value").Select(r => (r[0], r[1])));
    }

    [Fact]
    public void Every_term_of_a_session_is_that_of_the_code() => Assert.Equal(
        [
            ("without a request", Minutes(SessionTerms.Idle)),
            ("in all", $"{SessionTerms.Absolute.TotalHours} hours"),
            ("between password and code", Minutes(SessionTerms.HalfWay)),
            ("a proof stays fresh for dangerous acts", Minutes(SessionTerms.FreshProof)),
        ],
        SecurityDocument.Table("what", "value").Select(r => (r[0], r[1])));

    [Fact]
    public void Of_every_word_that_is_named_no_password_can_be_made()
    {
        var line = SecurityDocument.Text.Split('\n').Single(l => l.StartsWith("Words of the own context:", StringComparison.Ordinal));
        var words = SecurityDocument.Named(line).ToList();

        Assert.True(words.Count >= 4, line);
        Assert.All(words, word =>
        {
            Assert.NotNull(PasswordRules.Refuse($"xq {word} {word} vk", "k@elders.example", "K"));
            Assert.NotNull(PasswordRules.Refuse($"{word.ToUpperInvariant()}-{word}-{word}-73", "k@elders.example", "K"));
        });
        Assert.Null(PasswordRules.Refuse("xq bloempot gieter vk", "k@elders.example", "K"));
        Assert.NotNull(PasswordRules.Refuse("xq hulsberg hulsberg vk", "k@elders.example", "K", "Stichting Hulsberg"));
        Assert.NotNull(PasswordRules.Refuse("xq hulsberg hulsberg vk", "k@hulsberg.example", "K"));
    }

    [Fact]
    public void Every_file_with_cryptography_is_named_and_no_other()
    {
        var named = SecurityDocument.Table("where", "with what", "protects", "never for").SelectMany(r => SecurityDocument.Named(r[0])).ToList();
        var found = SourceFiles.OfApplication.Where(f => !f.Key.Contains("/Migrations/", StringComparison.Ordinal) && Works.IsMatch(f.Value)).Select(f => f.Key);

        Assert.Equal(named.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_that_the_application_uses_is_weighed()
    {
        var weighed = SecurityDocument.Table("package", "why it is risky", "what bounds it").SelectMany(r => r[0].Split(", ")).ToHashSet();
        var used = Directory.EnumerateFiles(Path.Combine(GeneratedDocument.Root, "src"), "*.csproj", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Select(l => Package.Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Subset(weighed, used);
    }

    [Fact]
    public void Every_package_has_one_exact_version_and_is_locked_with_its_hash()
    {
        var versions = File.ReadLines(Path.Combine(GeneratedDocument.Root, "src", "Directory.Packages.props")).Select(l => Version.Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(@"^\d+\.\d+\.\d+$", v));

        Assert.Contains("RestoreLockedMode=true", File.ReadAllText(Path.Combine(GeneratedDocument.Root, ".ci", "run")), StringComparison.Ordinal);
        Assert.Contains("--locked-mode", File.ReadAllText(Path.Combine(GeneratedDocument.Root, "src", "MeldrouteZL.Web", "Dockerfile")), StringComparison.Ordinal);
        Assert.All(Sbom.Components(), c => Assert.True(c.Hash.Length >= 88, $"{c.Name} has no hash."));
    }

    [Fact]
    public void The_log_goes_to_the_console_and_nowhere_else()
    {
        Assert.Equal(["MeldrouteZL.Web/Hosting/Services.cs"], SourceFiles.With(@"WriteTo\."));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(GeneratedDocument.Root, "src", "MeldrouteZL.Web"), "appsettings*.json"),
            file => Assert.DoesNotContain("WriteTo", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");

    // Where it is done; that a class is handed on or set up is not listed.
    [GeneratedRegex(@"\b(HMAC(?:SHA|MD)\w+\.HashData|SHA(?:1|256|384|512)\.HashData|HKDF\.|ECDsa\b|AesGcm\b|new PasswordHasher<|sha256\(|hmac\()")]
    private static partial Regex Works { get; }

    [GeneratedRegex("""<PackageReference Include="([^"]+)""")]
    private static partial Regex Package { get; }

    [GeneratedRegex("""<PackageVersion Include="[^"]+" Version="([^"]+)""")]
    private static partial Regex Version { get; }
}

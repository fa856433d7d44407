using System.Diagnostics;
using System.Security.Cryptography;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Protection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Hosting;

/// <summary>What who sets the program up sees when something is missing or makes no sense: one line that names it, and no trace.</summary>
[Trait("Requirement", "R165")]
public sealed class MissingSettingsTests : IDisposable
{
    private const int WrongSettings = 4;
    private const string Secret = "zeer-geheim-7781";
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-settings-").FullName;
    private readonly string empty = Directory.CreateTempSubdirectory("meldroute-settings-").FullName;

    public MissingSettingsTests()
    {
        SealKey.In(folder, mayMake: true).Dispose();
        new KeyRing(new KeyFile(Ring, mayMake: true)).EnsureIsThere();
    }

    private string Ring => Path.Combine(folder, "content-keys");

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(empty, recursive: true);
    }

    [Theory]
    [InlineData("ConnectionStrings__Meldroute", null, "ConnectionStrings__Meldroute")]
    [InlineData("ConnectionStrings__Meldroute", $"Wachtwoord={Secret}", "ConnectionStrings__Meldroute")]
    [InlineData("ConnectionStrings__Meldroute", $"Password={Secret}", "ConnectionStrings__Meldroute")]
    [InlineData("ConnectionStrings__MeldrouteOwner", $"Host=x;Port=veel;Password={Secret}", "ConnectionStrings__MeldrouteOwner")]
    [InlineData("Meldroute__ContextKey", null, "Meldroute__ContextKey")]
    [InlineData("Meldroute__ContextKey", Secret, "Meldroute__ContextKey")]
    [InlineData("Meldroute__ContextKey", "AAAA", "Meldroute__ContextKey")]
    [InlineData("Meldroute__AuditFolder", null, "Meldroute__AuditFolder")]
    [InlineData("Meldroute__AuditFolder", "", "audit-seal.key")]
    [InlineData("Meldroute__KeyRingFile", null, "set Meldroute__KeyRingFile or Meldroute__KeyRingCommand")]
    [InlineData("Meldroute__KeyRingFile", "/is/er/niet", "is not there")]
    [InlineData("Meldroute__KeyRingCommand", "/bin/true", "one of")]
    [InlineData("Meldroute__KeyRingCommand", "/bin/false", "exit code")]
    [InlineData("AllowedHosts", null, "AllowedHosts")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("AllowedHosts", "meldroute.example;*", "AllowedHosts")]
    [InlineData("Meldroute__KnownProxies", "iedereen", "Meldroute__KnownProxies")]
    [InlineData("Meldroute__PublicAddress", "meldroute", "Meldroute__PublicAddress")]
    [InlineData("Meldroute__PublicAddress", "http://meldroute.example", "Meldroute__PublicAddress")]
    [InlineData("ConnectionStrings__Meldroute", $"Host=database;Username=meldroute_app;Password={Secret}", "SSL Mode=VerifyFull")]
    [InlineData("ConnectionStrings__Meldroute", $"Host=127.0.0.1,database;Username=meldroute_app;Password={Secret};SSL Mode=Require", "SSL Mode=VerifyFull")]
    [InlineData("ConnectionStrings__MeldrouteOwner", $"Host=database;Username=meldroute_owner;Password={Secret};SSL Mode=VerifyCA", "ConnectionStrings__MeldrouteOwner")]
    [InlineData("ASPNETCORE_URLS", "http://+:8080", "without encryption")]
    [InlineData("ASPNETCORE_URLS", "https://+:8443;http://0.0.0.0:8080", "http://0.0.0.0:8080")]
    [InlineData("Meldroute__Smtp__Host", "mail.elders.example", "Meldroute__Smtp__Tls")]
    [InlineData("Meldroute__ProxyAuthority", "/is/er/niet", "Meldroute__ProxyAuthority")]
    [InlineData("Meldroute__SecretsFolder", "/is/er/niet", "Meldroute__SecretsFolder")]
    [InlineData("Meldroute__LeakedPasswords", "/is/er/niet", "Meldroute__LeakedPasswords")]
    [InlineData("Meldroute__LeakedPasswords", "/etc/passwd", "no list of SHA-1")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    public async Task It_ends_with_4_and_one_line_that_names_it(string setting, string? value, string named)
    {
        var (exitCode, output, errors) = await RunAsync(setting, setting == "Meldroute__AuditFolder" && value is not null ? empty : value);

        Assert.True(exitCode == WrongSettings, $"{exitCode}: {output}{errors}");
        Assert.Contains(named, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_read_from_a_file_with_its_name()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(secrets, "Meldroute__ContextKey"), "AAAA\n", TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunAsync("Meldroute__SecretsFolder", secrets); // the file wins from the environment, which holds a good one

        Assert.Equal(WrongSettings, exitCode);
        Assert.Contains("Meldroute__ContextKey", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_others_can_read_or_that_is_none_is_refused_alike()
    {
        var key = Path.Combine(folder, "audit-seal.key");
        SetMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var (readable, _, why) = await RunAsync("Meldroute__Limits__PerAccount", "300");
        SetMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(key, Secret, TestContext.Current.CancellationToken);
        var (nonsense, _, whyNot) = await RunAsync("Meldroute__Limits__PerAccount", "300");

        Assert.Equal((WrongSettings, WrongSettings), (readable, nonsense));
        Assert.Contains("0600", Assert.Single(why.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("no private key", Assert.Single(whyNot.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
        }
        else
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    // The program in Production with everything it needs but a database, and one thing otherwise.
    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string setting, string? value)
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Meldroute"] = "Host=127.0.0.1;Port=1;Database=meldroute;Username=meldroute_app";
        start.Environment["Meldroute__ContextKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        start.Environment["Meldroute__AuditFolder"] = folder;
        start.Environment["Meldroute__KeyRingFile"] = value == "/bin/false" ? null : Ring;
        start.Environment["AllowedHosts"] = "meldroute.example";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Meldroute__Smtp__Tls"] = "false"; // matters with a mail server only
        start.Environment["Meldroute__Smtp__From"] = "meldroute@voorbeeld.example";
        start.Environment["Meldroute__PublicAddress"] = "https://meldroute.example";
        start.Environment[setting] = value;
        if (value is null)
        {
            start.Environment.Remove(setting);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await errors);
    }
}

using System.Text.RegularExpressions;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>What the files for a deployment promise. They are read here, not run: docs/asvs.md says which rows rest on it.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Compose = Read("docker-compose.yml");
    private static readonly string Proxy = Read("src", "MeldrouteZL.Web", "Deployment", "Caddyfile");
    private static readonly string Image = Read("src", "MeldrouteZL.Web", "Dockerfile");
    private static readonly string Connections = Read("src", "MeldrouteZL.Web", "Deployment", "pg_hba.conf");

    [Fact]
    public void The_proxy_speaks_the_latest_versions_with_forward_secrecy_only()
    {
        Assert.Contains("protocols tls1.2 tls1.3", Proxy, StringComparison.Ordinal);
        var ciphers = Proxy.Split('\n').Single(l => l.TrimStart().StartsWith("ciphers ", StringComparison.Ordinal)).Trim().Split(' ')[1..];
        Assert.NotEmpty(ciphers);
        Assert.All(ciphers, c => Assert.Matches("^TLS_ECDHE_(ECDSA|RSA)_WITH_(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)$", c));
        Assert.DoesNotContain("auto_https", Proxy, StringComparison.Ordinal); // a public certificate and the redirect come by themselves
        Assert.DoesNotContain("http://", Proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_asks_the_replicas_who_they_are_and_shows_who_it_is()
    {
        Assert.Contains("reverse_proxy https://application-1:8443 https://application-2:8443", Proxy, StringComparison.Ordinal);
        Assert.Contains("tls_trusted_ca_certs", Proxy, StringComparison.Ordinal);
        Assert.Contains("tls_client_auth", Proxy, StringComparison.Ordinal);
        Assert.DoesNotContain("tls_insecure_skip_verify", Proxy, StringComparison.Ordinal);
        Assert.Contains("Meldroute__ProxyAuthority:", Compose, StringComparison.Ordinal);
        Assert.Equal(["https://+:8443", "http://127.0.0.1:8080"], Quoted("ASPNETCORE_URLS").Single().Split(';'));
    }

    [Fact]
    public void The_proxy_does_not_tell_what_it_is_and_keeps_health_inside()
    {
        Assert.Contains("-Server", Proxy, StringComparison.Ordinal);
        Assert.Contains("-Via", Proxy, StringComparison.Ordinal);
        Assert.Contains("admin off", Proxy, StringComparison.Ordinal);
        Assert.Contains("respond @health 404", Proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_keeps_no_address_of_who_asks()
    {
        // Only the lines about the proxy itself are set: no log of requests, and none of what went wrong with one.
        Assert.Equal(["log default {"], Proxy.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("log", StringComparison.Ordinal)));
        Assert.Contains("exclude http.log.error", Proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_login_of_the_database_is_encrypted_and_a_certificate()
    {
        var logins = Quoted("ConnectionStrings__Meldroute(?:Owner)?").Select(l => new NpgsqlConnectionStringBuilder(l)).ToList();
        Assert.Equal(3, logins.Count);
        Assert.All(logins, l =>
        {
            Assert.Equal(SslMode.VerifyFull, l.SslMode);
            Assert.Null(l.Password);
            Assert.EndsWith($"/{l.Username}.crt", l.SslCertificate, StringComparison.Ordinal);
            Assert.EndsWith("/ca.crt", l.RootCertificate, StringComparison.Ordinal);
        });
        var rules = Connections.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(["local", "all", "postgres", "peer"], rules[0]);
        Assert.All(rules.Skip(1), r => Assert.Equal(("hostssl", "meldroute", "all", "cert"), (r[0], r[1], r[3], r[4])));
        Assert.Contains("ssl_min_protocol_version=TLSv1.3", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_proxy_is_reached_from_outside_and_nothing_with_records_reaches_out()
    {
        Assert.Single(PortsOfService.Matches(Compose));
        Assert.Equal(["back", "front"], InternalNetwork.Matches(Compose).Select(m => m.Groups[1].Value).Order());
        Assert.Contains("      - edge\n", Service("proxy"), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Compose, "- edge\n"));

        // The virus scanner fetches its signatures and shares a network with nobody; files reach it over a socket.
        Assert.Contains("    networks:\n      - signatures\n    ", Service("clamd"), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Compose, "- signatures\n"));
        Assert.Contains("Meldroute__Clamd__Socket: /run/scanner/clamd.sock", Compose, StringComparison.Ordinal);
        Assert.Contains("scanner:/run/scanner:ro", Compose, StringComparison.Ordinal);
        Assert.Matches("(?s)\n  scanner:\n    driver_opts:\n      type: tmpfs\n", Compose);
    }

    [Fact]
    public void Containers_can_change_nothing_and_become_nobody_else()
    {
        Assert.Matches("(?s)x-application: &application.*?read_only: true.*?cap_drop:\n    - ALL\n.*?no-new-privileges:true", Compose);
        Assert.Contains("USER app", Image, StringComparison.Ordinal);
        Assert.Matches("(?s)cap_drop:\n      - ALL.*no-new-privileges:true", Service("proxy"));
        Assert.Contains("network_mode: none", Service("certificates"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_stands_in_the_files_or_in_an_environment()
    {
        Assert.DoesNotMatch("(?i)(Password|_KEY|ContextKey)\\s*[:=]\\s*[^\\s]", Compose.Replace("POSTGRES_PASSWORD_FILE: /run/secrets", "", StringComparison.Ordinal));
        Assert.Contains("target: Meldroute__ContextKey", Compose, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Compose, "Meldroute__SecretsFolder: /run/secrets")); // of both replicas, and of the migration
        Assert.Contains("secrets/", Read(".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_runs_as_Production_without_diagnostics()
    {
        Assert.Contains("ASPNETCORE_ENVIRONMENT=Production", Image, StringComparison.Ordinal);
        Assert.Contains("DOTNET_EnableDiagnostics=0", Image, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_URLS=http://127.0.0.1:8080", Image, StringComparison.Ordinal);
        Assert.DoesNotContain("ASPNETCORE_ENVIRONMENT", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void All_replicas_together_fit_in_the_connections_of_the_database()
    {
        var most = int.Parse(Regex.Match(Compose, @"max_connections=(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var perReplica = new NpgsqlConnectionStringBuilder(Quoted("ConnectionStrings__Meldroute").First()).MaxPoolSize;

        Assert.Contains($"{perReplica} at most per replica", SecurityDocument.Text, StringComparison.Ordinal);
        Assert.True(2 * perReplica + 20 < most, $"2 x {perReplica} of {most}");
    }

    private static IEnumerable<string> Quoted(string setting) => Regex.Matches(Compose, $"{setting}: \"([^\"]+)\"").Select(m => m.Groups[1].Value);

    // From its name to the next service.
    private static string Service(string name) => Regex.Match(Compose, $@"(?s)\n  {name}:\n(.*?)(?=\n  [a-z0-9-]+:\n|\n[a-z])").Groups[1].Value;

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([GeneratedDocument.Root, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\n    ports:")]
    private static partial Regex PortsOfService { get; }

    [GeneratedRegex(@"\n  (\w+):\n    internal: true")]
    private static partial Regex InternalNetwork { get; }
}

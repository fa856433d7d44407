using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MeldrouteZL.TestKit;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Hosting;

/// <summary>With an authority set, only its own proxy gets a word with the application. MissingSettingsTests show that nothing starts in clear.</summary>
[Trait("Requirement", "R165")]
public sealed class EncryptedWaysTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-authority-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Only_who_shows_a_certificate_of_the_authority_is_heard()
    {
        using var authority = Authority("MeldrouteZL");
        using var stranger = Authority("MeldrouteZL");
        await File.WriteAllTextAsync(Path.Combine(folder, "ca.crt"), authority.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await using var app = await MeldrouteApp.StartAsync(databases, Environments.Production, new Dictionary<string, string?> { ["Meldroute:ProxyAuthority"] = Path.Combine(folder, "ca.crt") });

        Assert.Equal(HttpStatusCode.OK, await AskAsync(app, Issue(authority, "1.3.6.1.5.5.7.3.2")));
        Assert.Null(await AskAsync(app, null));
        Assert.Null(await AskAsync(app, Issue(stranger, "1.3.6.1.5.5.7.3.2")));
        Assert.Null(await AskAsync(app, Issue(authority, "1.3.6.1.5.5.7.3.1"))); // of a server
    }

    // Null when no connection came about.
    private static async Task<HttpStatusCode?> AskAsync(MeldrouteApp app, X509Certificate2? shown)
    {
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, offered, _, _) => TestCertificate.IsOurs(offered) } };
        if (shown is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => shown;
        }

        using var client = new HttpClient(handler) { BaseAddress = app.Address };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string use)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=proxy", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], true));
        using var issued = request.Create(authority, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(150), RandomNumberGenerator.GetBytes(8));
        return X509CertificateLoader.LoadPkcs12(issued.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);
    }
}

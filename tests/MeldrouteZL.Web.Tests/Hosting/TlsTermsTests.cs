using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Authentication;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Security;
using Xunit;

namespace MeldrouteZL.Web.Tests.Hosting;

/// <summary>What a client must be able to before the application speaks with it. The suites can be chosen on Linux only.</summary>
[SupportedOSPlatform("linux")]
public sealed class TlsTermsTests(ProductionApp production) : IClassFixture<ProductionApp>
{
    [Theory]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_AES_256_GCM_SHA384)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)]
    public async Task A_client_with_a_sound_suite_is_served(SslProtocols version, TlsCipherSuite suite)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The suites are a setting of the machine here.");
        await using var connection = await ConnectAsync(version, suite);

        Assert.Equal(suite, connection.NegotiatedCipherSuite);
    }

    [Theory]
    [InlineData(TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256)]
    public async Task A_client_that_knows_old_suites_only_is_refused(TlsCipherSuite suite)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The suites are a setting of the machine here.");
        await Assert.ThrowsAnyAsync<AuthenticationException>(() => ConnectAsync(SslProtocols.Tls12, suite));
    }

    private async Task<SslStream> ConnectAsync(SslProtocols version, TlsCipherSuite suite)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(production.App.Address.Host, production.App.Address.Port, TestContext.Current.CancellationToken);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = version,
            CipherSuitesPolicy = new CipherSuitesPolicy([suite]),
            RemoteCertificateValidationCallback = (_, shown, _, _) => TestCertificate.IsOurs(shown),
        }, TestContext.Current.CancellationToken);
        return stream;
    }
}

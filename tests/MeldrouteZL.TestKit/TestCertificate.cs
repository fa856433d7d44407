using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MeldrouteZL.TestKit;

/// <summary>A certificate for this computer that is made for a test run and signed by nobody.</summary>
public static class TestCertificate
{
    private static readonly Lazy<X509Certificate2> Made = new(New);

    public static X509Certificate2 Make() => Made.Value;

    public static bool IsOurs(X509Certificate? certificate) => certificate?.GetCertHashString() == Made.Value.GetCertHashString();

    private static X509Certificate2 New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }
}

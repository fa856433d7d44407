using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence.Setup;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Outside Development everything that leaves or reaches this machine is encrypted, and who is at the other end is known (ASVS 5.0, 12.3).</summary>
internal static class EncryptedWays
{
    private const string AuthoritySetting = "Meldroute:ProxyAuthority";

    /// <summary>With an authority set, only who shows a certificate of it gets an encrypted connection: the own proxy.</summary>
    /// <exception cref="SettingsException">The file of the authority is not there or is none.</exception>
    public static void AddProxyAuthority(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[AuthoritySetting] is not { Length: > 0 } file)
        {
            return;
        }

        var authority = Read(file);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            TlsTerms.Apply(https); // these defaults take the place of those before
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (shown, _, _) => IsOf(authority, shown);
        }));
    }

    /// <summary>Stops a start outside Development in which something would travel between machines in clear.</summary>
    /// <exception cref="SettingsException">An address to listen on, or the mail server, is reached without encryption.</exception>
    public static void EnsureNothingTravelsInClear(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            return;
        }

        foreach (var address in app.Configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var parsed = BindingAddress.Parse(address);
            if (parsed.Scheme != Uri.UriSchemeHttps && !parsed.IsUnixPipe && !IsThisMachine(parsed.Host))
            {
                throw new SettingsException($"'{address}' in ASPNETCORE_URLS listens to other machines without encryption: use https with a certificate, or an address of this machine (docs/operations.md).");
            }
        }

        if (app.Services.GetRequiredService<MailSettings>().Server is { UseTls: false } mail && !IsThisMachine(mail.Host))
        {
            throw new SettingsException("Meldroute__Smtp__Tls=false is for a mail relay on this machine only (docs/operations.md).");
        }
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // Its authority and nothing else: what the machine trusts besides has no part in it. Withdrawn is what is not renewed.
    private static bool IsOf(X509Certificate2 authority, X509Certificate2 shown)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
                ApplicationPolicy = { new Oid("1.3.6.1.5.5.7.3.2", "client authentication") },
            },
        };
        return chain.Build(shown);
    }

    private static X509Certificate2 Read(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException("The file in Meldroute__ProxyAuthority is not there or is no certificate (docs/operations.md).");
        }
    }
}

using System.Net;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MeldrouteZL.Web.Hosting;

/// <summary>What the application believes of the network around it: its own names, its proxies, and how patient it is.</summary>
internal static class Surroundings
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string HostsSetting = "AllowedHosts";
    private const string ProxiesSetting = "Meldroute:KnownProxies";
    private static readonly string[] OwnComputer = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddSurroundings(this WebApplicationBuilder builder)
    {
        // Not among the settings of appsettings.json: those win from ASPNETCORE_URLS.
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.ConfigureHttpsDefaults(TlsTerms.Apply);
            Bound(o.Limits);
        });
        builder.Services.Configure<HostFilteringOptions>(o =>
        {
            o.AllowedHosts = List(builder.Configuration, HostsSetting) is { Length: > 0 } hosts ? hosts : OwnComputer;
            o.AllowEmptyHosts = false;
            o.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var proxy in List(builder.Configuration, ProxiesSetting))
            {
                o.KnownIPNetworks.Add(NetworkOf(proxy));
            }
        });
    }

    /// <summary>The word of a configured proxy on who the visitor is; nobody else's.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (List(app.Configuration, ProxiesSetting).Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Stops a start outside Development that would believe every name or every sender.</summary>
    /// <exception cref="SettingsException">A setting is missing, or lets everything in.</exception>
    public static void EnsureSettled(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            return;
        }

        if (List(app.Configuration, HostsSetting) is not { Length: > 0 } hosts || hosts.Any(h => h is "*" or "[::]" or "0.0.0.0"))
        {
            throw new SettingsException("Set AllowedHosts to the names of this site, separated by semicolons, without * (docs/operations.md).");
        }

        foreach (var proxy in List(app.Configuration, ProxiesSetting))
        {
            NetworkOf(proxy); // now, instead of at the first request
        }

        if (app.Configuration["Meldroute:PublicAddress"] is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme == Uri.UriSchemeHttps))
        {
            throw new SettingsException("Meldroute__PublicAddress must be an address that begins with https:// (docs/operations.md).");
        }

        if (string.Equals(app.Configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every sender. Set Meldroute__KnownProxies instead (docs/operations.md).");
        }
    }

    // Who sends slower or more than a browser does, is no browser.
    private static void Bound(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = FormBodies.MaxSize;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        limits.MaxConcurrentConnections = 2000;
    }

    private static string[] List(IConfiguration configuration, string setting) =>
        configuration[setting]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static System.Net.IPNetwork NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new System.Net.IPNetwork(one, one.GetAddressBytes().Length * 8)
        : throw new SettingsException($"'{text}' in Meldroute__KnownProxies is no address and no network such as 10.0.0.0/24.");
}

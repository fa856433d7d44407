using MeldrouteZL.Application.Attachments.Scanning;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the virus scanner in the configuration.</summary>
internal static class ScannerSetting
{
    private const int ClamdPort = 3310;

    /// <exception cref="SettingsException">A socket and a host are both named.</exception>
    public static ScannerPlace Find(IConfiguration configuration)
    {
        var clamd = configuration.GetSection("Meldroute:Clamd");
        return (clamd["Socket"], clamd["Host"]) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => throw new SettingsException("Set Meldroute__Clamd__Socket or Meldroute__Clamd__Host, not both (docs/operations.md)."),
            ({ Length: > 0 } socket, _) => new ScannerPlace(socket, null, 0),
            (_, { Length: > 0 } host) => new ScannerPlace(null, host, clamd.GetValue("Port", ClamdPort)),
            _ => ScannerPlace.None,
        };
    }
}

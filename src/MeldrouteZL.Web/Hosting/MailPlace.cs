using System.Net.Mail;
using MeldrouteZL.Application.Mail;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the mail server in the configuration.</summary>
internal static class MailPlace
{
    private const int SubmissionPort = 587;

    /// <exception cref="InvalidOperationException">A server is named and something that goes with it is missing.</exception>
    public static MailSettings Find(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Meldroute:Smtp");
        var address = configuration["Meldroute:PublicAddress"];
        if (smtp["Host"] is not { Length: > 0 } host)
        {
            return MailSettings.None;
        }

        return smtp["From"] is { } from && MailAddress.TryCreate(from, out _) && !string.IsNullOrEmpty(address)
            ? new MailSettings(new MailServer(host, smtp.GetValue("Port", SubmissionPort), smtp.GetValue("Tls", true), smtp["User"], smtp["Password"], from), address)
            : throw new InvalidOperationException("With Meldroute__Smtp__Host, set Meldroute__Smtp__From and Meldroute__PublicAddress too (docs/operations.md).");
    }
}

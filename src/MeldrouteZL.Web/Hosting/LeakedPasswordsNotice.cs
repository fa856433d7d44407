using MeldrouteZL.Application.Accounts;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Tells who runs the application that passwords are held against no list of leaked ones.</summary>
internal static partial class LeakedPasswordsNotice
{
    public static void SayWhetherLeakedPasswordsAreKnown(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() && !app.Services.GetRequiredService<LeakedPasswords>().HasList)
        {
            NoList(app.Logger);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Passwords are held against no list of leaked ones: set Meldroute__LeakedPasswords (docs/operations.md)")]
    private static partial void NoList(ILogger logger);
}

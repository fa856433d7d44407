using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting;

/// <summary>What the program does instead of serving pages: <c>-- migrate</c>, <c>-- demo</c>, <c>-- load --cases N</c>, <c>-- create-admin --email …</c>.</summary>
internal static class Verbs
{
    /// <summary>The verb on the command line; null when the program is to serve.</summary>
    public static string? Of(string[] args) => args.FirstOrDefault() is { } first && !first.StartsWith('-') ? first : null;

    /// <returns>The exit code: 0 done, 1 the input was wrong, 2 no such verb.</returns>
    public static async Task<int> RunAsync(string verb, DatabaseLogins logins, CancellationToken cancel)
    {
        switch (verb)
        {
            case "migrate":
                await Migrator.MigrateAsync(OwnerOf(logins), logins.ContextKey, cancel);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"There is no verb '{verb}'. Known: migrate.");
                return 2;
        }
    }

    private static string OwnerOf(DatabaseLogins logins) =>
        logins.Owner ?? throw new InvalidOperationException("This verb needs ConnectionStrings__MeldrouteOwner.");
}

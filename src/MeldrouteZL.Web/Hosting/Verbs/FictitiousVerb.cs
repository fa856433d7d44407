using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>A verb that fills a database with people and cases that do not exist: never in Production.</summary>
internal abstract class FictitiousVerb(string name, string usage) : Verb(name, usage)
{
    public sealed override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        if (place.Environment.IsProduction())
        {
            await Console.Error.WriteLineAsync($"'{Name}' writes fictitious data, which has no place in Production.");
            return VerbCall.WrongInput;
        }

        await Migrator.MigrateAsync(place.Owner, place.Logins.ContextKey, cancel);
        await DemoSetup.EnsureAccountsAsync(place.Owner, cancel);
        await FillAsync(options, place, cancel);
        return 0;
    }

    /// <summary>Writes what the verb is for, in a migrated database with the demo persons.</summary>
    protected abstract Task FillAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel);
}

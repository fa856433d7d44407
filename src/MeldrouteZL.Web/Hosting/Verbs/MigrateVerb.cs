using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Brings the database to the shape of this version.</summary>
internal sealed class MigrateVerb() : Verb("migrate", "")
{
    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 0;

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        await Migrator.MigrateAsync(place.Owner, place.Logins.ContextKey, cancel);
        return 0;
    }
}

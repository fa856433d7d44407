using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Something the program does instead of serving pages.</summary>
internal abstract class Verb(string name, string usage)
{
    /// <summary>The first word of the command line.</summary>
    public string Name => name;

    /// <summary>Name and options as they are typed.</summary>
    public string Usage => usage.Length == 0 ? name : $"{name} {usage}";

    /// <summary>Whether it works as the owner of the tables.</summary>
    public virtual bool NeedsOwner => true;

    /// <summary>Whether these options, by name without dashes, can be carried out.</summary>
    public abstract bool Understands(IReadOnlyDictionary<string, string> options);

    /// <summary>Does it, with options that it understands.</summary>
    /// <returns>The exit code: 0 done, 1 the input was wrong.</returns>
    public abstract Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel);
}

/// <summary>Where a verb works.</summary>
/// <param name="Logins">The database.</param>
/// <param name="Environment">Development or not.</param>
/// <param name="Build">Builds the application without starting it, for verbs that need its services.</param>
internal sealed record VerbPlace(DatabaseLogins Logins, IHostEnvironment Environment, Func<WebApplication> Build)
{
    /// <summary>The login that owns the tables, for verbs that need it.</summary>
    public string Owner => Logins.Owner!;
}

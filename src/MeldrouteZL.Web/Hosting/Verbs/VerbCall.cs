namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>What the command line asks for, known before anything starts.</summary>
internal sealed class VerbCall
{
    /// <summary>The exit code for options that a verb does not understand.</summary>
    public const int WrongInput = 1;
    public const int UnknownVerb = 2;

    /// <summary>The exit code when a setting is missing or makes no sense; 3 is that of a log that was tampered with.</summary>
    public const int WrongSettings = 4;

    private static readonly Verb[] Known = [new MigrateVerb(), new DemoVerb(), new LoadVerb(), new CreateAdminVerb(), new VerifyAuditVerb(), new RotateKeysVerb(), new RotateRadarVerb(), new DestroyAgainVerb()];

    private readonly Verb verb;
    private readonly Dictionary<string, string> options;

    private VerbCall(Verb verb, Dictionary<string, string> options) => (this.verb, this.options) = (verb, options);

    public async Task<int> RunAsync(VerbPlace place, CancellationToken cancel)
    {
        if (verb.NeedsOwner && place.Logins.Owner is null)
        {
            await Console.Error.WriteLineAsync($"'{verb.Name}' needs ConnectionStrings__MeldrouteOwner (docs/operations.md).");
            return WrongInput;
        }

        return await verb.RunAsync(options, place, cancel);
    }

    /// <summary>Reads the command line: a call, an exit code for what makes no sense, or neither when the program is to serve.</summary>
    /// <param name="complaints">Where to explain what makes no sense.</param>
    public static (VerbCall? Call, int? ExitCode) Read(string[] args, TextWriter complaints)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return (null, null); // settings of the host, such as --urls
        }

        if (Array.Find(Known, v => v.Name == args[0]) is not { } verb)
        {
            complaints.WriteLine($"There is no verb '{args[0]}'. Known: {string.Join(", ", Known.Select(v => v.Name))}.");
            return (null, UnknownVerb);
        }

        if (OptionsIn(args[1..]) is { } options && verb.Understands(options))
        {
            return (new VerbCall(verb, options), null);
        }

        complaints.WriteLine($"Usage: {verb.Usage}");
        return (null, WrongInput);
    }

    // Pairs of "--name value"; null when they are not, or when one comes twice.
    private static Dictionary<string, string>? OptionsIn(string[] words)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Chunk(2))
        {
            if (pair.Length < 2 || !pair[0].StartsWith("--", StringComparison.Ordinal) || !options.TryAdd(pair[0][2..], pair[1]))
            {
                return null;
            }
        }

        return options;
    }
}

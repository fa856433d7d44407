using System.Globalization;

namespace MeldrouteZL.Benchmarks;

/// <summary>What is asked of a run.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        Measures the web application beside a bare endpoint and writes the numbers into docs/performance.md.
        Ends with 0 when every target is reached, with 2 when one is missed, with 1 when it could not measure.
          audit             measures the log instead, at 1,000,000 entries; audit --quick at 100,000, writes nothing
          walls             measures what row security costs instead, at 1,000,000 cases; walls --quick at 20,000, writes nothing
          radar             measures the radar instead, at 1,000,000 persons; radar --quick at 50,000, radar --persons N at N, both write nothing
          --quick           a short look at few cases, in a few minutes; writes no file
          --cases N         synthetic cases in the database (100000)
          --few-cases N     cases in the database that pages touched are compared with (10000)
          --rounds N        rounds per measurement (5)
          --seconds N       seconds per measurement (4)
          --warm-up N       seconds of warm-up per kind of request and program (20)
          --application F   folder with a published application, instead of publishing it now
          --output F        file to write the numbers to instead of docs/performance.md
        """;

    /// <summary>A run that takes longer than this is ended.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public int Cases { get; private init; } = 100_000;
    public int FewCases { get; private init; } = 10_000;

    /// <summary>How many entries the log holds that is measured by itself.</summary>
    public int LogEntries { get; private init; } = 1_000_000;

    /// <summary>How many cases there are when row security is measured by itself.</summary>
    public int WalledCases { get; private init; } = 1_000_000;
    /// <summary>How many persons the radar holds that is measured by itself.</summary>
    public int Persons { get; private init; } = 1_000_000;
    public int Rounds { get; private init; } = 5;
    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(4);
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>A published application; null to publish it first.</summary>
    public string? Application { get; private init; }

    /// <summary>The file to write; null for the page in docs.</summary>
    public string? Output { get; private init; }

    /// <summary>A look that is too short to keep.</summary>
    public bool Quick { get; private init; }

    private static BenchmarkOptions Short => new()
    {
        Quick = true,
        LogEntries = 100_000,
        WalledCases = 20_000,
        Persons = 50_000,
        Cases = 10_000,
        FewCases = 1_000,
        Rounds = 3,
        Duration = TimeSpan.FromSeconds(2),
        WarmUp = TimeSpan.FromSeconds(6),
    };

    /// <summary>The root of the repository that this program was built in.</summary>
    public static string Repository
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "MeldrouteZL.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("This program was moved out of its repository.");
        }
    }

    /// <returns>Null when the arguments cannot be understood.</returns>
    public static BenchmarkOptions? Parse(string[] args)
    {
        var options = args.Contains("--quick") ? Short : new BenchmarkOptions();
        var pairs = args.Where(a => a != "--quick").Chunk(2).ToList();
        if (pairs.Exists(p => p.Length != 2))
        {
            return null;
        }

        foreach (var pair in pairs)
        {
            var isNumber = int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (pair[0])
            {
                case "--persons" when isNumber:
                    options = options with { Persons = number, Quick = true };
                    break;
                case "--cases" when isNumber:
                    options = options with { Cases = number };
                    break;
                case "--few-cases" when isNumber:
                    options = options with { FewCases = number };
                    break;
                case "--rounds" when isNumber:
                    options = options with { Rounds = number };
                    break;
                case "--seconds" when isNumber:
                    options = options with { Duration = TimeSpan.FromSeconds(number) };
                    break;
                case "--warm-up" when isNumber:
                    options = options with { WarmUp = TimeSpan.FromSeconds(number) };
                    break;
                case "--application":
                    options = options with { Application = Path.GetFullPath(pair[1]) };
                    break;
                case "--output":
                    options = options with { Output = Path.GetFullPath(pair[1]) };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}

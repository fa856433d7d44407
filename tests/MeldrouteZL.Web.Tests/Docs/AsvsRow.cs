namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>One requirement of OWASP ASVS 5.0 and how this application stands to it.</summary>
/// <param name="Id">V1.1.1 to V17.3.2, the numbers of the standard.</param>
/// <param name="Level">1 to 3, the level of the standard from which it is asked.</param>
/// <param name="Subject">What it is about, in our words.</param>
/// <param name="Verdict">One of <see cref="Verdicts"/>.</param>
/// <param name="How">How it is met and where, or what is missing.</param>
/// <param name="Tests">The tests that show it, by class and method.</param>
/// <param name="Untested">Why no test can show it; empty where one does or could.</param>
internal sealed record AsvsRow(string Id, int Level, string Subject, string Verdict, string How, IReadOnlyList<string> Tests, string Untested)
{
    public const string Met = "met";
    public const string NotApplicable = "not applicable";

    /// <summary>From good to bad; what does not apply stands last.</summary>
    public static readonly string[] Verdicts = [Met, "part", "open", NotApplicable];

    public string Section => Id[..Id.LastIndexOf('.')];

    public string Chapter => Id.Split('.')[0];

    /// <summary>All of them, from the file beside this one: quoted fields without quotes inside.</summary>
    public static IReadOnlyList<AsvsRow> Load() => File
        .ReadLines(Path.Combine(GeneratedDocument.Root, "tests", "MeldrouteZL.Web.Tests", "Docs", "asvs.csv"))
        .Skip(1)
        .Select(line => line[1..^1].Split("\",\""))
        .Select(f => new AsvsRow(f[0], int.Parse(f[1], System.Globalization.CultureInfo.InvariantCulture), f[2], f[3], f[4],
            f[5].Split("; ", StringSplitOptions.RemoveEmptyEntries), f[6]))
        .ToList();
}

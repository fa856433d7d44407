namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>One requirement of the sources.</summary>
/// <param name="Id">R1 to R211.</param>
/// <param name="Note">Why no software shows it; empty where software should.</param>
internal sealed record Requirement(string Id, string Theme, string Text, string Note)
{
    /// <summary>All of them, from the file beside this one: quoted fields without quotes inside.</summary>
    public static IReadOnlyList<Requirement> Load() => File
        .ReadLines(Path.Combine(GeneratedDocument.Root, "tests", "MeldrouteZL.Web.Tests", "Docs", "requirements.csv"))
        .Skip(1)
        .Select(line => line[1..^1].Split("\",\""))
        .Select(fields => new Requirement(fields[0], fields[1], fields[2], fields[3]))
        .ToList();
}

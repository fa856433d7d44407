using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>A person who does not exist.</summary>
internal sealed record Fictitious(string Group, string Given, string Family, DateOnly Born)
{
    public PersonClues Clues => new() { GivenNames = Given, FamilyName = Family, BirthYear = Born.Year, BirthMonth = Born.Month, BirthDay = Born.Day };
}

/// <summary>Makes persons from <see cref="NameList"/>: few names occur often and many seldom, and most persons are young.</summary>
internal sealed class FictitiousPersons(int seed)
{
    // A name at place r is as frequent as 1 / (r + 3).
    private const int Flattening = 3;
    private const int Youngest = 14;
    private const int Years = 50;
    private const int Now = 2026;
    private const int ShareOfTail = 55;
    private readonly Random random = new(seed);
    private readonly Dictionary<string[], double[]> sums = [];

    public Fictitious Next()
    {
        var at = random.Next(NameList.All.Sum(l => l.Share));
        var list = NameList.All.First(l => (at -= l.Share) < 0);
        return new Fictitious(list.Group, GivenOf(list), FamilyOf(list), Born());
    }

    private string GivenOf(NameList list)
    {
        var first = Pick(list.Given);
        return random.Next(100) >= list.SecondNames ? first
            : list.Group == "Vietnamese" ? $"{(random.Next(2) == 0 ? "Thị" : "Văn")} {first}"
            : random.Next(5) == 0 ? $"{first}-{Pick(list.Given)}" : $"{first} {Pick(list.Given)}";
    }

    private string FamilyOf(NameList list) => list.Stems.Length > 0 && random.Next(100) < ShareOfTail ? Pick(list.Stems) + Pick(list.Endings)
        : list.Group == "Vietnamese" && random.Next(4) == 0 ? $"{Pick(list.Family)} {Pick(list.Given)}"
        : Pick(list.Family);

    private DateOnly Born() => new DateOnly(Now - Youngest - (int)(Years * Math.Pow(random.NextDouble(), 1.5)), 1, 1).AddDays(random.Next(365));

    private string Pick(string[] names)
    {
        if (!sums.TryGetValue(names, out var sum))
        {
            var total = 0.0;
            sums[names] = sum = [.. names.Select((_, rank) => total += 1.0 / (rank + Flattening))];
        }

        var found = Array.BinarySearch(sum, random.NextDouble() * sum[^1]);
        return names[found < 0 ? ~found : found];
    }
}

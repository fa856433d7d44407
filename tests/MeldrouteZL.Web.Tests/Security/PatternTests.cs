using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using MeldrouteZL.Application;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>No pattern of the application can be kept busy with a text that somebody types.</summary>
[Trait("Requirement", "R165")]
public sealed class PatternTests
{
    // Beyond the longest text of any form, of what patterns with repetition stumble over.
    private const int Length = 20_000;

    private static readonly IReadOnlyList<(string Name, Regex Pattern)> Patterns =
    [
        .. from assembly in (Assembly[])[typeof(Actor).Assembly, typeof(ServiceRegistration).Assembly, typeof(Program).Assembly]
           from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && type.Namespace?.StartsWith("MeldrouteZL", StringComparison.Ordinal) == true
           select ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!),
    ];

    public static TheoryData<string> Texts => [.. ((string[])["a", "1", " ", "@", "a@a.", "06-", "+31 ", "> ", "\t", "\n", "0 0.", "12.03.2026 ", "C-2026-", "é", "a1 @.-+("]).Select(part => string.Concat(Enumerable.Repeat(part, Length / part.Length)) + "!")];

    [Fact]
    public void Every_pattern_gives_up_after_a_second()
    {
        Assert.True(Patterns.Count >= 6, $"{Patterns.Count} patterns");
        Assert.All(Patterns, p => Assert.True(p.Pattern.MatchTimeout <= TimeSpan.FromSeconds(1), $"{p.Name} never gives up."));
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void No_long_text_makes_one_give_up(string text) => Assert.All(Patterns, p =>
    {
        var start = Stopwatch.GetTimestamp();
        _ = p.Pattern.Count(text);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1), $"{p.Name} takes too long.");
    });
}

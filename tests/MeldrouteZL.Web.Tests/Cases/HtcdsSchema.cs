using System.Text.Json;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>Holds a document against docs/formats/comensha-htcds.schema.json: the few words of JSON Schema that stand in it.</summary>
internal static class HtcdsSchema
{
    private static readonly JsonElement Schema = Read();

    /// <summary>What is wrong with a document; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(string document)
    {
        using var json = JsonDocument.Parse(document);
        var (fields, known) = (json.RootElement.EnumerateObject().ToList(), Schema.GetProperty("properties"));
        return
        [
            .. Schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Where(r => fields.All(f => f.Name != r)).Select(r => $"{r} is missing"),
            .. fields.SelectMany(f => known.TryGetProperty(f.Name, out var rule) ? Of(f.Name, f.Value, rule) : [$"{f.Name} is unknown"]),
        ];
    }

    private static IEnumerable<string> Of(string name, JsonElement value, JsonElement rule)
    {
        foreach (var word in rule.EnumerateObject())
        {
            var holds = word.Name switch
            {
                "type" => (word.Value.GetString(), value.ValueKind) is ("string", JsonValueKind.String) or ("array", JsonValueKind.Array) or ("integer", JsonValueKind.Number)
                    or ("boolean", JsonValueKind.True or JsonValueKind.False),
                "enum" => word.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)),
                "pattern" => Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
                "items" => value.EnumerateArray().All(v => !Of(name, v, word.Value).Any()),
                _ => throw new InvalidOperationException($"What does {word.Name} ask?"),
            };
            if (!holds)
            {
                yield return $"{name}: {word.Name}";
            }
        }
    }

    private static JsonElement Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MeldrouteZL.sln")))
        {
            folder = folder.Parent!;
        }

        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "docs", "formats", "comensha-htcds.schema.json"))).RootElement;
    }
}

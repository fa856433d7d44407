using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/sbom.cdx.json: what the published application is made of, from the lock files, as CycloneDX 1.6.</summary>
internal static class Sbom
{
    private static readonly string[] Frameworks = ["net10.0"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One library.</summary>
    /// <param name="Url">Its package URL.</param>
    /// <param name="Hash">SHA-512 of its content, as the lock file writes it.</param>
    public sealed record Component(string Name, string Version, string Url, string Hash);

    public static IReadOnlyList<Component> Components() => [.. Nuget().Concat(Npm()).DistinctBy(c => c.Url).OrderBy(c => c.Url, StringComparer.Ordinal)];

    public static string Write() => JsonSerializer.Serialize(
        new
        {
            bomFormat = "CycloneDX",
            specVersion = "1.6",
            version = 1,
            metadata = new { component = new { type = "application", name = "MeldrouteZL", licenses = new[] { new { license = new { id = "EUPL-1.2" } } } } },
            components = Components().Select(c => new { type = "library", name = c.Name, version = c.Version, purl = c.Url, properties = new[] { new { name = "lock:sha512", value = c.Hash } } }),
        },
        Readable) + "\n";

    private static IEnumerable<Component> Nuget() =>
        from project in (string[])["MeldrouteZL.Domain", "MeldrouteZL.Application", "MeldrouteZL.Web"]
        let locks = Read(project, "packages.lock.json")["dependencies"]!
        from framework in Frameworks
        from package in locks[framework]!.AsObject()
        where (string?)package.Value!["type"] != "Project"
        let version = (string)package.Value!["resolved"]!
        select new Component(package.Key, version, $"pkg:nuget/{package.Key}@{version}", (string?)package.Value!["contentHash"] ?? "");

    // Tools of the build and the embedded PostgreSQL are no part of what is published.
    private static IEnumerable<Component> Npm() =>
        from package in Read("MeldrouteZL.Web", "package-lock.json")["packages"]!.AsObject()
        where package.Key.Length > 0 && !ForNode(package.Key) && (bool?)package.Value!["dev"] != true && (bool?)package.Value!["optional"] != true
        let name = package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]
        let version = (string)package.Value!["version"]!
        select new Component(name, version, $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", ((string?)package.Value!["integrity"] ?? "").Replace("sha512-", "", StringComparison.Ordinal));

    // What the client of live connections asks for outside a browser: its one file for browsers holds none of it.
    private static bool ForNode(string package) => NeededOutsideBrowsers.Value.Contains(package);

    private static readonly Lazy<HashSet<string>> NeededOutsideBrowsers = new(() =>
    {
        var packages = Read("MeldrouteZL.Web", "package-lock.json")["packages"]!.AsObject();
        var needed = new HashSet<string>();
        void Add(string package)
        {
            foreach (var name in packages[package]?["dependencies"]?.AsObject().Select(d => $"node_modules/{d.Key}") ?? [])
            {
                if (needed.Add(name))
                {
                    Add(name);
                }
            }
        }

        Add("node_modules/@microsoft/signalr");
        return needed;
    });

    private static JsonNode Read(string project, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(GeneratedDocument.Root, "src", project, file)))!;
}

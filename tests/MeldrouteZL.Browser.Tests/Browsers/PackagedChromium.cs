using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;

namespace MeldrouteZL.Browser.Tests.Browsers;

/// <summary>
/// The Chromium of the npm package @sparticuz/chromium, which the build has fetched. It comes packed and without the
/// libraries and fonts of a desktop: unpacked once, beside the tests.
/// </summary>
internal static class PackagedChromium
{
    private const string Package = "src/MeldrouteZL.Web/node_modules/@sparticuz/chromium";

    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>The unpacked browser; null where the package does not run or is not there.</summary>
    public static BrowserProgram? Unpack()
    {
        var package = Path.Combine(Repository.Root, Package);
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64 || !Directory.Exists(package))
        {
            return null;
        }

        var folder = Path.Combine(AppContext.BaseDirectory, $"chromium-{VersionOf(package)}");
        if (!Directory.Exists(folder))
        {
            UnpackTo(folder, Path.Combine(package, "bin"));
        }

        var libraries = string.Join(':', new[] { Path.Combine(folder, "lib"), Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") }.Where(p => !string.IsNullOrEmpty(p)));
        return new BrowserProgram(Path.Combine(folder, "chromium"), new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = libraries,
            ["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf"),
        });
    }

    // Under another name first: a process that is stopped half-way leaves nothing that looks whole.
    [SupportedOSPlatform("linux")]
    private static void UnpackTo(string folder, string packed)
    {
        var half = $"{folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(half);
        using (var browser = File.Create(Path.Combine(half, "chromium")))
        using (var source = Open(packed, "chromium.br"))
        {
            source.CopyTo(browser);
        }

        File.SetUnixFileMode(Path.Combine(half, "chromium"), Executable);
        foreach (var archive in (string[])["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"])
        {
            using var source = Open(packed, archive);
            TarFile.ExtractToDirectory(source, half, overwriteFiles: true);
        }

        // The one in the package names folders of the place it was made for.
        File.WriteAllText(Path.Combine(half, "fonts.conf"), $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>{Path.Combine(folder, "fonts")}</dir>
              <cachedir>{Path.Combine(folder, "fonts-cache")}</cachedir>
            </fontconfig>
            """);
        Directory.Move(half, folder);
    }

    private static BrotliStream Open(string folder, string file) => new(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress);

    private static string VersionOf(string package)
    {
        using var described = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        return described.RootElement.GetProperty("version").GetString()!;
    }
}

namespace MeldrouteZL.Browser.Tests.Browsers;

/// <summary>A browser on this machine.</summary>
/// <param name="Path">The program.</param>
/// <param name="Environment">What it needs in its environment besides what the tests have.</param>
internal sealed record BrowserProgram(string Path, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The variable that names the browser to use.</summary>
    public const string Variable = "MELDROUTE_CHROMIUM";

    // The same names as in .ci/run.
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe"] : [""];

    /// <summary>The browser of the variable, else the first on the path, else the one that npm brings.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says what to do.</exception>
    public static BrowserProgram Find() => Find(
        System.Environment.GetEnvironmentVariable(Variable),
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        PackagedChromium.Unpack);

    /// <inheritdoc cref="Find()"/>
    /// <param name="named">What the variable says; empty or null when it says nothing.</param>
    /// <param name="folders">The path.</param>
    /// <param name="packaged">Gives the browser of npm, or null.</param>
    internal static BrowserProgram Find(string? named, IReadOnlyList<string> folders, Func<BrowserProgram?> packaged)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? Plain(named) : throw new InvalidOperationException($"{Variable} is {named}, but there is no such file. Let it name a Chromium, Chrome or Edge, or unset it.");
        }

        var installed = Names.SelectMany(_ => folders, (name, folder) => System.IO.Path.Combine(folder, name))
            .SelectMany(_ => Endings, (path, ending) => path + ending)
            .FirstOrDefault(File.Exists);
        return installed is not null
            ? Plain(installed)
            : packaged() ?? throw new InvalidOperationException(
                $"The browser tests need a browser and found none: {Variable} is not set, none of {string.Join(", ", Names)} is on the path, and npm brings one for Linux on x64 only. "
                + "Install Chromium (Debian, Ubuntu: apt-get install chromium), or let the variable name a Chromium, Chrome or Edge that is installed.");
    }

    private static BrowserProgram Plain(string path) => new(path, new Dictionary<string, string>());
}

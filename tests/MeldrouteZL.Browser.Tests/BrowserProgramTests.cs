using MeldrouteZL.Browser.Tests.Browsers;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Which browser the tests use, and that they say what to do when there is none.</summary>
public sealed class BrowserProgramTests : IDisposable
{
    private static readonly BrowserProgram Packaged = new("/packaged", new Dictionary<string, string>());

    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-path-").FullName;

    [Fact]
    public void The_variable_goes_first()
    {
        var own = Program("own");
        Program("chromium");

        Assert.Equal(own, BrowserProgram.Find(own, [folder], () => Packaged).Path);
    }

    [Fact]
    public void Then_the_path_chromium_before_the_others()
    {
        Program("google-chrome");
        var chromium = Program("chromium");

        Assert.Equal(chromium, BrowserProgram.Find(null, ["/nowhere", folder], () => Packaged).Path);
    }

    [Fact]
    public void Then_the_one_of_npm() => Assert.Equal(Packaged, BrowserProgram.Find("", [folder], () => Packaged));

    [Fact]
    public void Without_any_the_tests_say_what_to_install()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => BrowserProgram.Find(null, [folder], () => null));

        Assert.Contains("apt-get install chromium", problem.Message, StringComparison.Ordinal);
        Assert.Contains("MELDROUTE_CHROMIUM", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_names_nothing_is_not_passed_over()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => BrowserProgram.Find("/nowhere/chromium", [folder], () => Packaged));

        Assert.Contains("/nowhere/chromium", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Program(string name)
    {
        var path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        File.WriteAllText(path, "");
        return path;
    }
}

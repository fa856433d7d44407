using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class SbomTests
{
    [Fact]
    public void The_bill_of_materials_is_what_the_lock_files_say() => GeneratedDocument.Hold("sbom.cdx.json", Sbom.Write());

    [Fact]
    public void It_has_the_libraries_of_the_server_and_of_the_pages_and_no_tools()
    {
        var names = Sbom.Components().Select(c => c.Name).ToList();

        Assert.Contains("Npgsql", names);
        Assert.Contains("@utrecht/component-library-css", names);
        Assert.Contains("@microsoft/signalr", names);
        Assert.DoesNotContain(names, n => n is "ws" or "node-fetch" or "tr46" || n.StartsWith("@embedded-postgres", StringComparison.Ordinal) || n.Contains("chromium", StringComparison.Ordinal) || n.StartsWith("xunit", StringComparison.Ordinal));
    }
}

using System.Runtime.Versioning;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Where the keys come from, and what is refused.</summary>
[Trait("Requirement", "R165")]
[UnsupportedOSPlatform("windows")]
public sealed class KeyRingTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string folder = Directory.CreateTempSubdirectory("meldroute-ring-").FullName;

    private string RingFile => Path.Combine(folder, "keys");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_Development_a_first_key_is_made_for_its_owner_only()
    {
        new KeyRing(new KeyFile(RingFile, mayMake: true)).EnsureIsThere();

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(RingFile));
        Assert.Equal(["keys"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Equal(1, Assert.Single(new KeyRing(new KeyFile(RingFile, mayMake: false)).Keys).Version);
    }

    [Theory]
    [InlineData(OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead)]
    [InlineData(OwnerOnly | UnixFileMode.GroupRead)]
    [InlineData(OwnerOnly | UnixFileMode.OtherRead)]
    [InlineData(OwnerOnly | UnixFileMode.UserExecute)]
    public void A_file_that_others_may_read_is_refused(UnixFileMode mode)
    {
        new KeyRing(new KeyFile(RingFile, mayMake: true)).EnsureIsThere();
        File.SetUnixFileMode(RingFile, mode);

        var refused = Assert.Throws<SettingsException>(new KeyRing(new KeyFile(RingFile, mayMake: true)).EnsureIsThere);

        Assert.Contains("0600", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen sleutel")]
    [InlineData("0 2026-01-01T00:00:00Z MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=")]
    [InlineData("1 gisteren MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=")]
    [InlineData("1 2026-01-01T00:00:00Z MTIzNDU2Nzg5MDEyMzQ1Ng==")]
    [InlineData("2 2026-01-01T00:00:00Z MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=\n1 2026-01-02T00:00:00Z MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=")]
    public void A_ring_that_makes_no_sense_is_refused_without_showing_it(string text)
    {
        File.WriteAllText(RingFile, text);
        File.SetUnixFileMode(RingFile, OwnerOnly);

        var refused = Assert.Throws<SettingsException>(new KeyRing(new KeyFile(RingFile, mayMake: false)).EnsureIsThere);

        Assert.DoesNotContain("MTIz", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("ring", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_gives_the_ring_and_one_that_fails_says_no_more_than_that()
    {
        new KeyRing(new KeyFile(RingFile, mayMake: true)).EnsureIsThere();

        Assert.Single(new KeyRing(new KeyCommand("/bin/cat", [RingFile])).Keys);
        var refused = Assert.Throws<SettingsException>(new KeyRing(new KeyCommand("/bin/cat", [RingFile, "/is/er/niet"])).EnsureIsThere);
        Assert.Contains("exit code", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(File.ReadAllText(RingFile).Split(' ')[2][..8], refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_does_not_print_itself()
    {
        var key = RingKey.New(7, DateTimeOffset.UnixEpoch);

        Assert.Equal("key version 7", $"{key}");
    }
}

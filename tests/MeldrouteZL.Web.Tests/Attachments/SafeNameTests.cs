using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>A name is stored and shown, and never leads anywhere.</summary>
[Trait("Requirement", "R165")]
public sealed class SafeNameTests
{
    [Theory]
    [InlineData("foto.jpg", "foto.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\jan\foto.jpg", "foto.jpg")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.exe")]
    [InlineData("a\0b\r\nc.jpg", "abc.jpg")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    [InlineData("...", "bestand")]
    [InlineData(".jpg", "bestand.jpg")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("CON.jpg", "CON.jpg")]
    [InlineData("é 👩🏽.jpg", "é 👩🏽.jpg")]
    public void It_loses_what_is_no_name(string? sent, string kept) => Assert.Equal(kept, SafeName.Of(sent));

    [Fact]
    public void It_is_cut_off_before_its_extension()
    {
        var name = SafeName.Of(new string('x', 10_000) + ".jpg");

        Assert.Equal(Attachment.NameMaxLength, name.Length);
        Assert.EndsWith(".jpg", name, StringComparison.Ordinal);
    }

    [Fact]
    public void No_hostile_text_gets_through() => Assert.All(HostileTexts.All, text =>
    {
        var name = SafeName.Of(text);
        Assert.InRange(name.Length, 1, Attachment.NameMaxLength);
        Assert.DoesNotContain(name, c => char.IsControl(c) || c is '/' or '\\' or '\u202E' or '\uFFFE');
    });
}

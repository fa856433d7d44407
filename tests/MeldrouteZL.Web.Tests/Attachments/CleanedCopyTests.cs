using System.IO.Compression;
using System.Text;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>The copy for everybody shows what the file shows and tells nothing of where, when and by whom it was made.</summary>
[Trait("Requirement", "R165")]
public sealed class CleanedCopyTests
{
    public static TheoryData<string, byte[], FileKind> Cleaned => new()
    {
        { "jpg", Jpeg(), FileKind.Jpeg },
        { "jpg met staart", Jpeg(after: Text(Secret)), FileKind.Jpeg },
        { "png", Png(), FileKind.Png },
        { "webp", WebP(), FileKind.WebP },
        { "docx", Word(), FileKind.Word },
        { "odt", OpenDocument(), FileKind.OpenDocument },
    };

    public static TheoryData<string, byte[], FileKind> Uncleanable => new()
    {
        { "pdf", Pdf(), FileKind.Pdf },
        { "mp4", Mp4(), FileKind.Mp4 },
        { "mp3", Mp3(), FileKind.Mp3 },
        { "ogg", Ogg(), FileKind.Ogg },
        { "docx met onbekend deel", Word(("word/charts/chart1.xml", Text("<x/>"))), FileKind.Word },
        { "docx met onbekende foto", Word(("word/media/image2.emf", [1, 2, 3])), FileKind.Word },
        { "docx met documenttype", Word(("word/styles.xml", Text("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"))), FileKind.Word },
        { "docx met foto van elders", Word(("word/_rels/header1.xml.rels", Text("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/image" Target="http://elders.example/x.png" TargetMode="External"/></Relationships>"""))), FileKind.Word },
        { "docx met verwijderde rij", Word(("word/header1.xml", Text("""<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:tr><w:trPr><w:del/></w:trPr></w:tr></w:hdr>"""))), FileKind.Word },
        { "docx die geen XML is", Word(("word/styles.xml", Text("<x>"))), FileKind.Word },
        { "docx met oude foto van elders", Word(("word/header1.xml", Text("""<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://elders.example/x.png"/></w:hdr>"""))), FileKind.Word },
        { "odt met onbekend deel", OpenDocument(("Object 1/content.xml", Text("<x/>"))), FileKind.OpenDocument },
    };

    [Theory]
    [MemberData(nameof(Cleaned), DisableDiscoveryEnumeration = true)]
    public void What_is_hidden_is_gone_and_the_kind_stays(string what, byte[] original, FileKind kind)
    {
        Assert.True(Holds(original, Secret), $"{what}: the test hides nothing.");

        var copy = CleanedCopy.Of(kind, original);

        Assert.NotNull(copy);
        Assert.False(Holds(copy, Secret), what);
        Assert.Equal((kind, null), FileInspection.Inspect("kopie." + FileKinds.ExtensionOf(kind), copy));
        Assert.Equal(copy, CleanedCopy.Of(kind, copy)); // nothing is left to clean
    }

    [Theory]
    [MemberData(nameof(Uncleanable), DisableDiscoveryEnumeration = true)]
    public void What_is_not_known_to_be_safe_has_no_copy(string what, byte[] original, FileKind kind)
    {
        Assert.Null(FileInspection.Inspect("bestand." + FileKinds.ExtensionOf(kind), original).Flaw);
        Assert.True(CleanedCopy.Of(kind, original) is null, what);
    }

    [Theory]
    [InlineData((byte)1, false)]
    [InlineData((byte)6, true)]
    [InlineData((byte)8, true)]
    [InlineData((byte)9, false)]
    public void Of_a_photo_only_how_it_is_turned_is_kept(byte orientation, bool isKept)
    {
        var copy = CleanedCopy.Of(FileKind.Jpeg, Jpeg(orientation))!;
        byte[] scan = [0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0xFF, 0xD9];
        byte[] turned = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];

        Assert.Equal(isKept, copy.AsSpan().IndexOf(turned) > 0);
        Assert.Equal(isKept, copy.AsSpan().IndexOf("Exif"u8) > 0);
        Assert.True(copy.AsSpan().IndexOf(scan) > 0, "The picture itself is gone.");
    }

    [Fact]
    public void A_document_shows_what_it_shows_now()
    {
        var text = Unpacked(CleanedCopy.Of(FileKind.Word, Word())!, "word/document.xml");

        Assert.Contains(Shown, text, StringComparison.Ordinal);
        Assert.Contains("erbij", text, StringComparison.Ordinal);
        Assert.DoesNotContain("w:ins", text, StringComparison.Ordinal);
        Assert.Contains(Shown, Unpacked(CleanedCopy.Of(FileKind.OpenDocument, OpenDocument())!, "content.xml"), StringComparison.Ordinal);
    }

    // A field can start a program or tell somebody elsewhere that the document was opened; a picture was a file with a name.
    [Fact]
    public void A_document_runs_and_fetches_nothing_and_keeps_no_names_of_files()
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var header = Text($"""
            <w:hdr xmlns:w="{Word}" xmlns:wp="{Word}/x"><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\windows\\cmd.exe "{Secret}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
            <w:r><w:t>{Shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="INCLUDEPICTURE http://{Secret}.example/x.png"><w:r><w:t>{Shown}</w:t></w:r></w:fldSimple><wp:docPr id="1" name="{Secret}.jpg"/></w:p></w:hdr>
            """);

        var text = Unpacked(CleanedCopy.Of(FileKind.Word, FileCorpus.Word(("word/header1.xml", header)))!, "word/header1.xml");

        Assert.Equal(2, text.Split(Shown).Length - 1);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("fld", text, StringComparison.Ordinal);
        Assert.Contains("id=\"1\" name=\"\"", text, StringComparison.Ordinal);
        Assert.All((string[])["<text:section-source xlink:href='http://elders.example/x.odt'/>", "<text:dde-connection/>", "<draw:fill-image xlink:href='../x.png'/>"], part =>
            Assert.Null(CleanedCopy.Of(FileKind.OpenDocument, OpenDocument(("styles.xml", Text($"<x xmlns:text='urn:t' xmlns:draw='urn:d' xmlns:xlink='http://www.w3.org/1999/xlink'>{part}</x>"))))));
    }

    [Fact]
    public void A_document_names_no_part_that_is_gone()
    {
        var copy = CleanedCopy.Of(FileKind.Word, Word())!;
        var named = Unpacked(copy, "[Content_Types].xml") + Unpacked(copy, "_rels/.rels") + Unpacked(copy, "word/_rels/document.xml.rels");

        Assert.DoesNotContain("docProps", named, StringComparison.Ordinal);
        Assert.DoesNotContain("comments", named, StringComparison.Ordinal);
        Assert.Contains("media/image1.jpeg", named, StringComparison.Ordinal);
        Assert.DoesNotContain("meta.xml", Unpacked(CleanedCopy.Of(FileKind.OpenDocument, OpenDocument())!, "META-INF/manifest.xml"), StringComparison.Ordinal);
    }

    // Also within what is packed, a picture in a document for one.
    private static bool Holds(byte[] file, string word)
    {
        if (file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
        {
            return true;
        }

        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return false;
        }

        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.Any(e => Bytes(e).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
    }

    private static string Unpacked(byte[] file, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return Encoding.UTF8.GetString(Bytes(archive.GetEntry(part)!));
    }

    private static byte[] Bytes(ZipArchiveEntry part)
    {
        using var from = part.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}

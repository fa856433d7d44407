using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Attachments;
using Xunit;
using static MeldrouteZL.Web.Tests.Attachments.FileCorpus;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>What a file is, by what stands in it; what is not wholly of one kind is refused.</summary>
[Trait("Requirement", "R165")]
public sealed class FileInspectionTests
{
    public static TheoryData<string, byte[], FileKind> Taken => new()
    {
        { "foto.jpg", Jpeg(), FileKind.Jpeg },
        { "FOTO.JPEG", Jpeg(), FileKind.Jpeg },
        { "van een telefoon.jpg", Jpeg(after: [.. "\0\0\n\u0001SEFH"u8, 1, 2, 3]), FileKind.Jpeg },
        { "beeld.png", Png(), FileKind.Png },
        { "beeld.webp", WebP(), FileKind.WebP },
        { "brief.pdf", Pdf(), FileKind.Pdf },
        { "tekst.txt", Text("Gewone tekst\r\nmet é en 👩🏽‍🤝‍👨🏿"), FileKind.Text },
        { "tekst.txt", Text("<html><script>alert(1)</script></html>"), FileKind.Text },
        { "brief.docx", Word(), FileKind.Word },
        { "brief.odt", OpenDocument(), FileKind.OpenDocument },
        { "opname.mp4", Mp4(), FileKind.Mp4 },
        { "opname.m4a", Mp4(), FileKind.Mp4 },
        { "opname.mp3", Mp3(), FileKind.Mp3 },
        { "opname.ogg", Ogg(), FileKind.Ogg },
    };

    public static TheoryData<string, byte[], FileFlaw> Refused => new()
    {
        { "leeg.jpg", [], FileFlaw.Empty },
        { "groot.jpg", new byte[Attachment.MaxSize + 1], FileFlaw.TooLarge },
        { "programma.exe", [.. "MZ"u8, 0x90, 0, 3, 0], FileFlaw.UnknownKind },
        { "tekening.svg", Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), FileFlaw.NameDoesNotFit },
        { "pagina.html", Text("<!doctype html><script>alert(1)</script>"), FileFlaw.NameDoesNotFit },
        { "foto.png", Jpeg(), FileFlaw.NameDoesNotFit },
        { "foto.jpg", Text("geen foto"), FileFlaw.NameDoesNotFit },
        { "foto.jpg.exe", Jpeg(), FileFlaw.NameDoesNotFit },
        { "foto", Jpeg(), FileFlaw.NameDoesNotFit },
        { "nul.txt", Text("tekst\0"), FileFlaw.UnknownKind },
        { "latin.txt", [(byte)'a', 0xE9], FileFlaw.UnknownKind },
        { "bericht.rtf", Text(@"{\rtf1}"), FileFlaw.NameDoesNotFit },
        { "half.jpg", Jpeg()[..120], FileFlaw.Damaged },
        { "geen eind.jpg", Jpeg()[..^2], FileFlaw.Damaged },
        { "half.png", Png()[..60], FileFlaw.Damaged },
        { "half.webp", WebP()[..40], FileFlaw.Damaged },
        { "half.pdf", Text("%PDF-1.4 afgebroken"), FileFlaw.Damaged },
        { "half.docx", Word()[..^30], FileFlaw.Damaged },
        { "half.mp4", Mp4()[..^2], FileFlaw.Damaged },
        { "half.ogg", Ogg()[..^1], FileFlaw.Damaged },
        { "half.mp3", Mp3()[..25], FileFlaw.Damaged },
        { "zip erachter.jpg", Jpeg(after: Zip(("a.txt", Text("a")))), FileFlaw.TwoKinds },
        { "rar erachter.jpg", Jpeg(after: [.. "Rar!\u001A\u0007\0"u8, 0, 0]), FileFlaw.TwoKinds },
        { "script erachter.jpg", Jpeg(after: Text("<script>alert(1)</script>")), FileFlaw.TwoKinds },
        { "php erachter.jpg", Jpeg(after: Text("<?php system($_GET[0]); ?>")), FileFlaw.TwoKinds },
        { "pdf erin.jpg", Jpeg(after: Text("%PDF-1.4 %%EOF")), FileFlaw.TwoKinds },
        { "zip erachter.png", Png(after: Zip(("a.txt", Text("a")))), FileFlaw.TwoKinds },
        { "iets erachter.webp", WebP(after: Text("meer")), FileFlaw.TwoKinds },
        { "zip erachter.pdf", [.. Pdf(), .. Zip(("a.txt", Text("a")))], FileFlaw.TwoKinds },
        { "niet aan het begin.pdf", [.. Text("\n"), .. Pdf()], FileFlaw.NameDoesNotFit },
        { "iets ervoor.docx", [.. Zip(("a", Text("a")))[..40], .. Word()], FileFlaw.TwoKinds },
        { "iets erachter.docx", [.. Word(), 1, 2, 3], FileFlaw.TwoKinds },
        { "iets erachter.mp4", [.. Mp4(), .. Text("\0\0\0\bEXE!")], FileFlaw.TwoKinds },
        { "iets erachter.ogg", [.. Ogg(), .. Text("meer")], FileFlaw.TwoKinds },
        { "gewoon archief.docx", Zip(("a.txt", Text("a"))), FileFlaw.UnknownKind },
        { "gewoon archief.zip", Zip(("a.txt", Text("a"))), FileFlaw.UnknownKind },
        { "pixels.png", Png(60_000, 60_000), FileFlaw.TooManyPixels },
        { "pixels.jpg", Jpeg(width: 65_000, height: 65_000), FileFlaw.TooManyPixels },
        { "bom.docx", Word(("word/styles.xml", new byte[30_000_000])), FileFlaw.Bomb },
        { "bom.odt", OpenDocument(("Pictures/0.png", new byte[130_000_000])), FileFlaw.Bomb },
        { "delen.docx", Word([.. Enumerable.Range(0, 600).Select(i => ($"word/media/{i}.png", Png()))]), FileFlaw.Bomb },
        { "macro.docx", Word(("word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0])), FileFlaw.HasProgram },
        { "ole.docx", Word(("word/embeddings/1.bin", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0])), FileFlaw.HasProgram },
        { "genest.docx", Word(("word/embeddings/1.xlsx", Zip(("a", Text("a"))))), FileFlaw.HasProgram },
        { "programma.odt", OpenDocument(("Pictures/1.exe", [.. "MZ"u8, 0, 0, 0, 0, 0, 0])), FileFlaw.HasProgram },
        { "basic.odt", OpenDocument(("Basic/Standard/Module1.xml", Text("<x/>"))), FileFlaw.HasProgram },
        { "pad.docx", Word(("../../etc/passwd", Text("x"))), FileFlaw.Damaged },
        { "pad.odt", OpenDocument(("/etc/passwd", Text("x"))), FileFlaw.Damaged },
        { "station.odt", OpenDocument((@"C:\x", Text("x"))), FileFlaw.Damaged },
        { "dubbel.docx", Word(("word/document.xml", Text("<x/>"))), FileFlaw.Damaged },
    };

    [Theory]
    [MemberData(nameof(Taken), DisableDiscoveryEnumeration = true)]
    public void A_file_of_a_kind_is_known_by_its_content(string name, byte[] content, FileKind kind) => Assert.Equal((kind, null), FileInspection.Inspect(name, content));

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_no_file_of_one_kind_is_refused(string name, byte[] content, FileFlaw flaw) => Assert.Equal(flaw, FileInspection.Inspect(name, content).Flaw);

    [Fact]
    public void A_link_in_an_archive_is_refused()
    {
        var document = Word(("word/media/koppeling.png", Text("/etc/passwd")));
        var entry = document.AsSpan().LastIndexOf("word/media/koppeling.png"u8) - 46; // the head of its line in the directory
        (document[entry + 5], document[entry + 40], document[entry + 41]) = (3, 0xFF, 0xA1); // made on Unix, mode 0120777

        Assert.Equal(FileFlaw.Damaged, FileInspection.Inspect("koppeling.docx", document).Flaw);
    }

    [Fact]
    public void Of_a_part_whose_size_is_a_lie_no_more_is_unpacked_than_it_says()
    {
        var document = Word(("word/styles.xml", new byte[900_000]));
        var entry = document.AsSpan().LastIndexOf("word/styles.xml"u8) - 46;
        (document[entry + 24], document[entry + 25], document[entry + 26], document[entry + 27]) = (100, 0, 0, 0);

        using var archive = ZipDocument.Open(document);
        var part = archive.GetEntry("word/styles.xml")!;

        Assert.Equal(100, part.Length);
        Assert.True(ZipDocument.Unpack(part, 1_000_000) is null or { Length: <= 100 });
        Assert.Null(CleanedCopy.Of(FileKind.Word, document));
    }

    [Fact]
    public void Whatever_breaks_off_or_changes_never_breaks_the_inspection()
    {
        var chance = new Random(20260731);
        foreach (var (name, whole) in Taken.Select(t => (t.Data.Item1, t.Data.Item2)))
        {
            for (var turn = 0; turn < 300; turn++)
            {
                var bytes = turn % 3 == 0 ? whole[..chance.Next(whole.Length)] : (byte[])whole.Clone();
                for (var change = turn % 3; change > 0 && bytes.Length > 0; change--)
                {
                    bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
                }

                var (kind, flaw) = FileInspection.Inspect(name, bytes);
                Assert.True(flaw is not null || CleanedCopy.Of(kind, bytes) is null or { Length: > 0 });
            }
        }
    }
}

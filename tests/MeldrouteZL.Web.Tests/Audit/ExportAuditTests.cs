using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

[Trait("Requirement", "R168")]
public sealed class ExportAuditTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int Export = 10;
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_gives_the_lines_of_the_search_as_a_file_and_records_that()
    {
        await app.Get<AuditLog>().RecordAsync(await app.ActorOfAsync("avim-1"), Act.Open(AuditObject.Case, "C-2026-777777"), AuditResult.Refused, TestContext.Current.CancellationToken);
        using var officer = await app.SignInAsync("fg");
        VisitedPage file = null!;

        var entry = Assert.Single(await AuditEntries.OfAsync(app, async () => file = await officer.GetAsync("/inzagen/ophalen?nummer=C-2026-777777")));

        Assert.Equal((Export, 1, null), entry.Summary());
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        var lines = file.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Wanneer;Wie;", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(';').Length, lines[1].Split(';').Length);
        Assert.Contains(";C-2026-777777;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";niet gevonden;", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://voorbeeld.nl\")")]
    [InlineData("+31 43")]
    [InlineData("@som")]
    [InlineData("-1")]
    public async Task What_begins_like_a_formula_is_text(string name)
    {
        var actor = await app.ActorOfAsync("vt-2");
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.account SET display_name = '{name}' WHERE id = '{actor.UserId}'");
        await app.Get<AuditLog>().RecordAsync(actor, Act.List(AuditObject.Case), AuditResult.Done, TestContext.Current.CancellationToken);
        using var officer = await app.SignInAsync("fg");

        var file = await officer.GetAsync($"/inzagen/ophalen?persoon={actor.UserId}");

        Assert.DoesNotContain(";" + name[..2], file.Html.Replace(";\"", ";", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("'" + name[0], file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_fits_more_people_gives_no_file()
    {
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync("/inzagen/ophalen?wie=a");

        Assert.StartsWith("/inzagen?", page.Path, StringComparison.Ordinal);
        Assert.Contains("kortere periode", page.Text("main"), StringComparison.Ordinal);
        using var other = await app.SignInAsync("vt-af");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/inzagen/ophalen")).Status);
    }
}

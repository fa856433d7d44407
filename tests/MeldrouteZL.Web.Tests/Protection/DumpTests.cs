using System.Text;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.PublicReports;
using MeldrouteZL.Web.Tests.Screening;
using MeldrouteZL.Web.Tests.Trajectories;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Who takes the whole database away reads nothing of anybody in it.</summary>
[Trait("Requirement", "R165")]
public sealed class DumpTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = FullCase.Secret;
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_of_every_table_holds_none_of_the_words_that_stand_in_every_sealed_column()
    {
        await FillAsync();
        var empty = new List<string>();
        foreach (var column in SealMap.All.Values.SelectMany(t => t.Columns.Values).Select(c => c.ToString().Split('.')))
        {
            if (await Opened.ColumnAsync(app.Database, $"SELECT 1 FROM opened.{column[0]} x WHERE x.\"{column[1]}\" LIKE '%' || $1 || '%' LIMIT 1", column[1] == "birth_date" ? "2005-05-05" : Secret) is [])
            {
                empty.Add(string.Join('.', column));
            }
        }

        Assert.Empty(empty);
        Assert.Empty(await FoundAsync(Secret));
        Assert.Empty(await FoundAsync("Kwikstaart"));
        Assert.Empty(await FoundAsync("2005-05-05"));
    }

    [Fact]
    public async Task A_word_that_stands_there_in_clear_is_found()
    {
        await SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.organisation SET name = 'Rode Wouw' WHERE name = 'RIEC Limburg'");

        Assert.Equal(["meldroute.organisation"], await FoundAsync("Rode Wouw"));
    }

    private async Task FillAsync()
    {
        var number = await FullCase.CloseAsync(app);
        await StepChecks.ShieldClosedAsync(app);
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction(Secret, m));
        await DecideAcuteAsync();

        using var care = await app.SignInAsync("zoco-parkstad");
        var opened = await (await care.GetAsync($"/trajecten/openen?casus={await fixture.CaseOnAgendaAsync()}")).SubmitAsync(("Input.Basis", Secret));
        await (await care.GetAsync($"/trajecten/{opened.Heading}/starten")).SubmitAsync(("Input.Plan", Secret));
        await (await care.GetAsync($"/trajecten/{opened.Heading}/afsluiten")).SubmitAsync(("Input.Result", Secret));

        await ReportAsync();
        var meeting = await fixture.Story.MeetingAsync(MeetingStage.Held);
        using var secretary = await app.SignInAsync("vt-secretaris");
        await (await secretary.GetAsync($"{meeting.Address()}/verslag-vaststellen")).SubmitAsync(("Input.Minutes", Secret));
        using var adviser = await app.SignInAsync("vt-1");
        await (await adviser.GetAsync("/signalen/advies")).SubmitAsync(("Input.Form", "Sexual"), ("Input.Text", Secret));
        using var officer = await app.SignInAsync("af-heerlen");
        await (await officer.GetAsync("/signalen/nieuw")).SubmitAsync(
            ("Input.What", Secret), ("Input.Where", Secret), ("Input.ObservedText", Secret), ("Input.Acute", "false"), ("Input.Persons", Secret), ("Input.Sector", Secret),
            ("Input.Department", Secret), ("Input.ReporterName", Secret), ("Input.ReporterPhone", "045 1234567"), ("Input.ReporterEmail", "melder@voorbeeld.example"), ("Input.ReporterRelation", Secret));
    }

    private async Task ReportAsync()
    {
        var (number, code) = await PublicStory.ReportAsync(app, c => c with { What = Secret, SafeContact = Secret, Name = Secret });
        await PublicStory.AskAsync(app, number, Secret);
        Assert.True(await PublicStory.AnswerAsync(app, code, Secret));
    }

    private async Task DecideAcuteAsync()
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute(Secret, m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.ConfirmAcute(Secret, m));
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/casussen/{number}/acuut-besluiten");
        await form.SubmitAsync(("Input.Decision", Secret), ("Input.Deciders", Secret), ("Input.Shelter", "false"));
    }

    // As bytes, as they lie in a dump; text in UTF-8, in UTF-16 and as the hexadecimal of bytes.
    private async Task<List<string>> FoundAsync(string words)
    {
        byte[][] shapes = [Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(words)))];
        var found = new List<string>();
        await using var connection = new NpgsqlConnection(app.Database.Admin);
        await connection.OpenAsync(Cancel);
        foreach (var table in await SuperUser.ColumnAsync(app.Database.Admin, "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname LIKE 'meldroute%' ORDER BY 1"))
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)", Cancel);
            using var bytes = new MemoryStream();
            await copy.CopyToAsync(bytes, Cancel);
            if (Array.Exists(shapes, s => bytes.ToArray().AsSpan().IndexOf(s) >= 0))
            {
                found.Add(table);
            }
        }

        return found;
    }
}

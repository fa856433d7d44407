using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Attachments;
using MeldrouteZL.Web.Tests.CareNetwork;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.PublicReports;
using MeldrouteZL.Web.Tests.Radar;
using MeldrouteZL.Web.Tests.Screening;
using MeldrouteZL.Web.Tests.Shelter;
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
            if (await Opened.ColumnAsync(app.Database, $"SELECT 1 FROM opened.{column[0]} x WHERE x.\"{column[1]}\" LIKE '%' || $1 || '%' LIMIT 1", WordIn(string.Join('.', column))) is [])
            {
                empty.Add(string.Join('.', column));
            }
        }

        Assert.Empty(empty);
        Assert.Empty(await FoundAsync(Secret));
        Assert.Empty(await FoundAsync("Kwikstaart"));
        Assert.Empty(await FoundAsync("2005-05-05"));
        Assert.Empty(await FoundAsync("999990019"));
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
        await JudgeLinkAsync();

        using var care = await app.SignInAsync("zoco-parkstad");
        var opened = await (await care.GetAsync($"/trajecten/openen?casus={await fixture.CaseOnAgendaAsync()}")).SubmitAsync(("Input.Ground", "LegalGround"), ("Input.Basis", Secret));
        async Task OnTrajectoryAsync(string page, params (string, string?)[] fields) => Assert.Equal(
            System.Net.HttpStatusCode.OK, (await (await care.GetAsync($"/trajecten/{opened.Heading}/{page}")).SubmitAsync(fields)).Status);
        await OnTrajectoryAsync("intake", ("Input.Kind", "Ambulatory"), ("Input.MunicipalityBecause", "RegisteredElsewhere"), ("Input.Residence", "NotLawful"), ("Input.Minor", "No"));
        await OnTrajectoryAsync("monitoring", ("Input.Level", "Light"), ("Input.Factors", "CanConsult"), ("Input.Why", Secret));
        await OnTrajectoryAsync("contact", ("Input.Manner", "Phone"), ("Input.Note", Secret));
        await OnTrajectoryAsync("procedure", ("Input.Procedure", "Information"), ("Input.State", "Started"), ("Input.Note", Secret), ("Input.Language", Secret));
        await OnTrajectoryAsync("starten", ("Input.Plan", Secret));
        await CareStory.WriteAsync(care, opened.Heading, Secret);
        await ClientRightsStory.FillAsync(app, opened.Heading, Secret);
        await CareStory.ShareAsync(care, opened.Heading, Secret, ground: Secret);
        await BottleneckStory.WriteAsync(care, Secret);
        await OnTrajectoryAsync("afronden", ("Input.Reason", Secret));
        await OnTrajectoryAsync("afsluiten", ("Input.Reason", "AimsReached"), ("Input.Outcome", "Better"), ("Input.Result", Secret));

        await ShelterStory.FillAsync(app, Secret);
        await ReportAsync();
        var meeting = await fixture.Story.MeetingAsync(MeetingStage.Held);
        meeting = await fixture.Story.TakeAsync(meeting, (t, m) => t.RecordPresence([.. m.Region.TableMembers.Select(o => new PresenceLine(o.Id, [], Secret))], m));
        using var secretary = await app.SignInAsync("vt-secretaris");
        await (await secretary.GetAsync($"{meeting.Address()}/verslag-vaststellen")).SubmitAsync(("Input.Minutes", Secret));
        using var adviser = await app.SignInAsync("vt-1");
        await (await adviser.GetAsync("/signalen/advies")).SubmitAsync(("Input.Form", "Sexual"), ("Input.Text", Secret));
        using var officer = await app.SignInAsync("af-heerlen");
        await (await officer.GetAsync("/signalen/nieuw")).SubmitAsync(
            ("Input.What", Secret), ("Input.Where", Secret), ("Input.ObservedText", Secret), ("Input.Acute", "false"), ("Input.Persons", Secret), ("Input.Sector", Secret),
            ("Input.Department", Secret), ("Input.Language", Secret), ("Input.CarePlace", Secret), ("Input.ReporterName", Secret), ("Input.ReporterPhone", "045 1234567"), ("Input.ReporterEmail", "melder@voorbeeld.example"), ("Input.ReporterRelation", Secret));
        await DescribeAsync(officer);
    }

    private async Task JudgeLinkAsync()
    {
        var (one, other) = (await fixture.Story.SignalAsync(), await fixture.Story.SignalAsync());
        foreach (var number in (string[])[one, other])
        {
            await RadarStory.PutAsync(app, number, "vt-1", new() { GivenNames = "Kwikstaart", FamilyName = Secret, BirthYear = 2005, BirthMonth = 5, BirthDay = 5, Handles = [new("Kwikstaart", Secret)] });
        }

        await RadarStory.CompareAsync(app);
        using var visitor = await app.SignInAsync("vt-1");
        await (await visitor.GetAsync($"/radar/beoordelen?keuze={await RadarStory.LinkBetweenAsync(app, one, other)}")).SubmitAsync(("Input.Judgement", "Unsure"), ("Input.Reason", Secret));
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

    // What has a form of its own cannot hold the secret word.
    private static string WordIn(string column) => column switch
    {
        "disclosure_line.ground" => "hulp aan het slachtoffer", // of the profile of who received it, which is no secret
        _ => WordOf(column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..]),
    };

    private static string WordOf(string column) => column switch
    {
        "birth_date" => "2005-05-05",
        "hash" => Convert.ToHexStringLower(SHA256.HashData(FileCorpus.Text(Secret))), // of the file of FullCase
        "number" => "999990019",
        "prefix" => "van der",
        "key" => Secret.ToUpperInvariant(),
        _ => Secret,
    };

    private async Task DescribeAsync(Visitor officer)
    {
        var signal = await fixture.Story.SignalAsync(SignalStage.Draft);
        await (await officer.GetAsync($"/signalen/{signal}/personen/toevoegen")).SubmitAsync(
            ("Input.GivenNames", Secret), ("Input.Prefix", "van der"), ("Input.FamilyName", Secret), ("Input.Alias", Secret), ("Input.BirthYear", "2005"), ("Input.BirthMonth", "5"),
            ("Input.BirthDay", "5"), ("Input.Number", "999990019"), ("Input.NumberGround", "PublicTask"), ("Input.Hours", Secret), ("Input.MayHear", Secret), ("Input.Language", Secret));
        await (await officer.GetAsync($"/signalen/{signal}/personen/gegeven-toevoegen")).SubmitAsync(("Input.Kind", "Firm"), ("Input.Value", Secret));
        var sent = await fixture.Story.SignalAsync();
        using var desk = await app.SignInAsync("vt-1");
        await (await desk.GetAsync($"/signalen/{sent}/melder-inzien")).SubmitAsync(("Input.Reason", Secret));
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

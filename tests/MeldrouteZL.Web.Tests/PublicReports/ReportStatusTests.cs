using System.Net;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Signals;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>Coming back with the code.</summary>
[Trait("Requirement", "R65")]
public sealed class ReportStatusTests(AppFixture fixture) : IClassFixture<AppFixture>, IDisposable
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Visitor reporter = fixture.App.Anonymous();

    public void Dispose() => reporter.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_where_the_report_stands_until_it_is_closed()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        Assert.Equal("Received", await StateAsync(code));

        using var employee = await app.SignInAsync("vt-1");
        var opened = await (await employee.GetAsync($"/signalen/{number}")).PressAsync("form[action$='casus-openen'] button");
        Assert.Equal("BeingHandled", await StateAsync(code));
        var @case = opened.Path.Split('/')[^1];
        await SuperAsync($"UPDATE meldroute.casefile SET stage = {(int)CaseStage.Closed} WHERE number = '{@case}'");

        Assert.Equal("Closed", await StateAsync(code));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task Feedback_of_the_case_and_notices_stand_there()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Bedankt voor uw melding.", ReportMessageKind.Notice);
        using var employee = await app.SignInAsync("vt-1");
        var opened = await (await employee.GetAsync($"/signalen/{number}")).PressAsync("form[action$='casus-openen'] button");
        Assert.True((await employee.GetAsync($"{opened.Path}/terugkoppelen")).Has("[data-leest-mee]"));
        await fixture.Story.TakeAsync(opened.Path.Split('/')[^1], "vt-1", (c, m) => c.GiveFeedback("Er is hulp ingezet.", m));

        var page = await ShowAsync(code);

        Assert.Contains("Bedankt voor uw melding.", page.Text(".report-texts"), StringComparison.Ordinal);
        Assert.Contains("Er is hulp ingezet.", page.Text(".report-texts"), StringComparison.Ordinal);
        Assert.DoesNotContain(number, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("keuken", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_question_at_a_time_is_answered_once_and_Veilig_Thuis_reads_it()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        using var employee = await app.SignInAsync("vt-1");
        var form = await employee.GetAsync($"/signalen/{number}/melder-schrijven");
        var asked = await form.SubmitAsync(("Input.Kind", "Question"), ("Input.Text", "Welke kleur heeft de bus?"));
        Assert.Equal($"/signalen/{number}?gedaan=geschreven", asked.Path);
        var again = await (await employee.GetAsync($"/signalen/{number}/melder-schrijven")).SubmitAsync(("Input.Kind", "Question"), ("Input.Text", "En het kenteken?"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);

        var page = await ShowAsync(code);
        Assert.Equal("Welke kleur heeft de bus?", page.Text("[data-question]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync()).Status);
        var answered = await page.SubmitAsync(("Input.Answer", "Een witte bus met een deuk."));
        var twice = await page.SubmitAsync(("Input.Answer", "Toch een zwarte."));

        Assert.Contains("Uw antwoord is verstuurd.", answered.Text(".notice--good"), StringComparison.Ordinal);
        Assert.False(answered.Has("[data-question]"));
        Assert.DoesNotContain("deuk", answered.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        var seen = await employee.GetAsync($"/signalen/{number}");
        Assert.Contains("Een witte bus met een deuk.", seen.Text("[data-bericht]"), StringComparison.Ordinal);
        Assert.DoesNotContain("zwarte", seen.Html, StringComparison.Ordinal);
        await PublicStory.AskAsync(app, number, "En het kenteken?");
        Assert.Equal("En het kenteken?", (await ShowAsync(code)).Text("[data-question]"));
    }

    [Fact]
    public async Task Veilig_Thuis_hears_that_there_is_an_answer_until_somebody_took_note_of_it()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Welke kleur heeft de bus?");
        using var colleague = await app.SignInAsync("vt-2");
        Assert.False(await IsListedAsync(colleague, number));
        var opened = await (await colleague.GetAsync($"/signalen/{number}")).PressAsync("form[action$='casus-openen'] button");
        Assert.StartsWith("/casussen/", opened.Path, StringComparison.Ordinal);
        var mails = await MailsAsync();

        Assert.True(await PublicStory.AnswerAsync(app, code, "Wit."));

        Assert.Equal(mails + 1, await MailsAsync());
        Assert.True(await IsListedAsync(colleague, number)); // also now that the signal is in a case
        using var secretary = await app.SignInAsync("vt-secretaris");
        Assert.False(await IsListedAsync(secretary, number));
        var page = await colleague.GetAsync($"/signalen/{number}");
        Assert.True(page.Has("[data-antwoord]"));
        var read = await page.PressAsync("form[action$='antwoord-gelezen'] button");
        Assert.Equal($"/signalen/{number}?gedaan=antwoord-gelezen", read.Path);
        Assert.False(read.Has("[data-antwoord]") || await IsListedAsync(colleague, number));
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.GetAsync($"/signalen/{number}/antwoord-gelezen")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.GetAsync($"/signalen/{await fixture.Story.SignalAsync()}/antwoord-gelezen")).Status);
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_one_counts()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Hoe laat?");
        var report = (await app.Get<ReadReport.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel))!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => app.Get<AnswerQuestion.Handler>().Handle(report.Key, report.Question!.Id, new() { Answer = $"Om {i} uur" }, app.Clock.GetUtcNow(), Cancel)));

        Assert.Equal(1, taken.Count(t => t));
    }

    [Fact]
    public async Task What_is_no_code_is_said_to_be_none()
    {
        foreach (var typed in (string[])["1234", "geen code", "1234 5678 9012 3456 7"])
        {
            var page = await ShowAsync(typed);
            Assert.Equal((HttpStatusCode.BadRequest, "#Code"), (page.Status, page.Document.QuerySelector("#fouten a")!.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_code_of_nobody_an_expired_one_and_one_whose_report_was_destroyed_are_answered_alike()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await SuperAsync($"UPDATE meldroute.public_report SET expires_at = now() - interval '1 second' WHERE signal_id = (SELECT id FROM meldroute.signal WHERE number = '{number}')");

        var expired = await ShowAsync(code);
        var unknown = await ShowAsync("0000 1111 2222 3333");

        Assert.Equal((HttpStatusCode.BadRequest, unknown.Status), (expired.Status, HttpStatusCode.BadRequest));
        Assert.Equal(unknown.Text("main"), expired.Text("main"));

        var (destroyed, other) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, destroyed, "Hoe laat?");
        var id = await app.AskAsync<Guid>("SELECT id FROM meldroute.signal WHERE number = $1", destroyed);
        Assert.Equal(5L, await CountAsync(id));
        await SuperUser.RunAsync(app.Database.Admin, $"SELECT meldroute.forget_signal('{id}')");
        Assert.Equal(0L, await CountAsync(id));
        Assert.Equal(unknown.Text("main"), (await ShowAsync(other)).Text("main"));
    }

    [Fact]
    public async Task Codes_in_groups_with_dashes_and_in_arabic_digits_are_read()
    {
        var (_, code) = await PublicStory.ReportAsync(app);

        Assert.True((await ShowAsync(string.Join('-', code.Groups))).Has("[data-state]"));
        Assert.True((await ShowAsync(string.Concat(code.Digits.Select(c => (char)(c - '0' + '\u0660'))))).Has("[data-state]"));
    }

    [Fact]
    public async Task Guessing_and_floods_stop_in_the_language_of_who_is_stopped_and_what_was_typed_stays()
    {
        await using var strict = await MeldrouteApp.StartAsync(
            fixture.Databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:Limits:CodesPerNetwork"] = "5", ["Meldroute:Limits:ReportsPerNetwork"] = "1" });
        using var visitor = strict.Anonymous();
        visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "pl");
        var answers = new List<HttpStatusCode>();
        var page = await visitor.GetAsync("/melden/status");
        for (var i = 0; i < 7; i++)
        {
            page = await page.SubmitAsync(("Code", $"000011112222333{i}"));
            answers.Add(page.Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal("pl", page.Document.DocumentElement.GetAttribute("lang"));

        Assert.True((await (await visitor.ToReviewAsync()).SubmitAsync()).Has("[data-code]"));
        var refused = await (await visitor.ToReviewAsync()).SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains(PublicStory.What, refused.Text(".summary"), StringComparison.Ordinal);
        var proven = await refused.SubmitAsync(("Proof", Work(Guid.Parse(refused.Document.QuerySelector("[data-challenge]")!.GetAttribute("data-challenge")!))));
        Assert.True(proven.Has("[data-code]")); // more is allowed to a device that worked for it
    }

    private static string Work(Guid formKey) => Enumerable.Range(0, int.MaxValue).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(n => Web.Security.ProofOfWork.Holds(formKey, n));

    private static async Task<bool> IsListedAsync(Visitor visitor, string number) => (await visitor.GetAsync("/signalen")).Has($"[data-antwoorden] a[href^='/signalen/{number}']");

    private Task<long> MailsAsync() => app.AskAsync<long>("SELECT count(*) FROM meldroute.outgoing_mail WHERE kind = 1 AND sent_at IS NULL");

    private async Task<string> StateAsync(ReportCode code) => (await ShowAsync(code)).Document.QuerySelector("[data-state]")!.GetAttribute("data-state")!;

    private Task<VisitedPage> ShowAsync(ReportCode code) => ShowAsync(string.Join(' ', code.Groups));

    private async Task<VisitedPage> ShowAsync(string typed) => await (await reporter.GetAsync("/melden/status")).SubmitAsync(("Code", typed));

    // All that belongs to a report beside its signal.
    private Task<long> CountAsync(Guid signal)
    {
        var ids = string.Join(" UNION ALL ", ((string[])["public_report", "report_key", "report_message", "reporter_identity", "reporter_key"]).Select(t => $"SELECT signal_id FROM meldroute.{t}"));
        return app.AskAsync<long>($"SELECT count(*) FROM ({ids}) a WHERE signal_id = $1", signal);
    }

    private Task<int> SuperAsync(string sql) => app.AskAsync<int>($"WITH done AS ({sql} RETURNING 1) SELECT count(*)::integer FROM done");
}

using System.Net;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
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
    public async Task Of_two_answers_at_the_same_moment_one_counts()
    {
        var (number, code) = await PublicStory.ReportAsync(app);
        await PublicStory.AskAsync(app, number, "Hoe laat?");
        var question = (await app.Get<ReadReport.Handler>().Handle(code, app.Clock.GetUtcNow(), Cancel))!.Question!.Id;

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => app.Get<AnswerQuestion.Handler>().Handle(code, question, new() { Answer = $"Om {i} uur" }, app.Clock.GetUtcNow(), Cancel)));

        Assert.Equal(1, taken.Count(t => t));
    }

    [Theory]
    [InlineData("1234")]
    [InlineData("geen code")]
    [InlineData("1234 5678 9012 3456 7")]
    [InlineData("1234 5678 9012 345a")]
    public async Task What_is_no_code_is_said_to_be_none(string typed)
    {
        var page = await ShowAsync(typed);

        Assert.Equal((HttpStatusCode.BadRequest, "#Code"), (page.Status, page.Document.QuerySelector("#fouten a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task A_code_of_nobody_and_an_expired_one_are_answered_alike()
    {
        await using var other = await MeldrouteApp.StartAsync(fixture.Databases);
        var (_, code) = await PublicStory.ReportAsync(other);
        other.Clock.Move(TimeSpan.FromDays(200));
        using var visitor = other.Anonymous();

        var expired = await (await visitor.GetAsync("/melden/status")).SubmitAsync(("Code", code.Digits));
        var unknown = await (await visitor.GetAsync("/melden/status")).SubmitAsync(("Code", "0000 1111 2222 3333"));

        Assert.Equal((HttpStatusCode.BadRequest, unknown.Status), (expired.Status, HttpStatusCode.BadRequest));
        Assert.Equal(unknown.Text("main"), expired.Text("main"));
    }

    [Fact]
    public async Task Codes_in_groups_with_dashes_and_in_arabic_digits_are_read()
    {
        var (_, code) = await PublicStory.ReportAsync(app);

        Assert.True((await ShowAsync(string.Join('-', code.Groups))).Has("[data-state]"));
        Assert.True((await ShowAsync(string.Concat(code.Digits.Select(c => (char)(c - '0' + '\u0660'))))).Has("[data-state]"));
    }

    [Fact]
    public async Task Guessing_stops_after_five_tries_a_minute_of_one_network_and_keeps_the_language()
    {
        await using var strict = await MeldrouteApp.StartAsync(fixture.Databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:Limits:CodesPerNetwork"] = "5" });
        using var visitor = strict.Anonymous();
        visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "pl");
        var answers = new List<HttpStatusCode>();
        VisitedPage page = await visitor.GetAsync("/melden/status");
        for (var i = 0; i < 7; i++)
        {
            page = await page.SubmitAsync(("Code", $"000011112222333{i}"));
            answers.Add(page.Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal("pl", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_flood_of_reports_without_work_stops_and_keeps_what_was_typed()
    {
        await using var strict = await MeldrouteApp.StartAsync(fixture.Databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:Limits:ReportsPerNetwork"] = "1" });
        using var visitor = strict.Anonymous();
        Assert.True((await (await visitor.ToReviewAsync()).SubmitAsync()).Has("[data-code]"));
        var review = await visitor.ToReviewAsync();

        var refused = await review.SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains(PublicStory.What, refused.Text(".summary"), StringComparison.Ordinal);
        var proven = await refused.SubmitAsync(("Proof", Work(Guid.Parse(refused.Document.QuerySelector("[data-challenge]")!.GetAttribute("data-challenge")!))));

        Assert.True(proven.Has("[data-code]"));
    }

    private static string Work(Guid formKey) => Enumerable.Range(0, int.MaxValue).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(n => Web.Security.ProofOfWork.Holds(formKey, n));

    private async Task<string> StateAsync(ReportCode code) => (await ShowAsync(code)).Document.QuerySelector("[data-state]")!.GetAttribute("data-state")!;

    private Task<VisitedPage> ShowAsync(ReportCode code) => ShowAsync(string.Join(' ', code.Groups));

    private async Task<VisitedPage> ShowAsync(string typed) => await (await reporter.GetAsync("/melden/status")).SubmitAsync(("Code", typed));

    private Task<int> SuperAsync(string sql) => app.AskAsync<int>($"WITH done AS ({sql} RETURNING 1) SELECT count(*)::integer FROM done");
}

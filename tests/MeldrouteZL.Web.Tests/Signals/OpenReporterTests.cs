using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class OpenReporterTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Why = "Ik bel de melder terug over het adres.";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_the_reporter_is_opens_with_a_reason_for_one_person_in_sight_of_the_source()
    {
        var number = await fixture.Story.SignalAsync();
        using var desk = await app.SignInAsync("vt-1");
        var before = await desk.GetAsync($"/signalen/{number}");
        Assert.True(before.Has("[data-afgeschermd]"));
        Assert.DoesNotContain("Test Melder", before.Document.Body!.TextContent, StringComparison.Ordinal);

        var page = await (await desk.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", Why));

        Assert.Contains("Test Melder", page.Text("section[aria-labelledby=melder]"), StringComparison.Ordinal);
        using var colleague = await app.SignInAsync("vt-2");
        var theirs = await colleague.GetAsync($"/signalen/{number}");
        Assert.DoesNotContain("Test Melder", theirs.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(theirs.Has("[data-afgeschermd]"));
        using var source = await app.SignInAsync("af-heerlen");
        var seen = (await source.GetAsync($"/signalen/{number}")).Text("section[aria-labelledby=melder]");
        Assert.Contains("Test Melder", seen, StringComparison.Ordinal);
        Assert.Contains(Why, seen, StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis Zuid-Limburg", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_security_alone_shields_it_until_the_clock_of_the_database_says_it_is_over()
    {
        var number = await fixture.Story.SignalAsync();
        Assert.Equal((0, 0), await CountAsync(number, "vt-1"));
        using var desk = await app.SignInAsync("vt-1");
        await (await desk.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", Why));

        Assert.Equal((1, 1), await CountAsync(number, "vt-1"));
        Assert.Equal((0, 0), await CountAsync(number, "vt-2"));
        await Access.SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.reporter_opening SET closes_at = now() - interval '1 second'");
        Assert.Equal((0, 0), await CountAsync(number, "vt-1"));
        Assert.Equal((1, 1), await CountAsync(number, "af-heerlen"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    public async Task Without_a_reason_it_stays_closed(string reason)
    {
        var number = await fixture.Story.SignalAsync();
        using var desk = await app.SignInAsync("vt-1");

        var answer = await (await desk.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Reason']"));
        Assert.Equal((0, 0), await CountAsync(number, "vt-1"));
    }

    [Theory]
    [InlineData("vt-af", HttpStatusCode.OK)]
    [InlineData("vt-secretaris", HttpStatusCode.NotFound)]
    [InlineData("af-heerlen", HttpStatusCode.NotFound)]
    [InlineData("oefen-vt", HttpStatusCode.NotFound)]
    public async Task It_is_for_Veilig_Thuis(string persona, HttpStatusCode status)
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(status, (await visitor.GetAsync($"/signalen/{number}/melder-inzien")).Status);
    }

    [Fact]
    public async Task Opened_already_it_says_so_and_what_Veilig_Thuis_wrote_itself_is_open()
    {
        var number = await fixture.Story.SignalAsync();
        var own = await fixture.Story.SignalAsync(SignalStage.Forwarded, "vt-1");
        using var desk = await app.SignInAsync("vt-1");
        await (await desk.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", Why));

        Assert.Equal(HttpStatusCode.Conflict, (await (await desk.GetAsync($"/signalen/{number}/melder-inzien")).SubmitAsync(("Input.Reason", Why))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.GetAsync($"/signalen/{own}/melder-inzien")).Status);
        Assert.Contains("Test Melder", (await desk.GetAsync($"/signalen/{own}")).Text("section[aria-labelledby=melder]"), StringComparison.Ordinal);
    }

    // The rows of the reporter and of the key that opens them, past the filter of the application.
    private async Task<(int Rows, int Keys)> CountAsync(string number, string persona)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync(persona), Act.WithoutContent, TestContext.Current.CancellationToken);
        var signal = await work.Db.Signals.Where(s => s.Number == number).Select(s => s.Id).SingleAsync(TestContext.Current.CancellationToken);
        return (
            await work.Db.Set<ReporterIdentity>().CountAsync(r => r.SignalId == signal, TestContext.Current.CancellationToken),
            (await work.Db.Database.SqlQuery<int>($"SELECT count(*)::integer AS \"Value\" FROM meldroute.reporter_key WHERE signal_id = {signal}").ToListAsync(TestContext.Current.CancellationToken))[0]);
    }
}

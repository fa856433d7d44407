using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class ReceiveRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/privacy/verzoeken/nieuw";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_request_gets_a_number_and_a_month_and_only_the_privacy_officers_of_the_region_see_it()
    {
        var done = await ReceiveAsync(0);

        Assert.Contains("Vastgelegd bij verzoek V-", done.Text(".notice--good"), StringComparison.Ordinal);
        var due = await app.AskAsync<DateTime>("SELECT due_at FROM meldroute.data_subject_request ORDER BY number DESC LIMIT 1");
        Assert.Equal(Today.AddMonths(1), DutchTime.DateOf(new DateTimeOffset(due, TimeSpan.Zero)));
        using var other = await app.SignInAsync("oefen-fg");
        Assert.True((await other.GetAsync("/privacy/verzoeken")).Has(".empty"));
    }

    [Fact]
    public async Task Late_ones_stand_on_top_and_are_counted()
    {
        await ReceiveAsync(0);
        await ReceiveAsync(-100);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.GetAsync("/privacy/verzoeken");

        Assert.Contains("te laat", page.Text("tbody tr:first-child"), StringComparison.Ordinal);
        Assert.Contains("te laat", page.Text(".subtitle"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_request()
    {
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync(Address);
        (string, string?)[] values = [("Input.Kind", "Erasure"), ("Input.ReceivedOn", Text(Today)), ("Input.Reference", "Archief 77")];

        await form.SubmitAsync(values);
        await form.SubmitAsync(values);

        Assert.Equal(1L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.data_subject_request WHERE reference = 'Archief 77'"));
    }

    [Fact]
    public async Task What_is_missing_or_too_early_is_said()
    {
        using var officer = await app.SignInAsync("fg");

        var answer = await (await officer.GetAsync(Address)).SubmitAsync(("Input.ReceivedOn", "0001-01-01"));

        StepChecks.BadInput(answer, "Input_Kind", "Kies wat de persoon vraagt.");
        StepChecks.BadInput(answer, "Input_ReceivedOn", "Vul een datum in vanaf 25 mei 2018.");
        StepChecks.BadInput(answer, "Input_Reference", "Vul in waar de brief ligt.");
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_refused() => Assert.Equal(HttpStatusCode.Conflict, (await ReceiveAsync(1)).Status);

    [Theory]
    [InlineData("vt-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Address);

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    private async Task<VisitedPage> ReceiveAsync(int daysFromToday)
    {
        using var officer = await app.SignInAsync("fg");
        return await (await officer.GetAsync(Address)).SubmitAsync(("Input.Kind", "Inspection"), ("Input.ReceivedOn", Text(Today.AddDays(daysFromToday))), ("Input.Reference", "Archief 12"));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

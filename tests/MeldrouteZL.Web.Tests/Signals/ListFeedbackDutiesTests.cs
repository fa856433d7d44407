using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

/// <summary>Its own application, whose clock is moved.</summary>
[Trait("Requirement", "R27")]
public sealed class ListFeedbackDutiesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/terugkoppeling";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_owes_it_sees_what_is_late_first_and_who_must_do_it()
    {
        var late = await fixture.HandedOverAsync();
        var @case = await fixture.Story.CaseAsync(author: "af-maastricht");
        var signal = (await fixture.Story.LookAsync(@case, "vt-1")).Signals[0].Number;
        app.Clock.Move(TimeSpan.FromDays(7));
        var young = await fixture.HandedOverAsync();

        using (var officer = await app.SignInAsync("af-heerlen"))
        {
            var page = await officer.GetAsync(Address);
            var rows = page.Document.QuerySelectorAll("tr[data-nummer]").Select(r => (r.GetAttribute("data-nummer"), r.GetAttribute("data-te-laat"))).ToList();
            Assert.Equal(rows.OrderByDescending(r => r.Item2 == "ja"), rows);
            Assert.Contains((late, "ja"), rows);
            Assert.Contains((young, "nee"), rows);
            Assert.DoesNotContain(rows, r => r.Item1 == signal);
            Assert.Contains("Te laat", page.Text(".notice--warning"), StringComparison.Ordinal);
            Assert.Contains("Nog niemand", page.Text($"[data-nummer='{late}']"), StringComparison.Ordinal);

            var told = await (await officer.GetAsync($"/signalen/{late}/collega-terugkoppelen")).SubmitAsync(("Input.Text", "Ik pak het op."));
            Assert.False((await officer.GetAsync(Address)).Has($"[data-nummer='{late}']"));
            Assert.Equal(late, told.Heading);
        }

        using var employee = await app.SignInAsync("vt-1");
        var row = (await employee.GetAsync(Address)).Document.QuerySelector($"[data-nummer='{signal}']")!;
        Assert.Contains("Gemeente Maastricht", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nog niemand", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/casussen/{@case}/terugkoppelen", row.QuerySelectorAll("a")[1].GetAttribute("href"));
        Assert.True((await employee.GetAsync($"/casussen/{@case}")).Has($"article[data-nummer='{signal}'] [data-terugkoppeling-voor]"));
    }

    [Fact]
    public async Task It_goes_along_with_who_follows_the_case_up()
    {
        var @case = await fixture.Story.CaseAsync(CaseStage.Screened);
        var signal = (await fixture.Story.LookAsync(@case, "vt-1")).Signals[0].Number;
        await fixture.Story.TakeAsync(@case, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.Avim.Id, m));
        using var owner = await app.SignInAsync("avim-1");
        using var employee = await app.SignInAsync("vt-1");

        Assert.True((await owner.GetAsync(Address)).Has($"[data-nummer='{signal}']"));
        Assert.False((await employee.GetAsync(Address)).Has($"[data-nummer='{signal}']"));

        await fixture.Story.TakeAsync(@case, "avim-1", (c, m) => c.GiveFeedback("Wij doen onderzoek.", m));
        Assert.False((await owner.GetAsync(Address)).Has($"[data-nummer='{signal}']"));
    }

    [Fact]
    public async Task On_the_last_day_those_who_must_do_it_get_one_mail_for_each_duty_and_no_one_else()
    {
        var cancel = TestContext.Current.CancellationToken;
        var number = await fixture.HandedOverAsync();
        var due = (await app.LookAtSignalAsync(number, "af-heerlen")).ColleagueDueAt!.Value;
        var (before, others) = (await MailsAsync("af-heerlen@"), await MailsAsync("af-maastricht@"));

        await RunAsync(due.AddDays(-1));
        Assert.Equal(before, await MailsAsync("af-heerlen@"));

        await Task.WhenAll(RunAsync(due.AddHours(-5)), RunAsync(due.AddHours(-5)));
        await RunAsync(due.AddDays(3));
        var once = await MailsAsync("af-heerlen@");
        Assert.NotNull((await app.LookAtSignalAsync(number, "af-heerlen")).ColleagueRemindedAt);
        Assert.True(once > before);

        await RunAsync(due.AddDays(9));
        Assert.Equal((once, others), (await MailsAsync("af-heerlen@"), await MailsAsync("af-maastricht@")));

        async Task RunAsync(DateTimeOffset at) =>
            await app.Get<IEnumerable<IClockJob>>().OfType<RemindFeedback>().Single().RunAsync(await app.Get<Regions>().GetAsync(1, cancel), at, cancel);
    }

    private Task<int> MailsAsync(string address) => app.AskAsync<int>(
        "SELECT count(*)::int FROM meldroute.outgoing_mail m JOIN meldroute.account a ON a.id = m.user_id WHERE m.kind = 1 AND a.email LIKE $1 || '%'", address);
}

using System.Globalization;
using System.Net;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Account;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class RecordInformingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_victim_is_informed_in_time_after_an_extension_with_its_reason()
    {
        var number = await CaseAsync();
        var recorded = DutchTime.DateOf((await fixture.Story.LookAsync(number, "vt-1")).History.Single(h => h.Step == CaseStep.AddVictim).At);
        using var visitor = await app.SignInAsync("vt-1");
        var due = (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].InformBy!.Value;
        Assert.InRange(DutchTime.DateOf(due).DayNumber - recorded.DayNumber, 28, 34); // four weeks, or the first day after that is no holiday
        Assert.Contains("Inlichten door Veilig Thuis Zuid-Limburg:", (await visitor.GetAsync($"/casussen/{number}")).Text("[data-inlichten]"), StringComparison.Ordinal);

        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("4 weken", form.Text("main .panel p"), StringComparison.Ordinal);
        Assert.Contains("artikel 5.3.1", form.Text("main .panel p"), StringComparison.Ordinal);
        StepChecks.Done(await form.SubmitAsync(("Input.Step", "Extended"), ("Input.Reason", "Het onderzoek loopt nog")), number, "inlichten");
        var extended = (await fixture.Story.LookAsync(number, "vt-1")).Victims[0];
        Assert.InRange(DutchTime.DateOf(extended.InformBy!.Value).DayNumber - DutchTime.DateOf(due).DayNumber, 14, 20);

        var again = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Het onderzoek loopt nog", again.Text("section dl"), StringComparison.Ordinal);
        var done = await again.SubmitAsync(("Input.Step", "Informed"), ("Input.How", "Telephone"), ("Input.On", Today), ("Input.By", "Medewerker Veilig Thuis"), ("Input.Reason", "hoort hier niet"));

        StepChecks.Done(done, number, "inlichten");
        Assert.False(done.Has("[data-inlichten]"));
        var steps = (await fixture.Story.LookAsync(number, "vt-1")).Informings.OrderBy(i => i.At).ToList();
        Assert.Equal([(InformingStep.Extended, null, "Het onderzoek loopt nog"), (InformingStep.Informed, "Medewerker Veilig Thuis", null)], steps.Select(i => (i.Step, i.By, i.Reason)));
        Assert.False((await visitor.GetAsync(AddressOf(number))).Has("main form"));
        StepChecks.Refused(await again.SubmitAsync(("FormKey", Guid.NewGuid().ToString()), ("Input.Step", "NotInformed"), ("Input.Reason", "Toch niet")), "het inlichten is al vastgelegd");
    }

    [Fact]
    public async Task Each_answer_asks_for_what_belongs_to_it()
    {
        var number = await CaseAsync();
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        StepChecks.BadInput(await form.SubmitAsync(), "Input_Step", "Kies wat u vastlegt.");
        StepChecks.BadInput(await form.SubmitAsync(("Input.Step", "NotInformed"), ("Input.Reason", " ")), "Input_Reason", "Vul in waarom.");
        var informed = await form.SubmitAsync(("Input.Step", "Informed"), ("Input.On", "2999-01-01"), ("Input.By", "Arts"));
        StepChecks.BadInput(informed, "Input_How", "Kies hoe de persoon is ingelicht.");
        StepChecks.BadInput(informed, "Input_On", "Vul een datum in die niet in de toekomst ligt.");
        Assert.Equal("Arts", informed.Document.QuerySelector("#Input_By")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.VictimId", Guid.NewGuid().ToString()), ("Input.Step", "NotInformed"), ("Input.Reason", "Gevaar"))).Status);
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Informings);
    }

    [Fact]
    public async Task On_the_last_day_of_each_term_Veilig_Thuis_gets_one_mail_and_nobody_else_does()
    {
        var number = await CaseAsync();
        var due = (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].InformBy!.Value;
        var (before, others) = (await MailsAsync("vt-"), await MailsAsync(""));

        await app.StrikeAsync<RemindInforming>(1, due.AddDays(-1));
        Assert.Equal(before, await MailsAsync("vt-"));

        await Task.WhenAll(app.StrikeAsync<RemindInforming>(1, due.AddHours(-5)), app.StrikeAsync<RemindInforming>(1, due.AddHours(-5)));
        await app.StrikeAsync<RemindInforming>(1, due.AddDays(2));
        var once = await MailsAsync("vt-");
        Assert.True(once > before);
        Assert.Equal(others + once - before, await MailsAsync(""));
        Assert.Single(await RemindersAsync(number));

        using var visitor = await app.SignInAsync("vt-1");
        StepChecks.Done(await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Step", "Extended"), ("Input.Reason", "Het onderzoek loopt nog")), number, "inlichten");
        await app.StrikeAsync<RemindInforming>(1, (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].InformBy!.Value);
        Assert.Equal(2, (await RemindersAsync(number)).Count);

        StepChecks.Done(await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Step", "NotInformed"), ("Input.Reason", "Levensgevaar")), number, "inlichten");
        await app.StrikeAsync<RemindInforming>(1, due.AddYears(1));
        Assert.Equal(2, (await RemindersAsync(number)).Count);
    }

    [Fact]
    public async Task A_closed_case_still_owes_it_and_to_anyone_else_the_page_does_not_exist()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        using var visitor = await app.SignInAsync("vt-1");

        StepChecks.Done(await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Step", "NotInformed"), ("Input.Reason", "Levensgevaar")), number, "inlichten");

        foreach (var persona in (string[])["vt-secretaris", "af-heerlen", "oefen-vt"])
        {
            await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(number));
        }
    }

    private Task<int> MailsAsync(string address) => app.AskAsync<int>(
        "SELECT count(*)::int FROM meldroute.outgoing_mail m JOIN meldroute.account a ON a.id = m.user_id WHERE m.kind = 1 AND a.email LIKE $1 || '%'", address);

    private Task<List<string>> RemindersAsync(string number) =>
        SuperUser.ColumnAsync(app.Database.Admin, "SELECT at::text FROM meldroute.audit_entry WHERE step = 'RemindInforming' AND object_name = $1", number);

    private string Today => DutchTime.DateOf(app.Clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<string> CaseAsync() => fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);

    private static string AddressOf(string number) => $"/casussen/{number}/inlichten";
}

using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class DestroyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Secret = FullCase.Secret;
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_second_person_destroys_the_content_and_the_number_and_the_steps_stay()
    {
        var number = await FullCase.CloseAsync(app);
        Assert.Equal(
            [
                "acute_call", "acute_consultation", "agenda_item", "attachment", "attachment_opening", "case_facts", "case_history_reason", "case_link", "classification",
                "comensha_confirmation", "comensha_notification", "comensha_record", "disclosure", "disclosure_line", "enrichment", "feedback", "guest_invitation", "house_question", "informing", "intervention", "plan_line", "referral", "referral_criterion",
                "reporter_identity", "safety_assessment", "signal", "signal_history", "signal_indicator", "victim_identity",
            ],
            await TablesWithSecretAsync());
        await StepChecks.ShieldClosedAsync(app);
        await ProposeAsync(number, $"Bewaartermijn voorbij, {Secret}");
        var steps = (await fixture.Story.LookAsync(number, "vt-af")).History.Count;
        using var visitor = await SecondPersonAsync();
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Marleen Rademakers", form.Text("main dl"), StringComparison.Ordinal);
        Assert.Contains("Bewaartermijn voorbij", form.Text("main dl"), StringComparison.Ordinal);

        var answer = await form.SubmitAsync(("Input.IsCertain", "true"));

        StepChecks.Done(answer, number, "vernietigen");
        Assert.Empty(await TablesWithSecretAsync());
        Assert.Equal(["audit_entry", "case_access", "case_history", "signal"], await TablesOfCaseAsync(number)); // who saw it stays known
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal(CaseStage.Destroyed, @case.Stage);
        Assert.Equal(steps + 1, @case.History.Count);
        Assert.All(@case.History, h => Assert.Null(h.Reason));
        Assert.Null(@case.DestructionReason);
    }

    [Fact]
    public async Task Another_case_keeps_what_it_has()
    {
        var kept = await fixture.Story.CaseAsync(CaseStage.Screened, what: "Blijft bestaan");
        var number = await ProposedAsync();
        using var visitor = await SecondPersonAsync();

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.IsCertain", "true"));

        var @case = await fixture.Story.LookAsync(kept, "vt-1");
        Assert.Equal("Blijft bestaan", @case.Facts!.Subject);
        Assert.Single(@case.Victims);
        Assert.Single(@case.AgendaItems);
    }

    [Fact]
    public async Task Who_proposed_it_does_not_destroy_it()
    {
        var number = await ProposedAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.IsCertain", "true"));

        StepChecks.Refused(answer, "U hebt dit zelf voorgesteld.");
        Assert.Equal(CaseStage.Shielded, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task Without_a_proposal_there_is_no_form()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        using var visitor = await app.SignInAsync("vt-af");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.True(page.Has($"main a[href='/casussen/{number}/vernietiging-voorstellen']"));
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task Without_being_certain_nothing_happens()
    {
        var number = await ProposedAsync();
        using var visitor = await SecondPersonAsync();

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_IsCertain", "Kruis aan dat u het zeker weet.");
        Assert.Equal(CaseStage.Shielded, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-vt-af")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await ProposedAsync()));

    private async Task<Visitor> SecondPersonAsync()
    {
        var visitor = await app.SignInAsync("vt-2");
        await (await visitor.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");
        return visitor;
    }

    private async Task<string> ProposedAsync()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        await ProposeAsync(number, "Bewaartermijn voorbij");
        return number;
    }

    private Task ProposeAsync(string number, string why) => fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ProposeDestruction(why, m));

    private Task<List<string>> TablesWithSecretAsync() => Opened.TablesWithAsync(app.Database, Secret);

    private Task<List<string>> TablesOfCaseAsync(string number) => TablesAsync(
        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'meldroute' AND column_name = 'case_id' AND table_name NOT LIKE '%\\_read'",
        "case_id = (SELECT id FROM meldroute.casefile WHERE number = $1)", number);

    // As superuser, behind all walls: which of these tables have a row like this, by name.
    private async Task<List<string>> TablesAsync(string tables, string condition, string value)
    {
        await using var admin = NpgsqlDataSource.Create(app.Database.Admin);
        var found = new List<string>();
        foreach (var table in await NamesAsync(admin, tables))
        {
            await using var ask = admin.CreateCommand($"SELECT EXISTS (SELECT FROM meldroute.\"{table}\" x WHERE {condition})");
            ask.Parameters.AddWithValue(value);
            if (await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken) is true)
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static async Task<List<string>> NamesAsync(NpgsqlDataSource admin, string sql)
    {
        await using var ask = admin.CreateCommand(sql);
        await using var rows = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var names = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            names.Add(rows.GetString(0));
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string AddressOf(string number) => $"/casussen/{number}/vernietigen";
}

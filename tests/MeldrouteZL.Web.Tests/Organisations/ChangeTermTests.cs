using System.Globalization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Organisations;

public sealed class ChangeTermTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/beheer/termijnen";
    private const string Refused = "42501";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_term_changes_from_a_day_on_with_its_source_and_the_old_one_stays()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);
        Assert.Equal(Enum.GetNames<TermKind>().Order(), Rows(form).Select(r => r.Split(' ')[0]).Distinct().Order());

        var done = await form.SubmitAsync(Typed("AcuteAnswer", "45", "Minutes"));
        Assert.Contains("vastgelegd", done.Text(".notice--good"), StringComparison.Ordinal);
        await form.SubmitAsync(Typed("AcuteAnswer", "45", "Minutes")); // sent again: nothing more

        var acute = Rows(await administrator.GetAsync(Address)).Where(r => r.StartsWith("AcuteAnswer ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, acute.Count);
        Assert.Contains("45 minuten Besluit van de regio", acute[0], StringComparison.Ordinal);
        Assert.Contains("geldt nu", acute[0], StringComparison.Ordinal);
        Assert.Contains("60 minuten", acute[1], StringComparison.Ordinal);
        Assert.Contains("gold eerder", acute[1], StringComparison.Ordinal);
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute("Nu", m));
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(@case.Consultations[0].RaisedAt.AddMinutes(45), @case.Access.Where(a => a.IsLive).Min(a => a.DueAt));
        Assert.Equal(1, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.audit_entry WHERE step = 'ChangeTerm' AND object_name = '6' AND result = 1"));
    }

    [Fact]
    public async Task A_longer_term_than_the_law_a_day_that_is_over_and_bad_input_are_refused()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync(Address);
        var before = await CountAsync();

        StepChecks.Refused(await form.SubmitAsync(Typed("Investigation", "11", "Weeks")), "Korter mag, langer niet.");
        var bad = await form.SubmitAsync(Typed("OwnerAccepts", "0", "Days", from: -1, source: " "));
        StepChecks.BadInput(bad, "Input_Amount", "Vul een getal in van 1 tot en met 1000.");
        StepChecks.BadInput(bad, "Input_Source", "Vul in waar de termijn vandaan komt.");
        StepChecks.BadInput(bad, "Input_ValidFrom", "Deze dag is al voorbij. Kies vandaag of een latere dag.");
        StepChecks.BadInput(await form.SubmitAsync(("Input.Amount", "veel")), "Input_Kind", "Kies welke termijn u verandert.");
        await form.SubmitAsync(Typed("MinutesFixed", "6", "Days", from: 3));
        StepChecks.Refused(await (await administrator.GetAsync(Address)).SubmitAsync(Typed("MinutesFixed", "5", "Days", from: 3)), "Op die dag begint deze termijn al.");
        Assert.Equal(before + 1, await CountAsync());
        await StepChecks.DoesNotExistForAsync(app, "vt-af", Address);
    }

    // What a page could ask if every check of the application were gone.
    [Theory]
    [Trait("Requirement", "R165")]
    [InlineData("vt-af", "INSERT INTO meldroute.term (region_id, kind, amount, unit, source, valid_from, is_statutory) VALUES (1, 6, 99, 1, 'x', '2030-01-01', false)")]
    [InlineData("oefen-beheer", "INSERT INTO meldroute.term (region_id, kind, amount, unit, source, valid_from, is_statutory) VALUES (1, 6, 99, 1, 'x', '2030-01-01', false)")]
    [InlineData("beheer", "UPDATE meldroute.term SET amount = 99 WHERE kind = 6")]
    [InlineData("beheer", "DELETE FROM meldroute.term WHERE kind = 6")]
    public async Task The_database_lets_terms_be_added_by_that_role_of_that_region_alone_and_never_changed(string persona, string sql)
    {
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync(persona));

        Assert.Equal(Refused, await session.RefusalOfAsync(sql));
    }

    private (string, string?)[] Typed(string kind, string amount, string unit, int from = 0, string source = "Besluit van de regio") =>
        [("Input.Kind", kind), ("Input.Amount", amount), ("Input.Unit", unit), ("Input.Source", source), ("Input.ValidFrom", DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private static List<string> Rows(VisitedPage page) =>
        [.. page.Document.QuerySelectorAll("tr[data-termijn]").Select(r => $"{r.GetAttribute("data-termijn")} {string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];

    private Task<int> CountAsync() => app.AskAsync<int>("SELECT count(*)::int FROM meldroute.term");
}

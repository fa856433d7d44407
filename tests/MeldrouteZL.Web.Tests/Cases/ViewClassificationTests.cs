using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>How a class came about: proposal and confirmation side by side, and how often they differ.</summary>
public sealed class ViewClassificationTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R16")]
    [Trait("Requirement", "R19")]
    [Trait("Requirement", "R74")]
    [Trait("Requirement", "R75")]
    public async Task What_was_proposed_and_what_was_made_of_it_stand_side_by_side()
    {
        var number = await CaseAsync();
        using var employee = await app.SignInAsync("vt-1");
        using var officer = await app.SignInAsync("vt-af");
        var form = await employee.GetAsync($"/casussen/{number}/voorlopig-classificeren");
        await form.SubmitAsync(
            ("Input.Victims[0].Class", "NoTrafficking"), ("Input.Victims[0].Motivation", "Het gaat om geld van de zorg"), ("Input.Victims[0].PointsTo", "CareFraud"),
            ("Input.Victims[0].Consulted", "De aandachtsfunctionaris van Heerlen"), ("Input.Victims[0].Indicators", "Geen eigen geld"));
        var waiting = await employee.GetAsync($"/casussen/{number}/classificatie");
        Assert.Contains("Wacht op een aandachtsfunctionaris", waiting.Text("[data-versie='1-1']"), StringComparison.Ordinal);

        var confirm = await officer.GetAsync($"/casussen/{number}/classificatie-vaststellen");
        Assert.Contains("Zorgfraude", confirm.Text("main"), StringComparison.Ordinal);
        var victim = confirm.Document.QuerySelector("select[name^='Input.Changes']")!.GetAttribute("name")!;
        await confirm.SubmitAsync((victim, "PresumedVictim"), ("Input.Why", "Iemand houdt zijn papieren"));

        var page = await employee.GetAsync($"/casussen/{number}/classificatie");
        var version = page.Text("[data-versie='1-1']");
        foreach (var said in (string[])["vastgesteld", "1 - Geen sprake", "Zorgfraude", "Geen eigen geld", "Het gaat om geld", "van Heerlen", "3 - Vermoedelijk", "Iemand houdt zijn papieren", "Eva Smeets", "Marleen Rademakers"])
        {
            Assert.Contains(said, version, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_class_one_points_elsewhere_in_the_form_and_in_the_database()
    {
        var number = await CaseAsync();
        using var employee = await app.SignInAsync("vt-1");
        var form = await employee.GetAsync($"/casussen/{number}/voorlopig-classificeren");

        var answer = await form.SubmitAsync(("Input.Victims[0].Class", "ActualVictim"), ("Input.Victims[0].PointsTo", "Abuse"), ("Input.Victims[0].Consulted", "Een collega"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Kies dit alleen bij klasse 1.", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Een collega", answer.Document.QuerySelector("[name='Input.Victims[0].Consulted']")!.GetAttribute("value"));
        var classified = await fixture.Story.CaseAsync(CaseStage.Classified);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => SuperUser.RunAsync(
            app.Database.Admin, $"UPDATE meldroute.classification SET points_to = 1 WHERE case_id = (SELECT id FROM meldroute.casefile WHERE number = '{classified}')"));
        Assert.Equal("ck_classification_points_elsewhere", refused.ConstraintName);
    }

    [Fact]
    public async Task Moves_between_classes_are_counted_once_they_are_confirmed()
    {
        using var employee = await app.SignInAsync("vt-1");
        var before = CountOf(await employee.GetAsync("/casussen/klassen"), "PresumedVictim", "ActualVictim");
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        var form = await employee.GetAsync($"/casussen/{number}/herclassificeren");
        var victim = (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].Id.ToString();
        StepChecks.Done(
            await form.SubmitAsync(("Input.VictimId", victim), ("Input.Class", "ActualVictim"), ("Input.Motivation", "Heeft verteld wat er gebeurde")), number, "herclassificeren");
        Assert.Equal(before, CountOf(await employee.GetAsync("/casussen/klassen"), "PresumedVictim", "ActualVictim"));
        using var officer = await app.SignInAsync("vt-af");
        await (await officer.GetAsync($"/casussen/{number}/herclassificatie-vaststellen")).SubmitAsync();

        Assert.Equal(before + 1, CountOf(await employee.GetAsync("/casussen/klassen"), "PresumedVictim", "ActualVictim"));
    }

    private async Task<string> CaseAsync()
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From16To17, Sex.Male, null, null, m));
        return number;
    }

    private static int CountOf(VisitedPage page, string from, string to) =>
        page.Document.QuerySelector($"tr[data-van={from}][data-naar={to}] td:last-child") is { } cell ? int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture) : 0;
}

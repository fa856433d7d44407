using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>A form takes what it asks for and nothing else, whatever is sent with it.</summary>
[Trait("Requirement", "R165")]
public sealed class OverPostingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly (string Name, string? Value)[] Extra =
        ((string[])["", "Input.", "Signal.", "Case."]).SelectMany(p => ((string, string?)[])
        [
            (p + "OrganisationId", "132"), (p + "RegionId", "2"), (p + "Mask", "-1"), (p + "Stage", "Closed"), (p + "AuthorId", Guid.Empty.ToString()),
            (p + "Access[0].OrganisationId", "132"), (p + "Access[0].Groups", "8191"), (p + "CaseId", Guid.NewGuid().ToString()),
        ]).ToArray();

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_signal_belongs_to_who_registers_it_and_begins_as_a_draft()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync("/signalen/nieuw");

        var answer = await form.SubmitAsync([("Input.What", "Overgeboekt"), ("Input.Where", "Aan de rand"), ("Input.ObservedText", "Vorige week"), ("Input.Acute", "false"), .. Extra]);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text(".error-summary, main"));
        var author = await app.ActorOfAsync("af-heerlen");
        Assert.Equal([$"1 {author.OrganisationId} {author.UserId} 0 "], await Opened.ColumnAsync(app.Database,
            "SELECT concat(region_id, ' ', organisation_id, ' ', author_id, ' ', stage, ' ', case_id) FROM opened.signal WHERE what = 'Overgeboekt'"));
        Assert.Equal([$"{author.OrganisationId} {author.UserId}"], await Opened.ColumnAsync(app.Database,
            "SELECT a.organisation_id || ' ' || a.user_id FROM meldroute.signal_access a JOIN opened.signal s ON s.id = a.signal_id WHERE s.what = 'Overgeboekt'"));
    }

    [Fact]
    public async Task A_step_changes_its_own_case_by_its_own_rule()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");

        await (await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen")).SubmitAsync(Extra);

        Assert.Equal(["Classified 1"], (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT stage || ' ' || region_id FROM meldroute.casefile WHERE number = '{number}'"))
            .ConvertAll(r => $"{(CaseStage)short.Parse(r.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)} {r.Split(' ')[1]}"));
    }

    [Theory]
    [InlineData("/signalen/nieuw", "Input.What")]
    [InlineData("/account/aanmelden", "Email")]
    public async Task A_character_that_no_text_can_hold_is_refused_and_breaks_nothing(string address, string field)
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync((field, "a\0b"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync((field, "a\uFFFEb"))).Status);
    }
}

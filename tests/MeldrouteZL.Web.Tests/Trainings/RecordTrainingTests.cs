using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trainings;

[Trait("Requirement", "R206")]
[Trait("Requirement", "R209")]
public sealed class RecordTrainingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/trainingen/nieuw";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R207")]
    [Trait("Requirement", "R208")]
    [Trait("Requirement", "R210")]
    public async Task It_offers_what_the_sources_name()
    {
        using var visitor = await app.SignInAsync("keten");

        var form = await visitor.GetAsync(Address);

        Assert.Equal(
            ["FairWork", "STRDR", "Stevig", "Fier", "Rode Kruis", "Veilig Thuis", "Drakentemmers", "LVAK", "Levenskracht", "Ervaringsdeskundigen", "Een andere aanbieder"],
            OptionsOf(form, "Provider"));
        Assert.Superset(new HashSet<string> { "Medewerkers van de gemeente", "Professionals buiten de gemeente", "Inwoners", "Zorgverleners", "Docenten en leerplicht", "Jongens", "Ouders" }, OptionsOf(form, "Audience").ToHashSet());
        Assert.Superset(new HashSet<string> { "Meldcode", "Ken je grenzen", "Voorlichting in groep 8", "Oudertraining" }, OptionsOf(form, "Subject").ToHashSet());
        Assert.True(form.Has("select[name='Input.MunicipalityId']"));
    }

    [Fact]
    public async Task An_attention_officer_records_for_the_own_municipality_and_sending_twice_counts_once()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(Address);
        var foreign = (await app.ActorOfAsync("af-maastricht")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (string, string?)[] typed = [("Input.Date", "2026-03-02"), ("Input.Provider", "104"), ("Input.Audience", "205"), ("Input.Subject", "303"), ("Input.Participants", "18"), ("Input.MunicipalityId", foreign)];

        var done = await form.SubmitAsync(typed);
        await form.SubmitAsync(typed);

        Assert.False(form.Has("select[name='Input.MunicipalityId']"));
        Assert.Equal("/trainingen?jaar=2026&gedaan=vastgelegd", done.Path);
        Assert.Contains("De training is vastgelegd", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Equal(1, await app.AskAsync<int>("SELECT count(*)::int FROM meldroute.training WHERE municipality_id = organisation_id AND organisation_id = $1 AND participants = 18", (await app.ActorOfAsync("af-heerlen")).OrganisationId));
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_field_and_keeps_what_was_typed()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Date", "2999-01-01"), ("Input.Provider", "104"), ("Input.Participants", "5001"));
        var unlisted = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Provider", "999"), ("Input.Audience", "201"), ("Input.Subject", "301"), ("Input.Participants", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["Date", "Audience", "Subject", "Participants"], field => Assert.True(answer.Has($".error-summary a[href='#Input_{field}']"), field));
        Assert.True(answer.Has("select[name='Input.Provider'] option[value='104'][selected]"));
        Assert.Equal(HttpStatusCode.Conflict, unlisted.Status);
        Assert.Contains("staat niet op de lijst", unlisted.Text(".notice--danger"), StringComparison.Ordinal);
    }

    private static List<string> OptionsOf(VisitedPage form, string field) => [.. form.Document.QuerySelectorAll($"select[name='Input.{field}'] option:not([value=''])").Select(o => o.TextContent)];
}

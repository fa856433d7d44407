using System.Net;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ViewComenshaRecordsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R163")]
    public async Task What_was_sent_can_be_read_and_taken_along_word_for_word()
    {
        var number = await SentAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));
        var file = await visitor.Client.GetAsync($"{AddressOf(number)}?slachtoffer=1&versie=1", TestContext.Current.CancellationToken);

        Assert.Contains("Arbeidsuitbuiting", page.Text("[data-verstuurd='1-1']"), StringComparison.Ordinal);
        var record = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).ComenshaRecords);
        Assert.Equal(record.Content, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(HtcdsSchema.Problems(record.Content));
        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"comensha-{record.Reference}-1.json", file.Content.Headers.ContentDisposition!.FileName);
    }

    // Everything of the case that is written, born, numbered or told has a word of its own; none of them leaves.
    [Fact]
    [Trait("Requirement", "R163")]
    public async Task Nothing_that_was_written_in_the_case_leaves()
    {
        string[] planted = ["Zwartkopmees", "Blauwborst", "Zilverreiger", "Geheimweg", "Nachtzwaluw", "2004-07", "Roerdomp"];
        var number = await fixture.Story.CaseAsync(CaseStage.AtVeiligThuis);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From18To22, Sex.Female, "Zwartkopmees Geheimweg 12", new DateOnly(2004, 7, 9), m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.ClassifyProvisionally([.. c.Victims.Select(v => new ClassificationProposal(v.Id, VictimClass.ActualVictim, "Blauwborst", "Zilverreiger"))], m));
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.ConfirmClassification(new Dictionary<Guid, VictimClass>(), "Roerdomp", m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.NotifyComensha(
            ComenshaSteps.Sent(c.Victims[^1].Id) with { Reason = "Nachtzwaluw", Facts = ComenshaSteps.Facts with { TheirReference = "Geheimweg" } }, ComenshaSteps.NewReference(), Htcds.Write, m));
        var @case = await fixture.Story.LookAsync(number, "vt-1");

        var document = Assert.Single(@case.ComenshaRecords).Content;

        Assert.Empty(HtcdsSchema.Problems(document));
        Assert.All(
            [.. planted, @case.Number, @case.Id.ToString(), @case.Id.ToString("N"), @case.Victims[^1].Id.ToString("N"), @case.Signals[0].Number, @case.Signals[0].What, @case.Signals[0].Where, @case.Facts!.Subject],
            word => Assert.DoesNotContain(word, document, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Requirement", "R163")]
    public async Task Another_organisation_has_no_file_and_sees_no_record()
    {
        var number = await SentAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Uw organisatie heeft in deze casus nog niemand gemeld.", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("[data-verstuurd]"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{AddressOf(number)}?slachtoffer=1&versie=1")).Status);
    }

    [Theory]
    [InlineData("slachtoffer=2&versie=1")]
    [InlineData("slachtoffer=1&versie=2")]
    [InlineData("slachtoffer=-1&versie=-1")]
    public async Task What_was_never_sent_is_not_there(string query)
    {
        var number = await SentAsync();
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{AddressOf(number)}?{query}")).Status);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("af-heerlen")]
    [InlineData("comensha")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await SentAsync()));

    private async Task<string> SentAsync(CaseStage stage = CaseStage.Classified)
    {
        var number = await fixture.Story.CaseAsync(stage);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.NotifyComensha(ComenshaSteps.Sent(c.Victims[0].Id), ComenshaSteps.NewReference(), Htcds.Write, m));
        return number;
    }

    private static string AddressOf(string number) => $"/casussen/{number}/comensha-verstuurd";
}

using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class NotifyComenshaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R161")]
    [Trait("Requirement", "R163")]
    public async Task What_leaves_is_shown_first_and_kept_as_it_was_shown()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var shown = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(await SentAsync(number));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Registratie en Opvang", shown.Text("[data-melding]"), StringComparison.Ordinal);
        Assert.Contains("Roemeense", shown.Text("[data-melding]"), StringComparison.Ordinal);
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).ComenshaNotifications);

        StepChecks.Done(await shown.SubmitAsync(), number, "comensha-melding");

        var @case = await fixture.Story.LookAsync(number, "vt-1");
        var record = Assert.Single(@case.ComenshaRecords);
        Assert.Empty(HtcdsSchema.Problems(record.Content));
        Assert.Contains($"\"x_Reference\": \"{record.Reference}\"", record.Content, StringComparison.Ordinal);
        Assert.Equal("CM 7", record.TheirReference);
        Assert.DoesNotContain("CM 7", record.Content, StringComparison.Ordinal);
        Assert.Equal(ComenshaState.Sent, @case.ComenshaStateOf(@case.Victims[0].Id));
        Assert.Contains("CoMensha: gemeld op", (await visitor.GetAsync($"/casussen/{number}")).Text("[data-comensha=Sent]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_that_was_not_looked_at()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");
        var shown = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(await SentAsync(number));

        var answer = await shown.SubmitAsync(("Input.Seen", "false"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Bekijk eerst wat u verstuurt.", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).ComenshaNotifications);
    }

    [Fact]
    public async Task Going_back_keeps_what_was_typed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");
        var shown = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(await SentAsync(number));

        var form = await shown.PressAsync("button[data-back]");

        Assert.True(form.Has("input[name='Input.Step'][value=Sent][checked]"));
        Assert.True(form.Has("input[name='Input.Forms'][value=Labour][checked]"));
        Assert.Equal("2004", form.Document.QuerySelector("#Input_BirthYear")!.GetAttribute("value"));
        StepChecks.Done(await (await form.SubmitAsync()).SubmitAsync(), number, "comensha-melding");
    }

    [Fact]
    [Trait("Requirement", "R162")]
    public async Task The_form_says_that_no_complaint_to_the_police_is_needed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Aangifte bij de politie is niet nodig.", page.Text("main form"), StringComparison.Ordinal);
        Assert.False(page.Has("input[name='Input.Step'][checked]"));
    }

    [Fact]
    public async Task Not_sending_is_recorded_at_once_with_its_reason()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number)))
            .SubmitAsync(("Input.Step", "NotSent"), ("Input.Because", "AlreadyNotified"), ("Input.NotifiedBy", "Police"), ("Input.NotifiedOn", "2026-01-05"), ("Input.Reason", "Al gemeld"));

        StepChecks.Done(answer, number, "comensha-melding");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        var step = Assert.Single(@case.ComenshaNotifications);
        Assert.Equal((ComenshaStep.NotSent, NotSentBecause.AlreadyNotified, ReporterType.Police, "Al gemeld"), (step.Step, step.Because!.Value, step.NotifiedBy!.Value, step.Reason));
        Assert.Empty(@case.ComenshaRecords);
    }

    // R163: others learn that somebody was notified, by which kind of organisation and when; not why, and not what was sent.
    [Fact]
    [Trait("Requirement", "R163")]
    [Trait("Requirement", "R126")]
    public async Task Another_organisation_sees_that_it_was_done_and_nothing_of_the_record()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.SendComensha(c.Victims[0].Id, m, "Zilverreiger", "Boomklever", "Kneu"));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("melden, door Veilig Thuis", page.Text("main"), StringComparison.Ordinal);
        Assert.All((string[])["Zilverreiger", "Boomklever", "Kneu"], word => Assert.DoesNotContain(word, page.Html, StringComparison.Ordinal));
        Assert.Empty((await fixture.Story.LookAsync(number, "zoco-parkstad")).ComenshaRecords);

        StepChecks.Refused(await page.SubmitAsync(await SentAsync(number)), "Dit slachtoffer is al gemeld bij CoMensha.");
    }

    [Fact]
    public async Task Nothing_chosen_is_told_and_nothing_assumed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.VictimId", null));

        StepChecks.BadInput(answer, "Input_VictimId", "Kies om welk slachtoffer het gaat.");
        StepChecks.BadInput(answer, "Input_Step", "Kies wat u vastlegt.");
    }

    [Theory]
    [InlineData("Input.Dossier", "", "Input_Dossier", "Kies wat u aan CoMensha vraagt.")]
    [InlineData("Input.ConsentBy", "", "Input_ConsentBy", "Kies wie toestemming gaf.")]
    [InlineData("Input.ConsentForm", "", "Input_ConsentForm", "Kies hoe de toestemming is gegeven.")]
    [InlineData("Input.ConsentOn", "", "Input_ConsentOn", "Vul in op welke dag de toestemming is gegeven.")]
    [InlineData("Input.ConsentOn", "2099-01-01", "Input_ConsentOn", "Vul een datum in die niet in de toekomst ligt.")]
    [InlineData("Input.BirthYear", "1066", "Input_BirthYear", "Vul een jaar in dat kan kloppen, of laat dit leeg.")]
    [InlineData("Input.Nationality", "9999", "Input_Nationality", "Kies een antwoord uit de lijst.")]
    [InlineData("Input.FromYear", "1800", "Input_FromYear", "Vul een jaar in dat kan kloppen, of laat dit leeg.")]
    public async Task What_cannot_be_is_told_at_the_field_and_the_rest_stays(string name, string value, string fieldId, string message)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. (await SentAsync(number)).Where(f => f.Name != name), (name, value)]);

        StepChecks.BadInput(answer, fieldId, message);
        Assert.True(answer.Has("input[name='Input.Step'][value=Sent][checked]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).ComenshaNotifications);
    }

    [Fact]
    public async Task The_last_year_does_not_lie_before_the_first()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. await SentAsync(number), ("Input.FromYear", "2024"), ("Input.ToYear", "2023")]);

        StepChecks.BadInput(answer, "Input_ToYear", "Het laatste jaar ligt voor het eerste.");
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("comensha")]
    [InlineData("af-heerlen")]
    [InlineData("zoco-parkstad")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync(CaseStage.Classified)));

    private async Task<(string Name, string? Value)[]> SentAsync(string number) =>
    [
        ("Input.VictimId", (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].Id.ToString()),
        ("Input.Step", nameof(ComenshaStep.Sent)),
        ("Input.ConsentBy", nameof(ConsentBy.Self)),
        ("Input.ConsentForm", nameof(ConsentManner.Written)),
        ("Input.ConsentOn", "2026-01-05"),
        ("Input.Dossier", nameof(DossierType.RegistrationAndShelter)),
        ("Input.Forms", "Labour"),
        ("Input.BirthYear", "2004"),
        ("Input.Nationality", "74"),
        ("Input.Complaint", nameof(Knowledge.No)),
        ("Input.TheirReference", "CM 7"),
    ];

    private static string AddressOf(string number) => $"/casussen/{number}/comensha-melding";
}

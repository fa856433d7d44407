using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ForwardTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly (string Name, string? Value)[] Filled = [("Input.Basis", "Wmo 2015 art. 5.2.6"), ("Input.Confirmed", "true")];

    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [Trait("Requirement", "R54")]
    [Trait("Requirement", "R68")]
    [InlineData(SignalStage.Draft)]
    [InlineData(SignalStage.InternalRoute)]
    [InlineData(SignalStage.SettledInternally)]
    public async Task From_anywhere_in_the_municipality_it_reaches_Veilig_Thuis(SignalStage from)
    {
        var number = await fixture.Story.SignalAsync(from);
        Assert.Null(await app.FindSignalAsync(number, "vt-1"));
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. Filled, ("Input.Explanation", "Er is gevaar voor de mannen.")]);

        Assert.True(page.Has("[data-stage=Forwarded]"));
        var signal = await app.LookAtSignalAsync(number, "vt-1");
        Assert.Equal("Wmo 2015 art. 5.2.6: Er is gevaar voor de mannen.", signal.LegalBasis);
        Assert.True(signal.HasReporter);
        Assert.Null(signal.Reporter); // shielded until somebody opens it
        Assert.Equal("Test Melder", (await app.LookAtSignalAsync(number, "af-heerlen")).Reporter!.Name);
        Assert.Null(signal.CaseId);

        // Five working days of Veilig Thuis: a week, less two days when they begin on a Sunday.
        Assert.InRange(signal.Access.Single(a => a.Because == SignalStep.Forward && a.DueAt != AccessGrant.NoTerm).DueAt, app.Clock.GetUtcNow().AddDays(5), app.Clock.GetUtcNow().AddDays(14));
    }

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task Before_it_goes_the_sender_reads_word_for_word_what_goes()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Letterlijke tekst van het signaal");
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("U deelt persoonsgegevens.", page.Text("[data-persoonsgegevens]"), StringComparison.Ordinal);
        var outgoing = page.Text(".outgoing");

        Assert.All(["Letterlijke tekst van het signaal", "Bedrijf aan de rand van het dorp", "Heerlen", "Arbeidsuitbuiting", "Test Melder", "06-00000000", "Veilig Thuis Zuid-Limburg"],
            text => Assert.Contains(text, outgoing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_read_is_what_goes()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Zoals gelezen");
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        await (await visitor.GetAsync($"/signalen/{number}/wijzigen")).SubmitAsync(("Input.What", "Later gewijzigd"), ("Input.ObservedText", "gisteren"));

        var answer = await form.SubmitAsync(Filled);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Later gewijzigd", answer.Text(".outgoing"), StringComparison.Ordinal);
        Assert.Null(await app.FindSignalAsync(number, "vt-1"));
    }

    [Theory]
    [InlineData("", "true", "", "Input_Basis")]
    [InlineData("Zomaar", "true", "", "Input_Basis")]
    [InlineData("Wmo 2015 art. 5.2.6", "", "", "Input_Confirmed")]
    [InlineData("Andere grondslag", "true", "", "Input_Explanation")]
    public async Task Without_basis_or_confirmation_it_does_not_go(string basis, string confirmed, string explanation, string id)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Basis", basis), ("Input.Confirmed", confirmed.Length == 0 ? null : confirmed), ("Input.Explanation", explanation));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{id}']"));
        Assert.Null(await app.FindSignalAsync(number, "vt-1"));
    }

    [Fact]
    public async Task Too_long_an_explanation_is_kept_and_refused()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var text = new string('a', 400);

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. Filled, ("Input.Explanation", text)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($"#Input_Explanation[value='{text}']"));
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task An_acute_signal_opens_a_case_and_raises_the_lane_at_once()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, acute: true);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("112", form.Text(".notice--danger"), StringComparison.Ordinal);

        var page = await form.SubmitAsync([.. Filled, ("Input.AcuteReason", "Hij wordt vanavond weggebracht")]);

        var caseNumber = page.Text("#casus + p a");
        var @case = await fixture.Story.LookAsync(caseNumber, "vt-1");
        Assert.Equal((CaseStage.AtVeiligThuis, AcuteLane.Raised), (@case.Stage, @case.Lane));
        Assert.Equal("Hij wordt vanavond weggebracht", Assert.Single(@case.Consultations).Reason);
        Assert.Equal(number, Assert.Single(@case.Signals).Number);
        Assert.Equal(AcuteLane.Raised, (await fixture.Story.LookAsync(caseNumber, "avim-1")).Lane);

        // Whoever raised it keeps the status and no more.
        var own = (await app.ActorOfAsync("af-heerlen")).OrganisationId;
        Assert.Equal(DataGroups.Status, Assert.Single(@case.Access, a => a.IsLive && a.OrganisationId == own).Groups);
        Assert.Null((await fixture.Story.LookAsync(caseNumber, "af-heerlen")).Facts);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task Without_a_reason_an_acute_signal_speaks_for_itself()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, acute: true, what: "Zij durft niet naar huis");
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled);

        Assert.Equal("Zij durft niet naar huis", Assert.Single((await fixture.Story.LookAsync(page.Text("#casus + p a"), "vt-1")).Consultations).Reason);
    }

    [Theory]
    [Trait("Requirement", "R86")]
    [InlineData("zoco-parkstad")]
    [InlineData("avim-1")]
    public async Task A_signal_of_care_coordination_or_AVIM_opens_its_case_by_itself(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, persona);
        using var visitor = await app.SignInAsync(persona);

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled);

        var @case = await fixture.Story.LookAsync(page.Text("#casus + p a"), "vt-1");
        Assert.Equal((CaseStage.AtVeiligThuis, AcuteLane.None), (@case.Stage, @case.Lane));
        Assert.Equal(number, Assert.Single(@case.Signals).Number);
        Assert.NotEqual(AccessGrant.NoTerm, @case.Access.Single(a => a.Groups.HasFlag(DataGroups.ReporterIdentity)).DueAt);
    }

    [Fact]
    public async Task A_form_sent_twice_opens_one_case()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, "avim-2");
        using var visitor = await app.SignInAsync("avim-2");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(Filled), form.SubmitAsync(Filled));

        Assert.All(answers, a => Assert.StartsWith($"/signalen/{number}?gedaan", a.Path, StringComparison.Ordinal));
        Assert.Equal(1L, await app.AskAsync<long>("SELECT count(*) FROM meldroute.casefile c JOIN meldroute.signal s ON s.case_id = c.id WHERE s.number = $1", number));
        Assert.Single((await app.LookAtSignalAsync(number, "vt-1")).History, h => h.Step == SignalStep.Forward);
    }

    [Fact]
    public async Task It_cannot_be_sent_again()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("vt-1")]
    [InlineData("oefen-af")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.InternalRoute);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/doorsturen";
}

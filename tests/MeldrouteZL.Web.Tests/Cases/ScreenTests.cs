using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ScreenTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R87")]
    [Trait("Requirement", "R90")]
    public async Task The_table_weighs_enriches_and_advises()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync("vt-secretaris");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Present", "Alle drie de leden"), ("Input.Weighing", "Ernstig vermoeden"), ("Input.Advised", nameof(AdvisedSteps.CareCoordination)),
            ("Input.Advised", nameof(AdvisedSteps.CriminalInvestigation)), ("Input.Additions[1].Text", "Politie was er eerder."), ("Input.Additions[2].Text", "Zorg loopt al."));

        var @case = await story.LookAsync(number, "vt-secretaris");
        Assert.Equal(CaseStage.Screened, @case.Stage);
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((AgendaItemStatus.Discussed, "Alle drie de leden", "Ernstig vermoeden"), (item.Status, item.Present, item.Weighing));
        Assert.Equal(AdvisedSteps.CareCoordination | AdvisedSteps.CriminalInvestigation, item.Advised);
        Assert.Equal(
            [(await app.OrganisationAsync(OrganisationKind.Avim), "Politie was er eerder."), (await app.OrganisationAsync(OrganisationKind.CareCoordination), "Zorg loopt al.")],
            item.Enrichments.Select(e => (e.OrganisationId, e.Text)).Order());
        Assert.Equal(meeting.Id, item.MeetingId);
    }

    [Fact]
    [Trait("Requirement", "R88")]
    public async Task The_form_names_the_three_fixed_members_and_gives_each_a_field()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync(AddressOf(number));

        Assert.All((string[])["Veilig Thuis Zuid-Limburg", "AVIM Limburg", "Zorgcoördinatie Parkstad"], name =>
        {
            Assert.Contains(name, form.Text("#Input_Present"), StringComparison.Ordinal);
            Assert.Contains(form.Document.QuerySelectorAll("label"), l => l.TextContent.StartsWith(name, StringComparison.Ordinal));
        });
    }

    [Fact]
    [Trait("Requirement", "R90")]
    public async Task Of_two_secretaries_the_second_keeps_what_was_typed_and_sees_what_the_first_wrote_down()
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var one = await app.SignInAsync("vt-secretaris");
        using var other = await app.SignInAsync("vt-secretaris");
        var (mine, theirs) = (await one.GetAsync(AddressOf(number)), await other.GetAsync($"{AddressOf(number)}?tafel={meeting.Date:yyyy-MM-dd}"));
        await mine.SubmitAsync(("Input.Present", "Alle drie"), ("Input.Weighing", "De eerste weging"), ("Input.Advised", nameof(AdvisedSteps.CareCoordination)), ("Input.Additions[1].Text", "Politie was er eerder."));

        var refused = await theirs.SubmitAsync(("Input.Present", "Twee van drie"), ("Input.Weighing", "De tweede weging"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("De tweede weging", refused.Text("#Input_Weighing"));
        Assert.All((string[])["De eerste weging", "Alle drie", "Politie was er eerder.", "Zorgcoördinatie"], text => Assert.Contains(text, refused.Text("[data-vastgelegd]"), StringComparison.Ordinal));
        Assert.Equal("De eerste weging", Assert.Single((await story.LookAsync(number, "vt-secretaris")).AgendaItems).Weighing);
    }

    [Fact]
    [Trait("Requirement", "R87")]
    public async Task Without_weighing_or_advice_the_form_says_so_and_keeps_the_rest()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Present", ""), ("Input.Weighing", ""), ("Input.Additions[0].Text", "Blijft staan"), ("Input.Additions[2].Text", new string('x', Enrichment.TextMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["#Input_Present", "#Input_Weighing", "#Input_Advised", "#Input_Additions_2__Text"], field =>
        {
            Assert.True(answer.Has($".error-summary a[href='{field}']"), field);
            Assert.True(answer.Has(field), field);
        });
        Assert.Equal("Blijft staan", answer.Text("#Input_Additions_0__Text"));
        Assert.Equal(CaseStage.OnAgenda, (await story.LookAsync(number, "vt-secretaris")).Stage);
    }

    [Theory]
    [InlineData(nameof(AdvisedSteps.LocalCare), nameof(AdvisedSteps.NoFurtherStep))]
    [InlineData(nameof(AdvisedSteps.None), nameof(AdvisedSteps.LocalCare))]
    [InlineData("3", "4")]
    [InlineData("Onzin", "4")]
    public async Task Advice_that_contradicts_itself_or_does_not_exist_is_refused(string first, string second)
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Weighing", "Ernstig"), ("Input.Advised", first), ("Input.Advised", second));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Advised']"));
        Assert.Equal(CaseStage.OnAgenda, (await story.LookAsync(number, "vt-secretaris")).Stage);
    }

    [Fact]
    public async Task Nothing_is_screened_before_the_meeting_has_begun()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaOpen);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync(AddressOf(number));
        var answer = await form.SubmitAsync(("Input.Weighing", "Te vroeg"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)));

        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("nog niet begonnen", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Te vroeg", answer.Text("#Input_Weighing"));
    }

    [Fact]
    public async Task Of_two_secretaries_at_once_the_second_sees_the_new_state_and_loses_nothing()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var one = await app.SignInAsync("vt-secretaris");
        using var two = await app.SignInAsync("vt-secretaris");
        var first = await one.GetAsync(AddressOf(number));
        var second = await two.GetAsync(AddressOf(number));
        await first.SubmitAsync(("Input.Weighing", "Weging van de eerste"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)));

        var answer = await second.SubmitAsync(
            ("Input.Weighing", "Weging van de tweede"), ("Input.Advised", nameof(AdvisedSteps.RegionalCare)), ("Input.Additions[1].Text", "Toevoeging van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Weging van de tweede", answer.Text("#Input_Weighing"));
        Assert.Equal("Toevoeging van de tweede", answer.Text("#Input_Additions_1__Text"));
        Assert.True(answer.Has($"input[value={nameof(AdvisedSteps.RegionalCare)}][checked]"));
        Assert.Equal("Weging van de eerste", (await story.LookAsync(number, "vt-secretaris")).AgendaItems.Single().Weighing);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync("vt-secretaris");
        var form = await visitor.GetAsync(AddressOf(number));
        Task<VisitedPage> Send() => form.SubmitAsync(("Input.Weighing", "Ernstig"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)), ("Input.Additions[0].Text", "Eén keer"));

        var answers = await Task.WhenAll(Send(), Send());

        Assert.All(answers, a => Assert.Equal($"/casussen/{number}?gedaan=screenen", a.Path));
        Assert.Single((await story.LookAsync(number, "vt-secretaris")).AgendaItems.Single().Enrichments);
    }

    [Fact]
    public async Task An_addition_under_the_name_of_an_organisation_outside_the_table_is_not_taken()
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        var outsider = await app.OrganisationAsync(OrganisationKind.Riec);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Weighing", "Ernstig"), ("Input.Advised", nameof(AdvisedSteps.LocalCare)), ("Input.Additions[0].OrganisationId", $"{outsider}"), ("Input.Additions[0].Text", "Vals"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(CaseStage.OnAgenda, (await story.LookAsync(number, "vt-secretaris")).Stage);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("zoco-mh")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    [InlineData("keten")]
    public async Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona)
    {
        var (number, _) = await story.OnAgendaAsync(MeetingStage.AgendaFixed);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/screenen";
}

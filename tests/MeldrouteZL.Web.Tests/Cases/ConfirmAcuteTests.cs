using System.Net;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ConfirmAcuteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [Trait("Requirement", "R71")]
    public async Task Veilig_Thuis_or_Avim_records_who_was_consulted_when_and_the_answer(string persona)
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync(persona);

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Partner", "Teamleider AVIM"), ("Input.Time", "14:05"), ("Input.Answer", "Wij gaan er nu heen."));

        var @case = await story.LookAsync(number, "vt-1");
        Assert.Equal(AcuteLane.Confirmed, @case.Lane);
        var consultation = Assert.Single(@case.Consultations);
        Assert.Equal(("Teamleider AVIM (14:05): Wij gaan er nu heen.", TableStory.UserOf(persona)), (consultation.Consulted, consultation.ConfirmedBy));
    }

    [Fact]
    public async Task The_form_starts_with_the_time_on_the_clock_in_the_Netherlands()
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        var before = TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), zone);

        var page = await visitor.GetAsync(AddressOf(number));

        var after = TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), zone);
        var shown = page.Document.QuerySelector("#Input_Time")!.GetAttribute("value");
        Assert.Contains(shown, (string[])[$"{before:HH:mm}", $"{after:HH:mm}"]);
    }

    [Fact]
    public async Task Who_when_and_answer_are_all_needed()
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Partner", ""), ("Input.Time", "25:99"), ("Input.Answer", new string('x', ConfirmAcute.Command.AnswerMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All((string[])["#Input_Partner", "#Input_Time", "#Input_Answer"], field => Assert.True(answer.Has($".error-summary a[href='{field}']"), field));
        Assert.Contains("25:99", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_answer_that_the_form_takes_fits()
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Partner", new string('p', ConfirmAcute.Command.PartnerMaxLength)), ("Input.Time", "14:05"), ("Input.Answer", new string('x', ConfirmAcute.Command.AnswerMaxLength)));

        Assert.StartsWith($"/casussen/{number}?gedaan", answer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_acute_cannot_be_confirmed()
    {
        var number = await story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Er loopt geen acuut overleg", page.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("nla")]
    [InlineData("oefen-avim")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/acuut-bevestigen";
}

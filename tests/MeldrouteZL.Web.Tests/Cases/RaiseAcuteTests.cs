using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class RaiseAcuteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("vt-1")]
    [InlineData("vt-af")]
    [Trait("Requirement", "R70")]
    [Trait("Requirement", "R71")]
    public async Task Who_knows_of_the_case_raises_it_and_Avim_and_the_care_coordinator_see_it_at_once(string persona)
    {
        var number = await story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", "Er is gedreigd."));

        Assert.Equal($"/casussen/{number}?gedaan=acuut-melden", answer.Path);
        var @case = await story.LookAsync(number, "avim-1");
        Assert.Equal((AcuteLane.Raised, CaseStage.AtVeiligThuis), (@case.Lane, @case.Stage));
        Assert.Equal("Er is gedreigd.", Assert.Single(@case.Consultations).Reason);
        Assert.Equal(number, (await story.LookAsync(number, "zoco-parkstad")).Number);
    }

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task The_telephone_numbers_come_before_the_form()
    {
        var number = await story.CaseAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Equal(["112", "0800-2000"], page.Document.QuerySelectorAll("dl.phones dd").Select(d => d.TextContent));
        Assert.True(page.Html.IndexOf("tel:112", StringComparison.Ordinal) < page.Html.IndexOf("Input.Reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_alarm_is_refused_and_keeps_what_was_typed()
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", "Nog iets gezien"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Er loopt al een acuut overleg", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Nog iets gezien", answer.Text("#Input_Reason"));
        Assert.Single((await story.LookAsync(number, "vt-1")).Consultations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_reason_is_needed(string reason)
    {
        var number = await story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Reason']"));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-maastricht")]
    [InlineData("medewerker-heerlen")]
    [InlineData("bestuurlijk-heerlen")]
    [InlineData("nla")]
    [InlineData("oefen-vt")]
    public async Task To_who_does_not_know_of_the_case_the_page_does_not_exist(string persona)
    {
        var number = await story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/acuut-melden";
}

using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class LowerAcuteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "R71")]
    public async Task What_can_wait_goes_on_where_it_was_and_takes_back_what_the_alarm_gave(bool confirmed)
    {
        var number = await story.AcuteAsync(confirmed);
        using var avim = await app.SignInAsync("avim-1");
        var seenBefore = await avim.GetAsync(AddressOf(number));
        using var visitor = await app.SignInAsync("vt-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Why", "Het bleek een misverstand."));

        var @case = await story.LookAsync(number, "vt-1");
        Assert.Equal((AcuteLane.None, CaseStage.AtVeiligThuis), (@case.Lane, @case.Stage));
        var consultation = Assert.Single(@case.Consultations);
        Assert.Equal("Het bleek een misverstand.", consultation.LoweredBecause);
        Assert.NotNull(consultation.EndedAt);
        Assert.Equal(HttpStatusCode.OK, seenBefore.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await avim.GetAsync($"/casussen/{number}/acuut-melden")).Status);
    }

    [Fact]
    public async Task A_reason_is_needed()
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Why", new string('x', AcuteConsultation.TextMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Why']"));
    }

    [Theory]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await story.AcuteAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/acuut-afschalen";
}

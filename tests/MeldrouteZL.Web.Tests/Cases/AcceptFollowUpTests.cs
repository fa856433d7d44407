using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class AcceptFollowUpTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task A_colleague_of_the_owner_becomes_the_handler()
    {
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-2");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Equal($"/casussen/{number}?gedaan=opvolging-aannemen", answer.Path);
        var @case = await story.LookAsync(number, "vt-1");
        Assert.Contains(@case.Access, a => a.IsLive && a.IsOpen && a.HandlerId == TableStory.UserOf("vt-2"));
        Assert.Single(@case.History, h => h.Step == CaseStep.AcceptFollowUp);
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task Avim_takes_on_what_it_was_appointed_to()
    {
        var (number, _) = await story.ScreenedAsync("avim-1", "avim-1");
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.Avim.Id, m));
        using var visitor = await app.SignInAsync("avim-2");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Contains((await story.LookAsync(number, "avim-2")).Access, a => a.IsLive && a.HandlerId == TableStory.UserOf("avim-2"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "R27")]
    public async Task Then_only_the_answer_to_the_reporter_is_waited_for_unless_it_was_given(bool answered)
    {
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        if (answered)
        {
            await story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Wij zijn ermee bezig.", m));
        }

        using var visitor = await app.SignInAsync("vt-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        var veiligThuis = await app.OrganisationAsync(OrganisationKind.VeiligThuis);
        var line = (await story.LookAsync(number, "vt-1")).Access.Single(a => a.IsLive && a.IsOpen && a.OrganisationId == veiligThuis);
        Assert.Equal(answered, line.DueAt == AccessGrant.NoTerm);
    }

    [Fact]
    public async Task Before_the_table_has_appointed_anyone_there_is_nothing_to_accept()
    {
        var (number, _) = await story.ScreenedAsync();
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-vt")]
    public async Task To_who_is_not_appointed_the_page_does_not_exist(string persona)
    {
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/opvolging-aannemen";
}

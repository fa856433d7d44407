using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class AppointFollowUpTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Theory]
    [InlineData("af-heerlen", "vt-1", OrganisationKind.VeiligThuis)]
    [InlineData("avim-1", "avim-1", OrganisationKind.Avim)]
    [Trait("Requirement", "R92")]
    public async Task Who_brought_it_in_is_proposed_and_follows_it_up(string author, string by, OrganisationKind owner)
    {
        var (number, _) = await story.ScreenedAsync(author, by);
        using var visitor = await app.SignInAsync("vt-secretaris");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        var @case = await story.LookAsync(number, "vt-secretaris");
        Assert.Equal((CaseStage.InFollowUp, await app.OrganisationAsync(owner)), (@case.Stage, @case.OwnerOrganisationId));
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task Avim_loses_a_case_that_Veilig_Thuis_follows_up()
    {
        var (number, meeting) = await story.ScreenedAsync();
        using var avim = await app.SignInAsync("avim-1");
        var seenBefore = await avim.GetAsync(meeting.Address());
        using var visitor = await app.SignInAsync("vt-secretaris");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Owner", $"{await app.OrganisationAsync(OrganisationKind.VeiligThuis)}"));

        Assert.True(seenBefore.Has($"[data-nummer={number}]"));
        var seenAfter = await avim.GetAsync(meeting.Address());
        Assert.Equal(HttpStatusCode.OK, seenAfter.Status);
        Assert.DoesNotContain(number, seenAfter.Html, StringComparison.Ordinal);
        foreach (var page in (string[])["acuut-melden", "agenderen", "opvolging-aannemen", "acuut-bevestigen"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await avim.GetAsync($"/casussen/{number}/{page}")).Status);
        }
    }

    [Fact]
    [Trait("Requirement", "R92")]
    public async Task Only_a_member_of_the_table_can_follow_up()
    {
        var (number, _) = await story.ScreenedAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");
        var form = await visitor.GetAsync(AddressOf(number));

        var answer = await form.SubmitAsync(("Input.Owner", $"{await app.OrganisationAsync(OrganisationKind.Riec)}"));

        Assert.Equal(3, form.Document.QuerySelectorAll("input[type=radio][name='Input.Owner']").Length);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(CaseStage.Screened, (await story.LookAsync(number, "vt-secretaris")).Stage);
    }

    [Fact]
    public async Task Somebody_must_be_chosen()
    {
        var (number, _) = await story.ScreenedAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Owner", null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Owner']"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    public async Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona)
    {
        var (number, _) = await story.ScreenedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/opvolger-aanwijzen";
}

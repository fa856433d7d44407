using System.Net;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class CompleteReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_sender_reads_the_result_and_the_receiver_leaves_the_case()
    {
        var (number, id) = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "afronden"))).SubmitAsync(("Input.Result", "Woning en begeleiding geregeld"));

        Assert.Equal($"/verwijzingen/{id}?gedaan=afronden", done.Path);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("Wat de ontvanger krijgt", done.Text("[data-content]"));
        Assert.False(done.Has(".steps-to-take"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{number}")).Status);
        Assert.Equal((false, true, true), await fixture.RowsOfAsync(number, id, "zoco-parkstad"));
        Assert.True((await visitor.GetAsync("/verwijzingen")).Has($"[data-verwijzing='{id}'] [data-stage=Completed]"));

        using var sender = await app.SignInAsync("vt-1");
        Assert.Contains("Woning en begeleiding geregeld", (await sender.GetAsync(ReferralStory.AddressOf(id))).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_needed()
    {
        var (_, id) = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "afronden"))).SubmitAsync(("Input.Result", " "));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Result']"));
    }

    [Fact]
    public async Task Only_what_was_accepted_can_be_completed()
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync(ReferralStory.AddressOf(id, "afronden"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await page.SubmitAsync(("Input.Result", "Klaar"))).Status);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("weegploeg")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_but_the_receiver_the_page_does_not_exist(string persona)
    {
        var (_, id) = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id, "afronden"))).Status);
    }
}

using System.Net;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class WithdrawReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_sender_takes_everything_back_also_after_acceptance(bool accepted)
    {
        var (number, id) = await fixture.OfferedAsync();
        if (accepted)
        {
            await fixture.AcceptAsync(number, id, "zoco-parkstad");
        }

        using var receiver = await app.SignInAsync("zoco-parkstad");
        Assert.Equal(HttpStatusCode.OK, (await receiver.GetAsync($"/casussen/{number}")).Status);
        using var visitor = await app.SignInAsync("vt-1");

        var done = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "intrekken"))).SubmitAsync(("Input.Why", "Het slachtoffer wil dit niet"));

        Assert.Equal($"/verwijzingen/{id}?gedaan=intrekken", done.Path);
        Assert.Contains("Het slachtoffer wil dit niet", done.Text(".timeline"), StringComparison.Ordinal);
        Assert.Contains("Veilig Thuis", done.Text(".timeline li"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.GetAsync(ReferralStory.AddressOf(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.GetAsync($"/casussen/{number}")).Status);
        Assert.Equal((false, false, false), await fixture.RowsOfAsync(number, id, "zoco-parkstad"));
    }

    [Fact]
    public async Task A_weighing_team_takes_back_what_it_offered_itself()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg");
        var id = await fixture.OfferAsync(number, ReferralKind.CareAndSafetyHouse, "Zorg- en Veiligheidshuis Parkstad", "weegploeg");
        using var owner = await app.SignInAsync("vt-1");
        using var visitor = await app.SignInAsync("weegploeg");
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(ReferralStory.AddressOf(id, "intrekken"))).Status);

        await (await visitor.GetAsync(ReferralStory.AddressOf(id, "intrekken"))).SubmitAsync(("Input.Why", "Toch geen zaak voor het huis"));

        Assert.Equal(ReferralStage.Withdrawn, (await fixture.ReferralAsync(number, id)).Stage);
        Assert.Equal((false, false, false), await fixture.RowsOfAsync(number, id, "zvh-parkstad"));
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason()
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "intrekken"))).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Why']"));
    }

    [Fact]
    public async Task What_was_answered_meanwhile_is_not_withdrawn_unseen()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "intrekken"));
        await fixture.AcceptAsync(number, id, "zoco-parkstad");

        var answer = await form.SubmitAsync(("Input.Why", "Duurt te lang"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(nameof(ReferralStage.Accepted), answer.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Equal("Duurt te lang", answer.Text("#Input_Why"));
        Assert.Equal(ReferralStage.Accepted, (await fixture.ReferralAsync(number, id)).Stage);
    }

    [Theory]
    [InlineData("zoco-parkstad")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_but_the_sender_the_page_does_not_exist(string persona)
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id, "intrekken"))).Status);
    }
}

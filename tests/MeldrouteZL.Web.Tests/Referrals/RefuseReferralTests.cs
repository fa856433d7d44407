using System.Net;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class RefuseReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_refuses_keeps_nothing_and_the_sender_reads_why()
    {
        var (number, id) = await fixture.OfferedAsync();
        Assert.Equal((true, true, true), await fixture.RowsOfAsync(number, id, "zoco-parkstad"));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var done = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"))).SubmitAsync(("Input.Why", "Hoort bij een andere regio"));

        Assert.Equal("/verwijzingen?gedaan=weigeren", done.Path);
        Assert.False(done.Has($"[data-verwijzing='{id}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{number}")).Status);
        Assert.Equal((false, false, false), await fixture.RowsOfAsync(number, id, "zoco-parkstad"));

        using var sender = await app.SignInAsync("vt-1");
        var page = await sender.GetAsync(ReferralStory.AddressOf(id));
        Assert.Equal(nameof(ReferralStage.Refused), page.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Contains("Hoort bij een andere regio", page.Text(".timeline"), StringComparison.Ordinal);
        Assert.Equal("Wat de ontvanger krijgt", page.Text("[data-content]"));
    }

    [Fact]
    public async Task Another_open_referral_to_the_same_organisation_keeps_its_own_access()
    {
        var (number, kept) = await fixture.AcceptedAsync(ReferralKind.LocalCare, ReferralStory.CareProvider, "zorg-xonar");
        var refused = await fixture.OfferAsync(number, ReferralKind.RegionalCare, ReferralStory.CareProvider);
        using var visitor = await app.SignInAsync("zorg-xonar");

        await (await visitor.GetAsync(ReferralStory.AddressOf(refused, "weigeren"))).SubmitAsync(("Input.Why", "Geen plek"));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/casussen/{number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(ReferralStory.AddressOf(kept))).Status);
        Assert.Equal((true, true, true), await fixture.RowsOfAsync(number, kept, "zorg-xonar"));
        Assert.False((await fixture.RowsOfAsync(number, refused, "zorg-xonar")).Disclosure);
    }

    [Theory]
    [InlineData("", "Vul in waarom")]
    [InlineData("   ", "Vul in waarom")]
    public async Task Refusing_needs_a_reason(string why, string message)
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"))).SubmitAsync(("Input.Why", why));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.Text(".error-summary a[href='#Input_Why']"), StringComparison.Ordinal);
        Assert.Equal(ReferralStage.Offered, (await fixture.ReferralAsync(number, id)).Stage);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_comes_back_whole()
    {
        var (_, id) = await fixture.OfferedAsync();
        var text = new string('x', Referral.AnswerMaxLength + 1);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"))).SubmitAsync(("Input.Why", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(text, answer.Text("#Input_Why"));
    }

    [Fact]
    public async Task What_was_accepted_can_no_longer_be_refused()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"));
        await fixture.AcceptAsync(number, id, "zoco-parkstad");

        var answer = await form.SubmitAsync(("Input.Why", "Toch maar niet"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Toch maar niet", answer.Text("#Input_Why"));
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"))).Status);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"));

        var answers = await Task.WhenAll(form.SubmitAsync(("Input.Why", "Nee")), form.SubmitAsync(("Input.Why", "Nee")));

        Assert.All(answers, a => Assert.Equal("/verwijzingen?gedaan=weigeren", a.Path));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_but_the_receiver_the_page_does_not_exist(string persona)
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id, "weigeren"))).Status);
    }
}

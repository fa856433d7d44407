using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;
using static MeldrouteZL.Web.Tests.Referrals.ReferralStory;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class OfferReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task What_was_shown_is_what_is_sent_and_recorded()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(OfferAddressOf(number));

        var review = await form.SubmitAsync(Filled(ReferralKind.CareCoordination));

        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("Zorgcoördinatie Parkstad", review.Text("h2"), StringComparison.Ordinal);
        Assert.Equal(Content.ReplaceLineEndings("\n"), review.Document.QuerySelector(".outgoing [data-content]")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);

        var done = await review.SubmitAsync();

        Assert.Equal($"/casussen/{number}?gedaan=verwijzen", done.Path);
        var referral = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
        Assert.Equal((ReferralKind.CareCoordination, ReferralStage.Offered), (referral.Kind, referral.Stage));
        Assert.Equal(("Begeleiding", "Toestemming van de betrokkene"), (referral.Purpose, referral.LegalBasis));
        Assert.Equal(await app.OrganisationAsync(CareCoordination), referral.ReceiverOrganisationId);
        Assert.Equal(Content.ReplaceLineEndings("\n"), referral.Disclosure!.Content.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Going_back_keeps_everything_that_was_typed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var review = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync(
            [.. Filled(ReferralKind.LocalCare, "anders"), ("Input.ReceiverId", $"{await app.OrganisationAsync("LEVANTO")}"), ("Input.OwnLegalBasis", "Jeugdwet, eigen woorden")]);
        var form = await review.SubmitAsync("[data-back]");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.True(form.Has("option[value=LocalCare][selected]"));
        Assert.Equal("LEVANTO", form.Text("#Input_ReceiverId option[selected]"));
        Assert.Equal("Jeugdwet, eigen woorden", form.Document.QuerySelector("#Input_OwnLegalBasis")!.GetAttribute("value"));
        Assert.Contains("Tweede regel", form.Text("#Input_Content"), StringComparison.Ordinal);

        await (await form.SubmitAsync(("Input.Purpose", "Een ander doel"))).SubmitAsync();
        var referral = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
        Assert.Equal(("Een ander doel", "Jeugdwet, eigen woorden"), (referral.Purpose, referral.LegalBasis));
    }

    [Theory]
    [InlineData("Input.Kind", "", "Input_Kind")]
    [InlineData("Input.Kind", "Onzin", "Input_Kind")]
    [InlineData("Input.Kind", "99", "Input_Kind")]
    [InlineData("Input.Kind", nameof(ReferralKind.LocalCare), "Input_ReceiverId")]
    [InlineData("Input.ReceiverId", "101", "Input_ReceiverId")]
    [InlineData("Input.ReceiverId", "abc", "Input_ReceiverId")]
    [InlineData("Input.Purpose", " ", "Input_Purpose")]
    [InlineData("Input.LegalBasis", "", "Input_LegalBasis")]
    [InlineData("Input.LegalBasis", "anders", "Input_OwnLegalBasis")]
    public async Task A_field_that_is_wrong_is_pointed_out_and_the_rest_stays(string field, string value, string pointed)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync([.. Filled(ReferralKind.WeighingTeam).Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{pointed}']"));
        Assert.False(answer.Has(".outgoing"));
        Assert.Equal("Eerste regel. Tweede regel: \"hulp\" <nodig>.", answer.Text("#Input_Content"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
    }

    [Theory]
    [InlineData("Input.Purpose", Referral.PurposeMaxLength)]
    [InlineData("Input.OwnLegalBasis", Referral.LegalBasisMaxLength)]
    [InlineData("Input.Content", Disclosure.ContentMaxLength)]
    public async Task A_text_that_is_too_long_comes_back_whole(string field, int limit)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var text = new string('x', limit + 1);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync([.. Filled(ReferralKind.WeighingTeam).Where(f => f.Name != field), (field, text)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"niet meer dan {limit} tekens", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(text, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_is_refused_while_it_is_open_and_the_text_stays()
    {
        var (number, _) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(ReferralKind.CareCoordination))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("staat al open bij deze organisatie", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tweede regel", answer.Text(".outgoing [data-content]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var review = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(ReferralKind.LabourInspection));

        var answers = await Task.WhenAll(review.SubmitAsync(), review.SubmitAsync());

        Assert.All(answers, a => Assert.Equal($"/casussen/{number}?gedaan=verwijzen", a.Path));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
    }

    [Fact]
    public async Task A_change_since_the_first_page_is_noticed_on_sending()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(OfferAddressOf(number));
        await fixture.OfferAsync(number, ReferralKind.WeighingTeam, WeighingTeam);

        var answer = await (await form.SubmitAsync(Filled(ReferralKind.LabourInspection))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tweede regel", answer.Text(".outgoing [data-content]"), StringComparison.Ordinal);
        await answer.SubmitAsync();
        Assert.Equal(2, (await fixture.Story.LookAsync(number, "vt-1")).Referrals.Count);
    }
}

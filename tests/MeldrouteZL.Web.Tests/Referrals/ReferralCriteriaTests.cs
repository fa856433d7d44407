using System.Net;
using System.Text;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;
using static MeldrouteZL.Web.Tests.Referrals.ReferralStory;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>The criteria of the law on the form, in the database and on both sides.</summary>
[Trait("Requirement", "R99")]
public sealed class ReferralCriteriaTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Motivation = "Pakt brieven af in de Testlaan";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task Each_criterion_is_asked_shown_sealed_judged_and_seen_by_both_sides_only()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var sender = await app.SignInAsync("vt-1");
        var form = await sender.GetAsync(OfferAddressOf(number));
        Assert.Equal(4, form.Document.QuerySelectorAll("[data-criteria=WeighingTeam] fieldset").Length);

        var bad = await form.SubmitAsync(
            [.. Filled(ReferralKind.WeighingTeam).Where(f => f.Name is not ("Input.FactsChecked" or "Input.Criteria[1].Motivation" or "Input.Criteria[2].Motivation")), ("Input.Criteria[1].Motivation", Motivation), ("Input.Criteria[2].Motivation", " ")]);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal(
            ["#Input_Criteria_2__Motivation", "#Input_FactsChecked"],
            bad.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(Motivation, bad.Text("#Input_Criteria_1__Motivation"));
        Assert.True(bad.Has("[data-criteria=WeighingTeam][open]"));

        var review = await bad.SubmitAsync(("Input.Criteria[2].Motivation", "Er is overlast"), ("Input.FactsChecked", "true"));
        Assert.Contains(Motivation, review.Text(".outgoing [data-criterion=HouseLifeAreas]"), StringComparison.Ordinal);
        Assert.Contains(Motivation, (await review.SubmitAsync("[data-back]")).Text("#Input_Criteria_1__Motivation"), StringComparison.Ordinal);
        Assert.Equal($"/casussen/{number}?gedaan=verwijzen", (await review.SubmitAsync()).Path);

        var id = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals).Id;
        var stored = await SuperUser.RowsAsync(app.Database.Admin, "referral_criterion");
        Assert.Equal(4, stored.Count(r => r.GetProperty("referral_id").GetGuid() == id));
        Assert.DoesNotContain(stored, r => r.GetRawText().Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(Motivation)), StringComparison.OrdinalIgnoreCase)
            || r.GetRawText().Contains(Motivation, StringComparison.Ordinal));

        using var receiver = await app.SignInAsync("weegploeg");
        Assert.Contains(Motivation, (await receiver.GetAsync(AddressOf(id))).Text("[data-criterion=HouseLifeAreas]"), StringComparison.Ordinal);
        using var other = await app.SignInAsync("zvh-parkstad");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(AddressOf(id))).Status);

        var judging = await receiver.GetAsync(AddressOf(id, "weigeren"));
        var unjudged = await judging.SubmitAsync(("Input.Why", "Geen overlast"));
        Assert.Equal(HttpStatusCode.BadRequest, unjudged.Status);
        Assert.Equal("Geen overlast", unjudged.Text("#Input_Why"));
        await unjudged.SubmitAsync([.. Judged(ReferralKind.WeighingTeam).Where(f => f.Name != "Input.Judgements[2].Judgement"), ("Input.Judgements[2].Judgement", nameof(CriterionJudgement.NotMet))]);

        Assert.Equal(HttpStatusCode.NotFound, (await receiver.GetAsync(AddressOf(id))).Status);
        var page = await sender.GetAsync(AddressOf(id));
        Assert.Equal(
            ["Met", "Met", "NotMet", "Met"], page.Document.QuerySelectorAll("[data-judgement]").Select(d => d.GetAttribute("data-judgement")));
        Assert.Contains(Motivation, page.Text("[data-criterion=HouseLifeAreas]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_knows_of_the_referral_but_not_of_what_was_sent_reads_no_criterion()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, Desk, "bestuurlijk-heerlen");
        var id = await fixture.OfferAsync(number, ReferralKind.WeighingTeam, WeighingTeam);
        using var visitor = await app.SignInAsync("bestuurlijk-heerlen");

        var page = await visitor.GetAsync(AddressOf(id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has("[data-criterion]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "bestuurlijk-heerlen")).Referrals.Single(r => r.Id == id).Criteria);
    }
}

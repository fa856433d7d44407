using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class TimelineTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string[] Answers = ["Verwijzing aangenomen", "Verwijzing geweigerd", "Verwijzing ingetrokken", "Verwijzing afgerond"];

    [Fact]
    public async Task The_timeline_of_a_case_says_what_the_answer_was()
    {
        var (number, refused) = await fixture.OfferedAsync();
        await fixture.AnswerAsync(number, refused, "zoco-parkstad", (c, r, m) => c.RefuseReferral(r, "Andere regio", m));
        var withdrawn = await fixture.OfferAsync(number, ReferralKind.LocalCare, ReferralStory.CareProvider);
        await fixture.AnswerAsync(number, withdrawn, "vt-1", (c, r, m) => c.WithdrawReferral(r, "Niet meer nodig", m));
        var done = await fixture.OfferAsync(number, ReferralKind.LocalCare, ReferralStory.CareProvider);
        await fixture.AnswerAsync(number, done, "zorg-xonar", (c, r, m) => c.AcceptReferral(r, m));
        await fixture.AnswerAsync(number, done, "zorg-xonar", (c, r, m) => c.CompleteReferral(r, "Hulp gegeven", m));
        using var visitor = await fixture.App.SignInAsync("vt-1");

        var titles = (await visitor.GetAsync($"/casussen/{number}")).Document.QuerySelectorAll(".timeline strong").Select(e => e.TextContent).ToList();

        Assert.Equal(["Verwijzing afgerond", "Verwijzing aangenomen", "Verwijzing ingetrokken", "Verwijzing geweigerd"], titles.Where(Answers.Contains));
        Assert.DoesNotContain("Verwijzing beantwoord", titles);
    }
}

using System.Net;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class ListReferralsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Open_comes_first_and_what_is_due_first_before_the_rest()
    {
        var done = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");
        await fixture.AnswerAsync(done.Number, done.Id, "zoco-parkstad", (c, r, m) => c.CompleteReferral(r, "Klaar", m));
        var accepted = await fixture.AcceptedAsync(ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad");
        var early = await fixture.OfferedAsync();
        app.Clock.Move(TimeSpan.FromDays(30));
        var late = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var page = await visitor.GetAsync("/verwijzingen");

        Assert.Equal([early.Id, late.Id, accepted.Id, done.Id], IdsOf(page));
        Assert.Contains("te laat", page.Text($"[data-verwijzing='{early.Id}']"), StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", page.Text($"[data-verwijzing='{late.Id}']"), StringComparison.Ordinal);
        Assert.Equal(late.Number, page.Document.QuerySelector($"[data-verwijzing='{late.Id}']")!.GetAttribute("data-nummer"));
        Assert.Equal("2", page.Text("[aria-current=page] .count"));
        Assert.True(page.Has($"a[href='/verwijzingen/{late.Id}']"));
    }

    [Fact]
    public async Task Each_side_has_its_own_tab()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg");
        var id = await fixture.OfferAsync(number, ReferralKind.LocalCare, ReferralStory.CareProvider, "weegploeg");
        using var sender = await app.SignInAsync("weegploeg");
        using var receiver = await app.SignInAsync("zorg-xonar");

        Assert.Contains(id, IdsOf(await sender.GetAsync("/verwijzingen?tab=verstuurd")));
        Assert.DoesNotContain(id, IdsOf(await sender.GetAsync("/verwijzingen")));
        Assert.Contains(id, IdsOf(await receiver.GetAsync("/verwijzingen")));
        Assert.DoesNotContain(id, IdsOf(await receiver.GetAsync("/verwijzingen?tab=verstuurd")));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var desks = (await app.Get<Regions>().GetAsync(1, TestContext.Current.CancellationToken)).Organisations
            .Where(o => o.Kind is OrganisationKind.MunicipalAdministration or OrganisationKind.CareProvider).ToList();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => desks.Select(o => Offer(c, o, m)).Concat(
            desks.Where(o => o.Kind == OrganisationKind.CareProvider).Select(o => c.OfferReferral(OfferOf(ReferralKind.RegionalCare, o.Id), m)))
            .Aggregate((Refusal?)null, (first, next) => first ?? next));
        await fixture.OfferAsync(number, ReferralKind.LabourInspection, "Nederlandse Arbeidsinspectie");
        await fixture.OfferAsync(number, ReferralKind.WeighingTeam, ReferralStory.WeighingTeam);
        var expected = (await fixture.Story.LookAsync(number, "vt-1")).Referrals.Select(r => r.Id).ToHashSet();
        Assert.Equal(26, expected.Count);
        using var visitor = await app.SignInAsync("vt-1");

        var first = await visitor.GetAsync("/verwijzingen?tab=verstuurd");
        var seen = IdsOf(first).ToList();
        Assert.Equal(25, seen.Count);
        Assert.False(first.Has("a[rel=prev]"));
        var page = first;
        while (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            page = await visitor.GetAsync(next);
            seen.AddRange(IdsOf(page));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), expected);
        Assert.Equal(IdsOf(first), IdsOf(await visitor.GetAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("fHx8")]
    [InlineData("MXw5OTk5OTk5OTk5OTk5OTk5OTk5fDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw")]
    public async Task A_place_that_cannot_be_read_gives_the_first_page(string token)
    {
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/verwijzingen?na={token}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Verwijzingen", page.Heading);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("comensha")]
    [InlineData("keten")]
    [InlineData("fg")]
    [InlineData("beheer")]
    public async Task To_who_works_with_no_referrals_the_list_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/verwijzingen")).Status);
    }

    private static IEnumerable<Guid> IdsOf(VisitedPage page) =>
        page.Document.QuerySelectorAll("tr[data-verwijzing]").Select(row => Guid.Parse(row.GetAttribute("data-verwijzing")!));

    private static Refusal? Offer(Case @case, Organisation to, Moment moment) =>
        @case.OfferReferral(OfferOf(to.Kind == OrganisationKind.CareProvider ? ReferralKind.LocalCare : ReferralKind.LocalAdministrative, to.Id), moment);

    private static ReferralOffer OfferOf(ReferralKind kind, int receiver) =>
        new() { Kind = kind, ReceiverOrganisationId = receiver, Purpose = "Doel", LegalBasis = "Grond", Content = "Tekst" };
}

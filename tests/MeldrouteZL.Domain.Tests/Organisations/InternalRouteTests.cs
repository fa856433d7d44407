using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Organisations;

[Trait("Requirement", "R66")]
public sealed class InternalRouteTests
{
    // The Monday on which a scenario begins; the municipality takes seven and twelve working days.
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly InternalRouteContent Agreed = new() { Steps = ["Bespreken in het wijkteam"], AnswerDays = 7, RouteDays = 12 };

    [Fact]
    public void Each_day_has_the_version_that_began_last_and_of_two_on_one_day_the_later()
    {
        var (first, again, next) = (Version(Monday, 8), Version(Monday, 9), Version(Monday.AddDays(30), 8));
        var region = RegionWith(first, again, next);

        Assert.Null(region.InternalRouteOf(TestRegion.Heerlen, Monday.AddDays(-1)));
        Assert.Same(again, region.InternalRouteOf(TestRegion.Heerlen, Monday));
        Assert.Same(again, region.InternalRouteOf(TestRegion.Heerlen, Monday.AddDays(29)));
        Assert.Same(next, region.InternalRouteOf(TestRegion.Heerlen, Monday.AddDays(30)));
        Assert.Null(region.InternalRouteOf(TestRegion.Maastricht, Monday.AddDays(30)));
    }

    [Fact]
    public void Its_own_terms_go_before_those_of_the_region_and_of_no_other_clock()
    {
        var region = RegionWith(Version(Monday, 8));

        Assert.Equal((7, TermUnit.WorkingDays), Of(TermKind.AttentionOfficerAnswer, TestRegion.Heerlen));
        Assert.Equal((12, TermUnit.WorkingDays), Of(TermKind.InternalRoute, TestRegion.Heerlen));
        Assert.Equal((TestRegion.Hours(TermKind.InternalRoute), TermUnit.Hours), Of(TermKind.InternalRoute, TestRegion.Maastricht));
        Assert.Equal((TestRegion.Hours(TermKind.VeiligThuisAssessment), TermUnit.Hours), Of(TermKind.VeiligThuisAssessment, TestRegion.Heerlen));

        (int, TermUnit) Of(TermKind kind, int organisation) => region.TermOf(kind, organisation, Monday) is var term ? (term.Amount, term.Unit) : default;
    }

    [Fact]
    public void The_work_list_of_the_municipality_counts_with_its_own_terms()
    {
        var at = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);
        Moment By(Actor actor) => new(actor, at, RegionWith(Version(Monday, 7)));
        var signal = Signal.Register(Scenario.Content(), Scenario.Unnamed, SignalSource.MunicipalInternal, By(Reporter)).Signal!;
        Assert.Null(signal.HandToAttentionOfficer(By(Reporter)));

        // Seven working days after a Monday is the Wednesday of the next week, to its last minute.
        Assert.Contains(signal.Access, a => a.IsLive && a.UserId is null && a.DueAt == new DateTimeOffset(2026, 11, 25, 22, 59, 0, TimeSpan.Zero));

        Assert.Null(signal.TellColleague("ik pak het op", By(AttentionOfficer)));
        Assert.Contains(signal.Access, a => a.IsLive && a.HandlerId == AttentionOfficer.UserId && a.DueAt == new DateTimeOffset(2026, 12, 2, 22, 59, 0, TimeSpan.Zero));
    }

    [Fact]
    [Trait("Requirement", "R68")]
    public void Whatever_was_agreed_on_forwarding_stays_open_and_partly_settled_is_not_settled()
    {
        var at = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);
        var content = Agreed with { Steps = ["Niet doorsturen naar Veilig Thuis", "Alles zelf afhandelen"] };
        var route = InternalRoute.Make(content, Monday, new Moment(AttentionOfficer, at, TestRegion.Create())).Route!;
        Moment By(Actor actor) => new(actor, at, RegionWith(route));

        foreach (var bring in new Action<Signal>[] { _ => { }, s => s.StartInternalRoute(By(AttentionOfficer)), s => { s.StartInternalRoute(By(AttentionOfficer)); s.SettleInternally(InternalOutcome.Wholly, "klaar", By(AttentionOfficer)); } })
        {
            var signal = Signal.Register(Scenario.Content(), Scenario.Unnamed, SignalSource.MunicipalInternal, By(AttentionOfficer)).Signal!;
            bring(signal);
            Assert.Null(SignalRoute.RefusalOf(signal, SignalStep.Forward, AttentionOfficer));
            Assert.Null(signal.Forward("Wmo 2015", By(AttentionOfficer)));
        }

        var partly = Signal.Register(Scenario.Content(), Scenario.Unnamed, SignalSource.MunicipalInternal, By(AttentionOfficer)).Signal!;
        Assert.Null(partly.StartInternalRoute(By(AttentionOfficer)));
        Assert.Equal(Refusal.NotSettledWholly, partly.SettleInternally(InternalOutcome.Partly, "deels", By(AttentionOfficer)));
    }

    [Fact]
    public void Only_attention_officers_set_it_up_for_their_own_municipality_and_not_in_the_past()
    {
        var at = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);
        Moment By(Actor actor) => new(actor, at, TestRegion.Create());

        Assert.All(Everyone.Where(a => a.Role != Role.AttentionOfficer), a => Assert.Equal((null, Refusal.RoleMissing), InternalRoute.Make(Agreed, Monday, By(a))));
        Assert.Equal((null, Refusal.BeginsInThePast), InternalRoute.Make(Agreed, Monday.AddDays(-1), By(AttentionOfficer)));
        Assert.Equal(TestRegion.Maastricht, InternalRoute.Make(Agreed, Monday, By(OtherAttentionOfficer)).Route!.OrganisationId);
    }

    private static InternalRoute Version(DateOnly from, int hour) =>
        InternalRoute.Make(Agreed, from, new Moment(AttentionOfficer, new DateTimeOffset(2026, 11, 16, hour, 0, 0, TimeSpan.Zero), TestRegion.Create())).Route!;

    private static Region RegionWith(params InternalRoute[] routes)
    {
        var plain = TestRegion.Create();
        return new Region(plain.Id, plain.Name, plain.Organisations, plain.TermList, internalRoutes: routes);
    }
}

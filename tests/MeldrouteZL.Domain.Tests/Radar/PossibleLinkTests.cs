using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Radar;

/// <summary>A judgement that was a mistake is taken back, and stays known.</summary>
[Trait("Requirement", "R56")]
public sealed class PossibleLinkTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void What_was_taken_back_waits_again_and_its_history_stays()
    {
        var link = PossibleLink.Find(scenario.Region, (Guid.NewGuid(), TestRegion.Heerlen), (Guid.NewGuid(), TestRegion.Maastricht), new Resemblance(70, LinkReasons.SamePlate), scenario.Now);
        Assert.Equal(Refusal.NotJudged, link.TakeBack("x", scenario.By(VtEmployee)));
        scenario.Done(link.Judge(LinkJudgement.SamePerson, "Gebeld", scenario.By(VtEmployee)));

        Assert.Equal(Refusal.NotYours, link.TakeBack("x", scenario.By(AttentionOfficer)));
        Assert.Equal(Refusal.RoleMissing, link.TakeBack("x", scenario.By(Secretary)));
        scenario.Done(link.TakeBack("Het was haar zus", scenario.By(VtAttentionOfficer)));

        Assert.Equal((null, null, null), (link.Judgement, link.Reason, link.JudgedBy));
        scenario.Done(link.Judge(LinkJudgement.NotSame, "Haar zus", scenario.By(VtEmployee)));
        Assert.Equal(
            [(LinkJudgement.SamePerson, "Gebeld"), (null, "Het was haar zus"), (LinkJudgement.NotSame, "Haar zus")],
            link.History.Select(h => (h.Judgement, h.Reason)));
    }
}

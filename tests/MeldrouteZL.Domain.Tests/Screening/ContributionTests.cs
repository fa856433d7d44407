using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Screening;

/// <summary>What partners add to an item, and who is written down as present.</summary>
public sealed class ContributionTests
{
    private static readonly Contribution Known = new("bekend van een controle", EnrichmentOrigin.OwnFile, "politietaak");
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R90")]
    public void Every_version_of_a_partner_is_kept_and_nobody_writes_over_a_colleague()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);

        scenario.Done(@case.Contribute(Known, 0, scenario.By(AvimOfficer)));
        Assert.Equal(Refusal.ChangedMeanwhile, @case.Contribute(Known, 0, scenario.By(AvimOfficer)));
        scenario.Done(@case.Contribute(Known with { Text = "en van een tweede" }, 1, scenario.By(AvimOfficer)));
        scenario.Done(@case.Contribute(Known, 0, scenario.By(VtEmployee)));

        var item = @case.OpenAgendaItem!;
        Assert.Equal([(TestRegion.Avim, 1), (TestRegion.Avim, 2), (TestRegion.VeiligThuis, 1)], item.Enrichments.Select(e => (e.OrganisationId, e.Version)));
        var last = item.LastOf(TestRegion.Avim)!;
        Assert.Equal(("en van een tweede", EnrichmentOrigin.OwnFile, "politietaak", AvimOfficer.UserId), (last.Text, last.Origin, last.Ground, last.UserId));
    }

    [Fact]
    public void Only_who_sits_at_the_table_and_reads_the_case_adds_to_what_waits_for_it()
    {
        var (waiting, discussed) = (scenario.CaseAt(CaseStage.OnAgenda), scenario.CaseAt(CaseStage.Screened));

        Assert.All(Everyone, actor =>
        {
            var mayRead = waiting.Access.Any(a => a.Admits(actor, DataGroups.Facts));
            var sits = actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination;
            Assert.Equal(mayRead && sits ? null : Refusal.NotYours, waiting.RefusalOfContribution(scenario.By(actor)));
        });
        Assert.Equal(Refusal.NotOnThisAgenda, discussed.Contribute(Known, 0, scenario.By(AvimOfficer)));
    }

    [Fact]
    public void What_was_written_goes_along_when_an_item_is_held_over()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Done(@case.Contribute(Known, 0, scenario.By(AvimOfficer)));
        scenario.Done(@case.Contribute(Known with { Text = "laatste" }, 1, scenario.By(AvimOfficer)));
        var written = @case.OpenAgendaItem!.LastOf(TestRegion.Avim)!.At;

        scenario.Done(@case.HoldOver(scenario.Table!, scenario.Meeting(week: 1), "geen tijd", scenario.By(Secretary)));

        var moved = Assert.Single(@case.OpenAgendaItem!.Enrichments);
        Assert.Equal(("laatste", 2, AvimOfficer.UserId, written), (moved.Text, moved.Version, moved.UserId, moved.At));
    }

    [Fact]
    [Trait("Requirement", "R88")]
    public void Of_each_fixed_member_somebody_is_named_or_why_nobody_is()
    {
        var meeting = scenario.Meeting(MeetingStage.AgendaFixed);
        PresenceLine[] all = [.. scenario.Region.TableMembers.Select(o => new PresenceLine(o.Id, [Secretary.UserId], null))];

        Assert.Equal([TestRegion.VeiligThuis, TestRegion.Avim, TestRegion.CareParkstad, TestRegion.CareElsewhere], all.Select(l => l.OrganisationId));
        Assert.Equal(Refusal.RoleMissing, meeting.RecordPresence(all, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.WrongStage, scenario.Meeting().RecordPresence(all, scenario.By(Secretary)));
        Assert.Equal(Refusal.PresenceIncomplete, meeting.RecordPresence(all[1..], scenario.By(Secretary)));
        Assert.Equal(Refusal.PresenceIncomplete, meeting.RecordPresence([.. all[1..], new(TestRegion.VeiligThuis, [], " ")], scenario.By(Secretary)));
        Assert.Empty(meeting.Presences);

        Assert.Null(meeting.RecordPresence(all, scenario.By(Secretary)));
        Assert.Null(meeting.RecordPresence([.. all[1..], new(TestRegion.VeiligThuis, [], "ziek")], scenario.By(Secretary)));
        Assert.Equal(4, meeting.Presences.Count);
        Assert.Equal("ziek", meeting.Presences.Single(p => p.OrganisationId == TestRegion.VeiligThuis).AbsentBecause);
    }
}

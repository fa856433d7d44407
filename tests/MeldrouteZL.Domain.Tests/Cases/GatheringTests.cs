using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>What gathering signals, victims and colleagues in a case records.</summary>
public sealed class GatheringTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R56")]
    public void JoinCase_gives_the_second_source_the_status_and_no_term()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var signal = scenario.Forwarded(OtherAttentionOfficer);
        var (at, access) = (scenario.Now, @case.Access.Count);

        scenario.Done(@case.Join(signal, "zelfde busje", scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.JoinCase, VtEmployee, at, CaseStage.Classified, CaseStage.Classified, "zelfde busje");
        Granted(@case, TestRegion.Maastricht, Profiles.Municipality, CaseStep.JoinCase, at);
        Assert.Equal(access + 1, @case.Access.Count);
        Assert.Equal((@case.Id, 2), (signal.CaseId, @case.Signals.Count));
        Assert.All(signal.Access, a => Assert.False(a.IsOpen));
        Assert.Equal(AccessGrant.NoTerm, DueOf(@case, TestRegion.Maastricht));
    }

    [Fact]
    public void JoinCase_gives_nothing_back_to_an_earlier_source_whose_access_had_ended()
    {
        var @case = scenario.To(scenario.Opened(scenario.Forwarded(AvimOfficer)), CaseStage.InFollowUp);
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Avim));

        scenario.Done(@case.Join(scenario.Forwarded(OtherAttentionOfficer), "zelfde busje", scenario.By(VtEmployee)));

        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Avim));
    }

    [Fact]
    public void JoinCase_takes_only_a_signal_that_lies_with_Veilig_Thuis()
    {
        var @case = scenario.Opened();
        var elsewhere = scenario.Forwarded(OtherAttentionOfficer);
        scenario.Opened(elsewhere);

        Assert.Equal(Refusal.NotYours, @case.Join(scenario.Draft(OtherAttentionOfficer), "zelfde busje", scenario.By(VtEmployee)));
        Assert.Equal(Refusal.WrongStage, @case.Join(scenario.Draft(VtEmployee), "zelfde busje", scenario.By(VtEmployee)));
        Assert.Equal(Refusal.SignalAlreadyInCase, @case.Join(elsewhere, "zelfde busje", scenario.By(VtEmployee)));
        Assert.Single(@case.Signals);
    }

    [Fact]
    public void UndoJoin_takes_the_status_back_and_returns_the_signal_to_Veilig_Thuis()
    {
        var @case = scenario.Opened();
        var signal = scenario.Forwarded(OtherAttentionOfficer);
        scenario.Done(@case.Join(signal, "zelfde busje", scenario.By(VtEmployee)));
        var at = scenario.Now;

        scenario.Done(@case.UndoJoin(signal, "ander busje", scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.UndoJoin, VtEmployee, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis, "ander busje");
        Ended(@case, TestRegion.Maastricht, CaseStep.JoinCase, at);
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.Maastricht));
        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
        Assert.Null(signal.CaseId);
        Assert.DoesNotContain(signal, @case.Signals);
        var inbox = Assert.Single(signal.Access, a => a.OrganisationId == TestRegion.VeiligThuis);
        Assert.Equal((true, Scenario.After(at, TermKind.VeiligThuisAssessment)), (inbox.IsOpen, inbox.DueAt));
    }

    [Fact]
    public void UndoJoin_leaves_the_status_to_a_municipality_that_has_another_signal_in_the_case()
    {
        var @case = scenario.Opened();
        var second = scenario.Forwarded(AttentionOfficer);
        scenario.Done(@case.Join(second, "zelfde loods", scenario.By(VtEmployee)));

        scenario.Done(@case.UndoJoin(second, "andere loods", scenario.By(VtEmployee)));

        Assert.Equal(DataGroups.Status, Sees(@case, TestRegion.Heerlen));
    }

    [Fact]
    public void UndoJoin_leaves_an_owner_that_gave_the_signal_its_access()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var signal = scenario.Forwarded(AvimOfficer);
        scenario.Done(@case.Join(signal, "zelfde busje", scenario.By(VtEmployee)));
        scenario.To(@case, CaseStage.InFollowUp, owner: TestRegion.Avim);

        scenario.Done(@case.UndoJoin(signal, "ander busje", scenario.By(VtEmployee)));

        Assert.Equal(Profiles.Avim, Sees(@case, TestRegion.Avim));
    }

    [Fact]
    public void The_signal_a_case_began_with_stays_also_when_it_was_forwarded_later()
    {
        var earlier = scenario.Forwarded(OtherAttentionOfficer);
        var first = scenario.Forwarded(AttentionOfficer);
        var @case = scenario.Opened(first);
        scenario.Done(@case.Join(earlier, "zelfde busje", scenario.By(VtEmployee)));

        Assert.Equal(Refusal.SignalNotJoined, @case.UndoJoin(first, "ander busje", scenario.By(VtEmployee)));
        Assert.Null(@case.UndoJoin(earlier, "ander busje", scenario.By(VtEmployee)));
    }

    [Fact]
    public void A_signal_that_is_not_in_the_case_cannot_be_taken_out() =>
        Assert.Equal(Refusal.SignalNotJoined, scenario.Opened().UndoJoin(scenario.Forwarded(OtherAttentionOfficer), "ander busje", scenario.By(VtEmployee)));

    [Fact]
    public void AddVictim_numbers_the_victims_and_keeps_who_they_are_apart()
    {
        var @case = scenario.Opened();
        var at = scenario.Now;

        scenario.Done(@case.AddVictim(AgeBand.From16To17, Sex.Female, "Verzonnen Naam", new DateOnly(2010, 2, 3), scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.AddVictim, VtEmployee, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis);
        Assert.Equal([1, 2], @case.Victims.Select(v => (int)v.Ordinal));
        Assert.Null(@case.Victims[0].Identity);
        Assert.Equal((AgeBand.From16To17, Sex.Female), (@case.Victims[1].AgeBand, @case.Victims[1].Sex));
        Assert.Equal(("Verzonnen Naam", new DateOnly(2010, 2, 3)), (@case.Victims[1].Identity!.Name, @case.Victims[1].Identity!.BirthDate));
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void Assign_changes_the_handler_of_the_own_organisation_only()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (at, handler, due) = (scenario.Now, Colleague(AvimOfficer), DueOf(@case, TestRegion.VeiligThuis));

        scenario.Done(@case.Assign(handler.UserId, scenario.By(AvimOfficer)));

        Recorded(@case, CaseStep.Assign, AvimOfficer, at, CaseStage.OnAgenda, CaseStage.OnAgenda);
        Assert.Equal(handler.UserId, HandlerOf(@case, TestRegion.Avim));
        Assert.Equal(VtEmployee.UserId, HandlerOf(@case, TestRegion.VeiligThuis));
        Assert.Null(HandlerOf(@case, TestRegion.CareParkstad));
        Assert.Equal(due, DueOf(@case, TestRegion.VeiligThuis));

        scenario.Done(@case.Assign(null, scenario.By(handler)));
        Assert.Null(HandlerOf(@case, TestRegion.Avim));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void GiveFeedback_tells_every_source_once()
    {
        var @case = scenario.Opened();
        scenario.Done(@case.GiveFeedback("eerste", scenario.By(VtEmployee)));
        scenario.Done(@case.Join(scenario.Forwarded(OtherAttentionOfficer), "zelfde busje", scenario.By(VtEmployee)));
        var at = scenario.Now;

        scenario.Done(@case.GiveFeedback("tweede", scenario.By(VtAttentionOfficer)));

        Recorded(@case, CaseStep.GiveFeedback, VtAttentionOfficer, at, CaseStage.AtVeiligThuis, CaseStage.AtVeiligThuis);
        Assert.Equal("eerste", Assert.Single(@case.Signals[0].Feedback).Text);
        var told = Assert.Single(@case.Signals[1].Feedback);
        Assert.Equal(("tweede", at, VtAttentionOfficer.UserId, TestRegion.VeiligThuis), (told.Text, told.At, told.UserId, told.OrganisationId));
        Assert.Equal(at, @case.Signals[1].FeedbackGivenAt);
    }
}

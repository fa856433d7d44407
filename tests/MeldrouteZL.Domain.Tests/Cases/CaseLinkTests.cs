using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>Who links cases, and what is left of a link that was a mistake.</summary>
[Trait("Requirement", "R56")]
public sealed class CaseLinkTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void Veilig_Thuis_links_two_cases_and_nobody_else_does()
    {
        var (one, other) = (scenario.CaseAt(CaseStage.OnAgenda), scenario.CaseAt(CaseStage.OnAgenda));

        var may = Everyone.Where(a => Make(one, other, a).Refusal is null);

        Assert.Equal([VtEmployee, VtAttentionOfficer, Colleague(VtEmployee), Colleague(VtAttentionOfficer)], may);
    }

    [Fact]
    public void It_changes_nothing_of_the_cases()
    {
        var (one, other) = (scenario.Opened(), scenario.Opened());
        var before = (one.Stage, one.History.Count, one.Access.Count);

        var (link, _) = Make(other, one, VtEmployee);

        Assert.Equal(new[] { one.Id, other.Id }.Order(), [link!.CaseId, link.OtherCaseId]);
        Assert.Equal(before, (one.Stage, one.History.Count, one.Access.Count));
    }

    [Fact]
    public void A_pair_is_linked_once_for_each_reason_and_again_after_it_was_undone()
    {
        var (one, other) = (scenario.Opened(), scenario.Opened());
        var (first, _) = Make(one, other, VtEmployee);

        Assert.Equal(Refusal.AlreadyLinked, Make(other, one, VtAttentionOfficer, first!).Refusal);
        Assert.Null(CaseLink.Make(one, other, CaseLinkKind.SameNetwork, "Zelfde mensen", [first!], scenario.By(VtEmployee)).Refusal);
        scenario.Done(first!.Undo("Een ander", scenario.By(VtAttentionOfficer)));
        Assert.Null(Make(one, other, VtEmployee, first).Refusal);
    }

    [Fact]
    public void What_was_undone_stays_with_who_and_why()
    {
        var (link, _) = Make(scenario.Opened(), scenario.Opened(), VtEmployee);

        Assert.Equal(Refusal.RoleMissing, link!.Undo("x", scenario.By(AvimOfficer)));
        scenario.Done(link.Undo("Een ander", scenario.By(VtAttentionOfficer)));

        Assert.Equal(("Zelfde vrouw", VtEmployee.UserId, "Een ander", VtAttentionOfficer.UserId, false), (link.Reason, link.MadeBy, link.UndoReason, link.UndoneBy, link.Holds));
        Assert.Equal(Refusal.AlreadyUndone, link.Undo("Toch weer", scenario.By(VtEmployee)));
        Assert.Equal("Een ander", link.UndoReason);
    }

    [Fact]
    public void Itself_and_what_is_out_of_sight_cannot_be_linked()
    {
        var (one, shielded) = (scenario.Opened(), scenario.CaseAt(CaseStage.Shielded));

        Assert.Equal(Refusal.SameCase, Make(one, one, VtEmployee).Refusal);
        Assert.Equal(Refusal.UnknownOtherCase, Make(one, shielded, VtEmployee).Refusal);
        Assert.Equal(Refusal.NotYours, Make(shielded, one, VtEmployee).Refusal);
    }

    private (CaseLink? Link, Refusal? Refusal) Make(Case one, Case other, Actor actor, params CaseLink[] between) =>
        CaseLink.Make(one, other, CaseLinkKind.SamePerson, "Zelfde vrouw", between, scenario.By(actor));
}

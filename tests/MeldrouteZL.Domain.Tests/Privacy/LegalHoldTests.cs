using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Privacy;

public sealed class LegalHoldTests
{
    private static readonly Actor Officer = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.PrivacyOfficer);
    private static readonly HoldableCase Free = new(Guid.NewGuid(), "C-2026-000001", IsDestroyed: false, IsHeld: false);
    private readonly Scenario scenario = new();

    [Fact]
    public void A_case_under_hold_is_neither_proposed_for_destruction_nor_destroyed()
    {
        var @case = scenario.CaseAt(CaseStage.Shielded);
        scenario.Done(@case.ProposeDestruction("Termijn om", scenario.By(People.VtAttentionOfficer)));
        Hold(@case, scenario.Now);
        var second = People.Colleague(People.VtAttentionOfficer);

        Assert.Equal(Refusal.UnderLegalHold, @case.Destroy(scenario.By(second)));
        Assert.Equal(Refusal.UnderLegalHold, @case.ProposeDestruction("Nog eens", scenario.By(People.VtAttentionOfficer)));
        Assert.Equal(CaseStage.Shielded, @case.Stage);

        Hold(@case, null);
        scenario.Done(@case.Destroy(scenario.By(second)));
    }

    [Fact]
    public void Who_may_not_destroy_hears_nothing_of_a_hold()
    {
        var @case = scenario.CaseAt(CaseStage.Shielded);
        Hold(@case, scenario.Now);

        Assert.Equal(Refusal.NotYours, @case.Destroy(scenario.By(People.AvimOfficer)));
        Assert.Equal(Refusal.RoleMissing, @case.Destroy(scenario.By(People.VtEmployee)));
    }

    [Fact]
    public void A_hold_is_placed_with_its_reason_and_lifted_once()
    {
        var (hold, refusal) = LegalHold.Place(Free, "Een klacht", scenario.By(Officer));

        Assert.Null(refusal);
        Assert.Equal((Free.Id, Free.Number, "Een klacht", scenario.Now, Officer.UserId), (hold!.CaseId, hold.CaseNumber, hold.Reason, hold.PlacedAt, hold.PlacedBy));
        scenario.Pass();
        var at = scenario.Now;
        scenario.Done(hold.Lift("Klaar", scenario.By(Officer)));
        Assert.Equal(("Klaar", at, Officer.UserId), (hold.LiftReason, hold.LiftedAt, hold.LiftedBy));
        Assert.Equal(Refusal.NotHeld, hold.Lift("Nog eens", scenario.By(Officer)));
    }

    [Fact]
    public void Only_a_privacy_officer_places_and_lifts()
    {
        var hold = LegalHold.Place(Free, "Een klacht", scenario.By(Officer)).Hold!;

        foreach (var actor in People.Everyone.Where(a => a.Role != Role.PrivacyOfficer))
        {
            Assert.Equal(Refusal.RoleMissing, LegalHold.Place(Free, "Een klacht", scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.RoleMissing, hold.Lift("Klaar", scenario.By(actor)));
        }
    }

    [Fact]
    public void What_is_unknown_destroyed_or_held_already_is_refused()
    {
        Refusal? Of(HoldableCase? @case) => LegalHold.Place(@case, "Een klacht", scenario.By(Officer)).Refusal;

        Assert.Equal(Refusal.UnknownCase, Of(null));
        Assert.Equal(Refusal.AlreadyDestroyed, Of(Free with { IsDestroyed = true }));
        Assert.Equal(Refusal.AlreadyHeld, Of(Free with { IsHeld = true }));
    }

    // As the database does, which keeps it from the holds.
    private static void Hold(Case @case, DateTimeOffset? since) => typeof(Case).GetProperty(nameof(Case.HeldSince))!.SetValue(@case, since);
}

using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Screening;

/// <summary>Who invites a guest, for which item, and until when.</summary>
[Trait("Requirement", "R85")]
public sealed class GuestInvitationTests
{
    private readonly Scenario scenario = new();

    private static GuestQuestion Asked() => new("Test Mentor", "Een school", "Kent u dit gezin?", null, Guid.NewGuid(), 1);

    [Fact]
    [Trait("Requirement", "R86")]
    public void Veilig_Thuis_and_the_secretary_invite_and_nobody_else()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);

        Assert.All(Everyone, actor =>
        {
            Refusal? expected = actor.Kind != OrganisationKind.VeiligThuis || actor.RegionId != scenario.Region.Id ? Refusal.NotYours
                : actor.Role is Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary ? null
                : Refusal.RoleMissing;
            Assert.Equal(expected, @case.RefusalOfGuests(actor));
            Assert.Equal(expected, @case.RefusalOfInviting(scenario.Table, scenario.By(actor)));
        });
        scenario.Done(@case.InviteGuest(scenario.Table, Asked(), scenario.By(Secretary)));
        Assert.Equal(Refusal.NotYours, @case.RevokeGuest(@case.GuestInvitations[0].Id, scenario.By(AvimOfficer)));
        Assert.Null(@case.GuestInvitations[0].RevokedAt);
    }

    [Fact]
    public void Only_for_the_item_that_waits_for_a_meeting_that_is_not_over()
    {
        var (early, waiting, discussed) = (scenario.CaseAt(CaseStage.Classified), scenario.CaseAt(CaseStage.OnAgenda), scenario.CaseAt(CaseStage.Screened));

        Assert.Equal(Refusal.NotOnThisAgenda, early.InviteGuest(null, Asked(), scenario.By(VtEmployee)));
        Assert.Equal(Refusal.NotOnThisAgenda, discussed.InviteGuest(scenario.Table, Asked(), scenario.By(VtEmployee)));
        Assert.Equal(Refusal.NotOnThisAgenda, waiting.InviteGuest(scenario.Meeting(week: 3), Asked(), scenario.By(VtEmployee)));
        Assert.All((Case[])[early, waiting, discussed], c => Assert.Empty(c.GuestInvitations));
    }

    [Fact]
    public void It_ends_with_its_term_its_item_and_its_meeting()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var table = scenario.Table!;
        var from = scenario.Now;
        scenario.Done(@case.InviteGuest(table, Asked(), scenario.By(Secretary)));
        var invitation = Assert.Single(@case.GuestInvitations);
        Assert.Equal(Scenario.After(from, TermKind.GuestInvitation), invitation.ExpiresAt);
        Assert.Equal(GuestState.Waiting, @case.StateOf(invitation, table, invitation.ExpiresAt.AddTicks(-1)));
        Assert.Equal(GuestState.Over, @case.StateOf(invitation, table, invitation.ExpiresAt));

        Assert.Null(table.FixAgenda(scenario.By(Secretary)));
        Assert.Equal(GuestState.Waiting, @case.StateOf(invitation, table, scenario.Now));
        Assert.Null(table.Hold(scenario.By(Secretary)));
        Assert.Equal(GuestState.Over, @case.StateOf(invitation, table, scenario.Now));
        Assert.Equal(Refusal.MeetingNotOpen, @case.InviteGuest(table, Asked(), scenario.By(Secretary)));

        var later = scenario.Meeting(week: 4);
        scenario.Done(@case.HoldOver(table, later, "geen tijd", scenario.By(Secretary)));
        Assert.Equal(GuestState.Over, @case.StateOf(invitation, later, scenario.Now)); // the item that it was for is held over
    }

    [Fact]
    public void What_is_taken_back_stays_taken_back()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Done(@case.InviteGuest(scenario.Table, Asked(), scenario.By(VtEmployee)));
        var invitation = @case.GuestInvitations[0];
        var at = scenario.Now;

        Assert.Equal(Refusal.UnknownInvitation, @case.RevokeGuest(Guid.NewGuid(), scenario.By(Secretary)));
        scenario.Done(@case.RevokeGuest(invitation.Id, scenario.By(Secretary)));

        Assert.Equal((at, Secretary.UserId), (invitation.RevokedAt!.Value, invitation.RevokedBy!.Value));
        Assert.Equal(GuestState.Revoked, @case.StateOf(invitation, scenario.Table, scenario.Now));
        Assert.Equal(Refusal.InvitationOver, @case.RevokeGuest(invitation.Id, scenario.By(VtEmployee)));
        Assert.Equal(Secretary.UserId, invitation.RevokedBy);
    }

    [Fact]
    public void No_more_than_ten_codes_of_one_item_are_good_at_once()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(@case.InviteGuest(scenario.Table, Asked(), scenario.By(Secretary)));
        }

        Assert.Equal(Refusal.TooManyGuests, @case.InviteGuest(scenario.Table, Asked(), scenario.By(Secretary)));
        Assert.Null(@case.RevokeGuest(@case.GuestInvitations[3].Id, scenario.By(Secretary)));
        Assert.Null(@case.InviteGuest(scenario.Table, Asked(), scenario.By(Secretary)));
        Assert.Equal(11, @case.GuestInvitations.Count);
    }
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Organisations;

[Trait("Requirement", "R25")]
public sealed class ChairsTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 11, 0, 0, TimeSpan.Zero);
    private static readonly Region Region = TestRegion.Create();
    private static readonly Guid Ann = Guid.NewGuid(), Ben = Guid.NewGuid();

    [Fact]
    [Trait("Requirement", "R22")]
    public void Without_people_every_chair_of_the_route_is_empty_and_those_of_others_are_no_chairs()
    {
        var open = Chairs.OpenIn(Region, [], Noon);

        Assert.All(open, c => Assert.Equal(ChairState.Empty, c.State));
        Assert.Equal(
            [
                (TestRegion.Heerlen, Role.AttentionOfficer), (TestRegion.Maastricht, Role.AttentionOfficer),
                (TestRegion.HeerlenDesk, Role.AdministrativeCoordinator), (TestRegion.MaastrichtDesk, Role.AdministrativeCoordinator),
                (TestRegion.VeiligThuis, Role.VtEmployee), (TestRegion.VeiligThuis, Role.VtAttentionOfficer), (TestRegion.VeiligThuis, Role.TableSecretary),
                (TestRegion.Avim, Role.AvimOfficer), (TestRegion.CareParkstad, Role.CareCoordinator), (TestRegion.CareElsewhere, Role.CareCoordinator),
                (TestRegion.WeighingTeam, Role.WeighingTeamMember), (TestRegion.HouseParkstad, Role.ProcessDirector), (TestRegion.HouseMaastricht, Role.ProcessDirector),
            ],
            open.Select(c => (c.OrganisationId, c.Role)).OrderBy(c => c));
    }

    [Fact]
    [Trait("Requirement", "R24")]
    public void One_person_is_a_chair_without_a_deputy_and_only_a_second_one_in_the_same_role_there_stands_in()
    {
        Assert.Equal(ChairState.Empty, Officer());
        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann)));
        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann), Heerlen(Ann)));
        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann), Heerlen(Ben) with { Role = Role.Reporter }));
        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann), Heerlen(Ben) with { OrganisationId = TestRegion.Maastricht }));
        Assert.Null(Officer(Heerlen(Ann), Heerlen(Ben)));
    }

    [Fact]
    public void A_seat_is_held_through_its_last_day_and_no_longer_than_its_account_is_in_use()
    {
        var disabled = Noon.AddHours(-1);

        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann, until: Today)));
        Assert.Equal(ChairState.Empty, Officer(Heerlen(Ann, until: Today.AddDays(-1))));
        Assert.Equal(ChairState.Empty, Officer(Heerlen(Ann, disabledAt: disabled)));
        Assert.Equal(ChairState.NobodyStandsIn, Officer(Heerlen(Ann, disabledAt: Noon.AddHours(1))));
        Assert.Equal(ChairState.Empty, Officer(Heerlen(Ann) with { From = Today.AddDays(1) }));
        Assert.Equal(disabled, Heerlen(Ann, until: Today, disabledAt: disabled).End);
        Assert.Equal(DutchTime.StartOfDay(Today), Heerlen(Ann, until: Today.AddDays(-1), disabledAt: disabled).End);
    }

    [Fact]
    public void Who_left_is_who_has_no_working_role_there_any_more()
    {
        var gone = Heerlen(Ann, until: Today.AddDays(-3));

        Assert.Equal(DutchTime.StartOfDay(Today.AddDays(-2)), Left(gone));
        Assert.Equal(DutchTime.StartOfDay(Today.AddDays(-2)), Left(gone, Heerlen(Ann, until: Today.AddDays(-9)), Heerlen(Ann) with { Role = Role.Reporter }));
        Assert.Equal(DutchTime.StartOfDay(Today.AddDays(-2)), Left(gone, Heerlen(Ann) with { OrganisationId = TestRegion.Maastricht }));
        Assert.Null(Left(gone, Heerlen(Ann)));
        Assert.Null(Left(Heerlen(Ann) with { From = Today.AddDays(1) }));
        Assert.Null(Left());

        static DateTimeOffset? Left(params Seat[] seats) => Chairs.LeftAt(seats, Ann, TestRegion.Heerlen, r => r == Role.AttentionOfficer, Noon);
    }

    [Fact]
    public void A_receiver_is_unmanned_without_somebody_in_a_role_that_takes_on_and_a_practice_region_has_no_chairs()
    {
        var seats = new[] { Heerlen(Ann) with { OrganisationId = TestRegion.CareProvider, Role = Role.CareProfessional }, Heerlen(Ben) with { Role = Role.Reporter } };

        var unmanned = Chairs.Unmanned(Region, seats, r => r is Role.CareProfessional or Role.AttentionOfficer, Noon);

        Assert.DoesNotContain(TestRegion.CareProvider, unmanned);
        Assert.Contains(TestRegion.OtherCareProvider, unmanned);
        Assert.Contains(TestRegion.Heerlen, unmanned);
        var practice = new Region(Region.Id, Region.Name, Region.Organisations, Region.TermList, isPractice: true);
        Assert.Empty(Chairs.OpenIn(practice, [], Noon));
        Assert.Empty(Chairs.Unmanned(practice, [], _ => true, Noon));
    }

    private static Seat Heerlen(Guid user, DateOnly? until = null, DateTimeOffset? disabledAt = null) =>
        Seat.Of(user, TestRegion.Heerlen, Role.AttentionOfficer, new DateOnly(2026, 1, 1), until, disabledAt);

    private static ChairState? Officer(params Seat[] seats) =>
        Chairs.OpenIn(Region, seats, Noon).SingleOrDefault(c => c.OrganisationId == TestRegion.Heerlen && c.Role == Role.AttentionOfficer)?.State;
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

public sealed class ReceiverProfileTests
{
    [Theory]
    [InlineData(OrganisationKind.Municipality, Profiles.Municipality)]
    [InlineData(OrganisationKind.MunicipalAdministration, Profiles.Desk)]
    [InlineData(OrganisationKind.VeiligThuis, Profiles.VeiligThuis)]
    [InlineData(OrganisationKind.Avim, Profiles.Avim)]
    [InlineData(OrganisationKind.CareCoordination, Profiles.Care)]
    [InlineData(OrganisationKind.WeighingTeam, Profiles.WeighingTeam)]
    [InlineData(OrganisationKind.CareAndSafetyHouse, Profiles.House)]
    [InlineData(OrganisationKind.LabourInspectorate, Profiles.Labour)]
    [InlineData(OrganisationKind.Riec, Profiles.Riec)]
    [InlineData(OrganisationKind.Comensha, Profiles.Nothing)]
    [InlineData(OrganisationKind.CareProvider, Profiles.CareProvider)]
    [InlineData(OrganisationKind.RegionOffice, Profiles.Nothing)]
    public void An_organisation_receives_what_its_kind_may_have(OrganisationKind kind, DataGroups groups) =>
        Assert.Equal(groups, ReceiverProfile.Of(kind));

    [Fact]
    public void Nationality_does_not_go_to_the_houses_or_the_RIEC() =>
        Assert.All(
            [OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse, OrganisationKind.Riec],
            kind => Assert.False(ReceiverProfile.Of(kind).HasFlag(DataGroups.ResidenceAndNationality))); // C1

    [Fact]
    public void Sexual_conduct_does_not_go_to_the_houses_and_health_not_to_the_RIEC()
    {
        Assert.All(
            [OrganisationKind.WeighingTeam, OrganisationKind.CareAndSafetyHouse],
            kind => Assert.False(ReceiverProfile.Of(kind).HasFlag(DataGroups.SexualConduct))); // C4
        Assert.False(ReceiverProfile.Of(OrganisationKind.Riec).HasFlag(DataGroups.Health)); // C4
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void A_trajectory_and_the_place_of_shelter_come_with_no_profile() =>
        Assert.All(
            Enum.GetValues<OrganisationKind>(),
            kind => Assert.Equal(DataGroups.None, ReceiverProfile.Of(kind) & (DataGroups.Trajectory | DataGroups.ShelterLocation)));

    [Fact]
    public void Only_Veilig_Thuis_receives_who_reported() =>
        Assert.Equal(
            [OrganisationKind.VeiligThuis],
            Enum.GetValues<OrganisationKind>().Where(kind => ReceiverProfile.Of(kind).HasFlag(DataGroups.ReporterIdentity)));
}

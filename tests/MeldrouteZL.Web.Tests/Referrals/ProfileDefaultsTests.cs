using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using Xunit;
using static MeldrouteZL.Domain.Referrals.CaseField;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>The profiles with which a region starts, held against what the sources say.</summary>
[Trait("Requirement", "R165")]
public sealed class ProfileDefaultsTests
{
    private static readonly IReadOnlyList<ProfileField> Lines = ProfileDefaults.For(1, new DateOnly(2026, 1, 1));

    // By hand from domain facts, sections 12, 13, 18 and 21.
    [Theory]
    [InlineData(OrganisationKind.WeighingTeam, "Nationality Residence SexualConduct TableWeighing Reporter PersonsText")]
    [InlineData(OrganisationKind.CareAndSafetyHouse, "Nationality Residence SexualConduct TableWeighing Reporter PersonsText")]
    [InlineData(OrganisationKind.Riec, "Nationality Residence Health Classification ClassMotivation TableWeighing SafeContact Reporter PersonsText")]
    [InlineData(OrganisationKind.MunicipalAdministration,
        "Name BirthDate CitizenNumber Address Contact SafeContact Livelihood Health SexualConduct Nationality Residence SuspectIdentity Classification ClassMotivation TableWeighing Reporter PersonsText")]
    [InlineData(OrganisationKind.LabourInspectorate, "CitizenNumber Health SexualConduct Classification ClassMotivation TableWeighing Reporter PersonsText")]
    [InlineData(OrganisationKind.Avim, "CitizenNumber Health Reporter PersonsText")]
    [InlineData(OrganisationKind.CareCoordination, "CitizenNumber Reporter PersonsText")]
    [InlineData(OrganisationKind.VeiligThuis, "Reporter PersonsText")]
    [InlineData(OrganisationKind.CareProvider,
        "Nationality Residence SexualConduct Suspect SuspectIdentity CitizenNumber Objects Classification ClassMotivation TableWeighing Reporter PersonsText")]
    public void A_receiver_gets_nothing_of_what_the_sources_withhold(OrganisationKind receiver, string withheld)
    {
        var lines = Lines.Where(l => l.Receiver == receiver).ToList();

        Assert.Equal(Enum.GetValues<CaseField>(), lines.Select(l => l.Field).Order());
        Assert.Equal(withheld.Split(' ').Order(), lines.Where(l => !l.IsGiven).Select(l => $"{l.Field}").Order());
        Assert.All(lines, l => Assert.False(string.IsNullOrWhiteSpace(l.Because)));
    }

    [Fact]
    public void What_is_most_sensitive_is_never_ticked_beforehand() =>
        Assert.DoesNotContain(Lines, l => l.Field is Health or SexualConduct or Nationality or Residence or CitizenNumber or Livelihood or ClassMotivation or TableWeighing
            && l.Rule == FieldRule.Needed);

    [Fact]
    public void Who_receives_no_referral_has_no_profile() =>
        Assert.DoesNotContain(Lines, l => l.Receiver is OrganisationKind.Municipality or OrganisationKind.Comensha or OrganisationKind.RegionOffice);
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>No disclosure holds a field, or the value of a field, that the profile of its receiver withholds.</summary>
public sealed class OutgoingFieldsTests
{
    private const int Worlds = 120;

    private static readonly (ReferralKind Kind, int To, OrganisationKind Receiver)[] FromVeiligThuis =
    [
        (ReferralKind.CareCoordination, TestRegion.CareParkstad, OrganisationKind.CareCoordination),
        (ReferralKind.WeighingTeam, TestRegion.WeighingTeam, OrganisationKind.WeighingTeam),
        (ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, OrganisationKind.MunicipalAdministration),
        (ReferralKind.LocalCare, TestRegion.CareProvider, OrganisationKind.CareProvider),
        (ReferralKind.CriminalInvestigation, TestRegion.Avim, OrganisationKind.Avim),
        (ReferralKind.LabourInspection, TestRegion.Labour, OrganisationKind.LabourInspectorate),
        (ReferralKind.VeiligThuisInvestigation, TestRegion.VeiligThuis, OrganisationKind.VeiligThuis),
    ];

    [Fact]
    [Trait("Requirement", "R165")]
    public void What_the_profile_withholds_is_in_no_disclosure_whatever_is_asked()
    {
        var sent = new HashSet<(OrganisationKind, CaseField)>();
        var refused = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new OutgoingWorld(seed, TestRegion.VeiligThuis);
            foreach (var (kind, to, receiver) in FromVeiligThuis)
            {
                refused += Send(world, kind, to, receiver, VtEmployee, sent);
            }

            world.Scenario.Done(world.Case.AcceptReferral(world.Case.Referrals[1], world.By(Weigher), ReferralCriteria.Each(ReferralKind.WeighingTeam, CriterionJudgement.Met)));
            refused += Send(world, ReferralKind.CareAndSafetyHouse, TestRegion.HouseParkstad, OrganisationKind.CareAndSafetyHouse, Weigher, sent);

            var ofPolice = new OutgoingWorld(seed, TestRegion.Avim);
            refused += Send(ofPolice, ReferralKind.Riec, TestRegion.Riec, OrganisationKind.Riec, AvimOfficer, sent);
        }

        // It does send: every field to everybody who may ever have it, except what the table alone says.
        var missing = from receiver in FromVeiligThuis.Select(r => r.Receiver).Append(OrganisationKind.CareAndSafetyHouse).Append(OrganisationKind.Riec)
                      from field in Enum.GetValues<CaseField>()
                      where !OutgoingWorld.NeverTo(receiver).Contains(field) && !sent.Contains((receiver, field))
                      select $"{field} to {receiver}";
        Assert.Equal("", string.Join(", ", missing));
        Assert.True(refused > Worlds, $"{refused} forbidden fields were asked");
    }

    [Theory]
    [InlineData(OrganisationKind.WeighingTeam, CaseField.Nationality)] // C1
    [InlineData(OrganisationKind.CareAndSafetyHouse, CaseField.SexualConduct)] // C4
    [InlineData(OrganisationKind.Riec, CaseField.Health)] // C4
    [InlineData(OrganisationKind.VeiligThuis, CaseField.Reporter)]
    [InlineData(OrganisationKind.CareProvider, CaseField.CitizenNumber)] // domain facts, section 13
    [InlineData(OrganisationKind.RegionOffice, CaseField.Form)]
    public void No_region_can_set_a_profile_above_the_wall(OrganisationKind receiver, CaseField field)
    {
        Assert.Throws<ArgumentException>(() => new ProfileField(TestRegion.Id, receiver, field, FieldRule.Offered, "grond", FactMark.Proposal, new DateOnly(2026, 1, 1)));
        Assert.False(new ProfileField(TestRegion.Id, receiver, field, FieldRule.Withheld, "niet", FactMark.Proposal, new DateOnly(2026, 1, 1)).IsGiven);
    }

    // Tries what may not go, then sends what may, in two times. Returns how often something was refused.
    private static int Send(OutgoingWorld world, ReferralKind kind, int to, OrganisationKind receiver, Actor by, HashSet<(OrganisationKind, CaseField)> sent)
    {
        var document = world.Document();
        var forbidden = document.Where(l => world.IsWithheld(receiver, l.Field)).ToList();
        var allowed = document.Except(forbidden).ToList();
        var first = world.Some(allowed);
        var offer = Scenario.Offer(kind, to) with { Lines = first };
        var (count, steps) = (world.Case.Referrals.Count, world.Case.History.Count);
        foreach (var line in world.Some(forbidden))
        {
            Assert.Equal(Refusal.FieldNotInProfile, world.Case.OfferReferral(offer with { Lines = [.. first, line] }, world.By(by)));
        }

        Assert.Equal((count, steps), (world.Case.Referrals.Count, world.Case.History.Count));
        world.Scenario.Done(world.Case.OfferReferral(offer, world.By(by)));
        var referral = world.Case.Referrals[^1];
        foreach (var line in world.Some(forbidden))
        {
            Assert.Equal(Refusal.FieldNotInProfile, world.Case.WidenReferral(referral, new Addition(new Sending([line], ""), "meer", "Wmo 2015"), world.By(by)));
        }

        Assert.Single(referral.Disclosures);
        if (allowed.Count > first.Count)
        {
            world.Scenario.Done(world.Case.WidenReferral(referral, new Addition(new Sending([.. allowed.Except(first)], ""), "meer", "Wmo 2015"), world.By(by)));
        }

        var words = string.Join('\n', referral.Disclosures.SelectMany(d => d.Lines).Select(l => l.Value));
        var leaked = Enum.GetValues<CaseField>().Where(f => world.IsWithheld(receiver, f))
            .Where(f => words.Contains(OutgoingWorld.Of(f), StringComparison.Ordinal) || (f == CaseField.CitizenNumber && words.Contains(OutgoingWorld.Number, StringComparison.Ordinal)));
        Assert.Equal("", string.Join(", ", leaked.Select(f => $"{f} to {receiver}")));
        Assert.All(referral.Disclosures.SelectMany(d => d.Lines), l => Assert.False(world.IsWithheld(receiver, l.Field), $"{l.Field} to {receiver}"));
        sent.UnionWith(referral.Disclosures.SelectMany(d => d.Lines).Select(l => (receiver, l.Field)));
        return forbidden.Count;
    }
}

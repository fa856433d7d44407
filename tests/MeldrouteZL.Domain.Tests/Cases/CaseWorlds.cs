using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using static MeldrouteZL.Domain.Cases.CaseParty;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>A case somewhere on its route, and in which relation each organisation stands to it there.</summary>
internal sealed record CaseWorld(string Name, Scenario Scenario, Case Case, IReadOnlyDictionary<int, CaseParty[]> Standing)
{
    /// <summary>The relations of this actor: those of the organisation, for roles that work on cases.</summary>
    public IReadOnlyCollection<CaseParty> RelationsOf(Actor actor) =>
        actor.Role == Role.System ? [Clock]
        : People.NeverOnCases.Contains(actor.Role) ? []
        : Standing.GetValueOrDefault(actor.OrganisationId) ?? [];
}

/// <summary>Every stage, lane and owner a case can be in. Who stands where is written by hand (design, section 3; domain facts, section 21).</summary>
internal static class CaseWorlds
{
    private static readonly CaseStage[] BeforeTheTable = [CaseStage.AtVeiligThuis, CaseStage.ProvisionallyClassified, CaseStage.Classified];
    private static readonly CaseStage[] AtTheTable = [CaseStage.OnAgenda, CaseStage.Screened];
    private static readonly CaseStage[] OutOfSight = [CaseStage.Shielded, CaseStage.Destroyed];
    private static readonly AcuteLane[] Lanes = [AcuteLane.None, AcuteLane.Raised, AcuteLane.Confirmed];
    private static readonly int[] Owners = [TestRegion.VeiligThuis, TestRegion.Avim, TestRegion.CareParkstad];

    public static IEnumerable<CaseWorld> All()
    {
        foreach (var lane in Lanes)
        {
            foreach (var stage in BeforeTheTable)
            {
                // Only Veilig Thuis works on it, and the municipality sees the status; the acute lane brings the others in.
                yield return World(stage, lane, lane == AcuteLane.None ? Of() : Of(avim: [Avim], care: [CareCoordination]));
            }

            foreach (var stage in AtTheTable)
            {
                yield return World(stage, lane, Of(avim: [Avim], care: [CareCoordination]));
            }

            foreach (var owner in Owners)
            {
                // After the table only who follows up, until the acute lane brings the others in again.
                yield return World(CaseStage.InFollowUp, lane, Owned(owner, acute: lane != AcuteLane.None), owner);
            }
        }

        foreach (var owner in Owners)
        {
            yield return World(CaseStage.Closed, AcuteLane.None, Owned(owner, acute: false), owner);
        }

        foreach (var stage in OutOfSight)
        {
            // Only Veilig Thuis still knows of it; another owner no longer does.
            yield return World(stage, AcuteLane.None, new Dictionary<int, CaseParty[]> { [TestRegion.VeiligThuis] = [Registrar, Informed] }, TestRegion.Avim);
            yield return World(stage, AcuteLane.None, new Dictionary<int, CaseParty[]> { [TestRegion.VeiligThuis] = [Registrar, Informed, Owner] });
        }

        yield return WithReferrals();
    }

    private static CaseWorld World(CaseStage stage, AcuteLane lane, IReadOnlyDictionary<int, CaseParty[]> standing, int owner = TestRegion.VeiligThuis)
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(stage, owner: owner);
        if (lane != AcuteLane.None)
        {
            scenario.Acute(@case, lane);
        }

        return new CaseWorld($"{stage}, acute {lane}, owner {owner}", scenario, @case, standing);
    }

    // Everyone who can hold a referral holds one; a second care provider was only offered one, and knows of the case.
    private static CaseWorld WithReferrals()
    {
        var scenario = new Scenario();
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        scenario.Accepted(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, People.VtEmployee, People.Weigher);
        scenario.Accepted(@case, ReferralKind.CareAndSafetyHouse, TestRegion.HouseParkstad, People.Weigher, People.ProcessDirector);
        scenario.Accepted(@case, ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, People.VtEmployee, People.Coordinator);
        scenario.Accepted(@case, ReferralKind.Riec, TestRegion.Riec, People.Coordinator, People.RiecOfficer);
        scenario.Accepted(@case, ReferralKind.LabourInspection, TestRegion.Labour, People.VtEmployee, People.LabourInspector);
        scenario.Accepted(@case, ReferralKind.CriminalInvestigation, TestRegion.Avim, People.VtEmployee, People.AvimOfficer);
        scenario.Accepted(@case, ReferralKind.LocalCare, TestRegion.CareProvider, People.VtEmployee, People.CareProfessional);
        scenario.Offered(@case, ReferralKind.RegionalCare, TestRegion.OtherCareProvider, People.VtEmployee);
        return new CaseWorld("InFollowUp with referrals", scenario, @case, new Dictionary<int, CaseParty[]>
        {
            [TestRegion.VeiligThuis] = [Registrar, Informed, Owner],
            [TestRegion.Heerlen] = [Source, Informed],
            [TestRegion.WeighingTeam] = [Holder, Informed],
            [TestRegion.HouseParkstad] = [Holder, Informed],
            [TestRegion.HeerlenDesk] = [Holder, Informed],
            [TestRegion.Riec] = [Holder, Informed],
            [TestRegion.Labour] = [Holder, Informed],
            [TestRegion.Avim] = [Holder, Informed, Avim],
            [TestRegion.CareProvider] = [Holder, Informed],
            [TestRegion.OtherCareProvider] = [Informed],
        });
    }

    private static Dictionary<int, CaseParty[]> Owned(int owner, bool acute)
    {
        var standing = acute ? Of(avim: [Avim], care: [CareCoordination]) : Of();
        standing[owner] = owner switch
        {
            TestRegion.VeiligThuis => [Registrar, Informed, Owner],
            TestRegion.Avim => [Avim, Informed, Owner],
            _ => [CareCoordination, Informed, Owner],
        };
        return standing;
    }

    private static Dictionary<int, CaseParty[]> Of(CaseParty[]? avim = null, CaseParty[]? care = null) => new()
    {
        [TestRegion.VeiligThuis] = [Registrar, Informed],
        [TestRegion.Heerlen] = [Source, Informed],
        [TestRegion.Avim] = avim is null ? [] : [.. avim, Informed],
        [TestRegion.CareParkstad] = care is null ? [] : [.. care, Informed],
    };
}

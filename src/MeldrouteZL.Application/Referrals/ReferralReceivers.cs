using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The organisations of a region to which a referral can go.</summary>
public static class ReferralReceivers
{
    /// <summary>All that fit this kind of referral.</summary>
    public static IEnumerable<Organisation> For(Region region, ReferralKind kind) =>
        region.Organisations.Where(o => ReferralRoute.PartiesOf(kind).Receivers.Contains(o.Kind));

    /// <summary>The one that works for this municipality; null where there are several and the sender must choose.</summary>
    public static Organisation? Usual(Region region, ReferralKind kind, int municipalityId) => ReferralRoute.PartiesOf(kind).Receivers[0] switch
    {
        OrganisationKind.CareProvider => null,
        OrganisationKind.MunicipalAdministration => region.Organisations.FirstOrDefault(o => o.MunicipalityId == municipalityId),
        var receiver => region.Covering(receiver, municipalityId),
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>
/// What the keep functions of the database make of the grants, for rows that are copied past their triggers. A test lets
/// those functions run over a load and finds nothing to change.
/// </summary>
internal sealed class AccessMasks(Region region)
{
    private const long ClockBit = 1L << 62;
    private readonly Dictionary<int, long> bits = region.Organisations.ToDictionary(o => o.Id, o => 1L << o.Bit);

    // The fixed members of the screening table (R88).
    private readonly long table = region.Organisations
        .Where(o => o.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination)
        .Aggregate(ClockBit, (mask, o) => mask | (1L << o.Bit));

    public long OfMeeting => table;

    public long Of(Case @case, DataGroups group) => ClockBit | Granted(@case.Access, group);

    /// <summary>A row of a case; a referral and what it disclosed are also for who sent it and who holds it.</summary>
    public long OfPart(Case @case, DataGroups group, object part) => Of(@case, group) | part switch
    {
        _ when @case.Stage >= CaseStage.Shielded => 0,
        Referral r => bits[r.SenderOrganisationId] | Held(r.ReceiverOrganisationId, r.Stage is not (ReferralStage.Refused or ReferralStage.Withdrawn)),
        ReferralKey k => OfPart(@case, group, @case.Referrals.First(r => r.Id == k.ReferralId)),
        Disclosure d => bits[d.SenderOrganisationId] | Held(d.ReceiverOrganisationId, d.TakenBackAt is null),
        DisclosureLine l => bits[l.SenderOrganisationId] | Held(l.ReceiverOrganisationId, l.TakenBackAt is null),
        StatedCriterion s => bits[s.SenderOrganisationId] | Held(s.ReceiverOrganisationId, s.TakenBackAt is null),
        _ => 0,
    };

    /// <param name="case">The case it is in; null while it is in none.</param>
    public long Of(Signal signal, Case? @case, DataGroups group) =>
        (@case is null ? ClockBit : Of(@case, group)) | Granted(signal.Access.Where(a => a.UserId is null), group);

    public long Of(Trajectory trajectory) => ClockBit | bits[trajectory.OrganisationId];

    /// <summary>What is written in it, and its key: out of sight once it is shielded.</summary>
    public long OfContent(Trajectory trajectory) => trajectory.Stage < TrajectoryStage.Shielded ? Of(trajectory) : ClockBit;

    /// <summary>Who has a grant in person, at which organisation; null when nobody has.</summary>
    public static Guid[]? UsersOf(Signal signal)
    {
        var users = signal.Access.Where(a => a.IsLive && a.UserId is not null).Select(a => PersonAt(a.UserId!.Value, a.OrganisationId)).Distinct().Order().ToArray();
        return users.Length == 0 ? null : users;
    }

    // As meldroute.person_at does.
    private static Guid PersonAt(Guid user, int organisationId) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{user}|{organisationId.ToString(CultureInfo.InvariantCulture)}")).AsSpan(0, 16), bigEndian: true);

    private long Held(int organisationId, bool holds) => holds ? bits[organisationId] : 0;

    private long Granted(IEnumerable<AccessGrant> grants, DataGroups group)
    {
        var mask = 0L;
        foreach (var grant in grants)
        {
            if (grant.IsLive && (grant.Groups & group) == group)
            {
                mask |= bits[grant.OrganisationId];
            }
        }

        return mask;
    }
}

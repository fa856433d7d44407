using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>Who acts, in which role, for which organisation.</summary>
public sealed record Actor(Guid UserId, Guid MembershipId, short RegionId, int OrganisationId, OrganisationKind Kind, Role Role, short Bit)
{
    /// <summary>The clock of a region: the only actor without a person behind it.</summary>
    public static Actor Clock(short regionId) => new(Guid.Empty, Guid.Empty, regionId, 0, 0, Role.System, 0);

    /// <summary>
    /// Somebody without an account, at the public form: writes one report to Veilig Thuis or comes back with its code, and reads
    /// no record. Nothing is known of who it is.
    /// </summary>
    /// <param name="id">Made for one report, or from the code.</param>
    public static Actor Public(Guid id, Organisation veiligThuis) =>
        new(id, Guid.Empty, veiligThuis.RegionId, veiligThuis.Id, veiligThuis.Kind, Role.Reporter, veiligThuis.Bit);

    /// <summary>The user this person stands in for; null when they act for themselves.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The emergency access under which this person reads now; null for everything else they do.</summary>
    public Guid? EmergencyId { get; init; }

    public bool IsClock => Role == Role.System;

    /// <summary>The organisations whose records this actor reads, as the mask that row-level security compares.</summary>
    public long Mask => IsClock ? -1L : Role.ReadsRecordsOfOrganisation() ? 1L << Bit : 0L;
}

using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>Who acts, in which role, for which organisation.</summary>
public sealed record Actor(Guid UserId, Guid MembershipId, short RegionId, int OrganisationId, OrganisationKind Kind, Role Role, short Bit)
{
    /// <summary>The clock of a region: the only actor without a person behind it.</summary>
    public static Actor Clock(short regionId) => new(Guid.Empty, Guid.Empty, regionId, 0, 0, Role.System, 0);

    /// <summary>The user this person stands in for; null when they act for themselves.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The emergency access under which this person reads now; null for everything else they do.</summary>
    public Guid? EmergencyId { get; init; }

    public bool IsClock => Role == Role.System;

    /// <summary>The organisations whose records this actor reads, as the mask that row-level security compares.</summary>
    public long Mask => IsClock ? -1L : Role.ReadsRecordsOfOrganisation() ? 1L << Bit : 0L;
}

using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Persistence;

/// <summary>From how much on use counts as unusual when a region starts. Afterwards they are rows that the region changes itself.</summary>
public static class UsageDefaults
{
    private const string Proposal = "voorstel, door de regio vast te stellen";

    /// <summary>One rule of every kind.</summary>
    public static IReadOnlyList<UsageRule> For(short regionId) =>
    [
        new(regionId, UsageKind.ManySearches, 30, 10, Proposal),
        new(regionId, UsageKind.ManyRecords, 60, 60, Proposal),
        new(regionId, UsageKind.OutsideOwnTasks, 20, 60, Proposal),
        new(regionId, UsageKind.NightWork, 10, 60, Proposal, fromHour: 23, untilHour: 6),
        new(regionId, UsageKind.ManyPersons, 30, 60, Proposal),
    ];
}

namespace MeldrouteZL.Application.Protection;

/// <summary>For what is written of a bottleneck: its form asks to name nobody, and somebody may all the same.</summary>
internal sealed class BottleneckKey : ContentKey
{
    public required Guid BottleneckId { get; init; }
    public required short RegionId { get; init; }
    public required int OrganisationId { get; init; }
}

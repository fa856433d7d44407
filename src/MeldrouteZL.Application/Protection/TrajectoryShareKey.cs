namespace MeldrouteZL.Application.Protection;

/// <summary>For what a Zorg- en Veiligheidshuis reads of a trajectory: the key of the trajectory opens too much.</summary>
internal sealed class TrajectoryShareKey : ContentKey
{
    public required Guid ShareId { get; init; }
    public required Guid TrajectoryId { get; init; }
    public required int HouseOrganisationId { get; init; }
}

using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Application.Radar;

/// <summary>For why somebody at Veilig Thuis judged a possible link as they did.</summary>
internal sealed class LinkKey : ContentKey
{
    public required Guid LinkId { get; init; }
    public required short RegionId { get; init; }
    public required int OrganisationId { get; init; }
}

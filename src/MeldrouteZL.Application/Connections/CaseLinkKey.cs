using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Application.Connections;

/// <summary>For why two cases were linked: of neither case alone, so that it goes with the first of them that is destroyed.</summary>
internal sealed class CaseLinkKey : ContentKey
{
    public required Guid LinkId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid OtherCaseId { get; init; }
}

namespace MeldrouteZL.Application.Protection;

/// <summary>
/// The key of the content of one record, wrapped by the ring. It comes with the record and goes with it: without it nothing
/// of the content can be read, wherever a copy of it is.
/// </summary>
internal abstract class ContentKey
{
    /// <summary>As <see cref="KeyRing"/> wraps it.</summary>
    public required byte[] Wrapped { get; init; }
}

/// <summary>For all that is written in a case.</summary>
internal sealed class CaseKey : ContentKey
{
    public required Guid CaseId { get; init; }
}

/// <summary>For a referral and its disclosure: their receiver may read these without the case.</summary>
internal sealed class ReferralKey : ContentKey
{
    public required Guid ReferralId { get; init; }
    public required Guid CaseId { get; init; }
    public required int SenderOrganisationId { get; init; }
    public required int ReceiverOrganisationId { get; init; }
}

internal sealed class SignalKey : ContentKey
{
    public required Guid SignalId { get; init; }
}

/// <summary>For who told it, apart from what was told.</summary>
internal sealed class ReporterKey : ContentKey
{
    public required Guid SignalId { get; init; }
    public required int? OrganisationId { get; init; }
}

/// <summary>For what the reporter of a public form and Veilig Thuis write to each other.</summary>
internal sealed class ReportKey : ContentKey
{
    public required Guid SignalId { get; init; }
}

/// <summary>For one file, original and cleaned copy: found infected, it is destroyed with it.</summary>
internal sealed class AttachmentKey : ContentKey
{
    public required Guid AttachmentId { get; init; }
    public required Guid SignalId { get; init; }
}

internal sealed class TrajectoryKey : ContentKey
{
    public required Guid TrajectoryId { get; init; }
}

/// <summary>For where one person is, apart from all else that is written of them (R136).</summary>
internal sealed class ShelterLocationKey : ContentKey
{
    public required Guid PlacementId { get; init; }
    public required Guid TrajectoryId { get; init; }
}

internal sealed class MeetingKey : ContentKey
{
    public required Guid MeetingId { get; init; }
    public required short RegionId { get; init; }
}

internal sealed class AdviceKey : ContentKey
{
    public required Guid AdviceId { get; init; }
    public required short RegionId { get; init; }
    public required int OrganisationId { get; init; }
}

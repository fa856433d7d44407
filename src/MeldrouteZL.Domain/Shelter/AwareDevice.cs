using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>An AWARE alarm device (R147): who presses it gets help at once. It has one holder at a time.</summary>
public sealed class AwareDevice
{
    public const int NumberMaxLength = 20;

    private AwareDevice() => Number = "";

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The care coordination that keeps it; the others may give it out too.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>As it stands on the device: capitals, digits and dashes.</summary>
    public string Number { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    public static (AwareDevice? Device, Refusal? Refusal) Add(string number, Moment moment) => moment.By.Role != Role.CareCoordinator ? (null, Refusal.RoleMissing) : (new AwareDevice
    {
        Id = Guid.CreateVersion7(moment.At),
        RegionId = moment.By.RegionId,
        OrganisationId = moment.By.OrganisationId,
        Number = number.Trim().ToUpperInvariant(),
        AddedAt = moment.At,
    }, null);
}

/// <summary>What happened with a device since it was given out; a day that did not come is null.</summary>
/// <param name="EndsOn">The day on which it comes back, planned or real.</param>
/// <param name="PartnersToldOn">When the control room and the partners heard who has it (R147).</param>
/// <param name="HelpStartedOn">When the help trajectory beside it started (R147).</param>
public sealed record AwareProgress(DateOnly EndsOn, DateOnly? ActivatedOn, DateOnly? PartnersToldOn, DateOnly? HelpStartedOn, bool IsReturned);

/// <summary>An AWARE device in the hands of one person. The database refuses two holders on one day.</summary>
public sealed class AwareIssue
{
    private AwareIssue() { }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public Guid DeviceId { get; private set; }
    public DateOnly StartsOn { get; private set; }

    /// <summary>The day on which it comes back, planned or real: another may have it from then on.</summary>
    public DateOnly EndsOn { get; private set; }
    public DateOnly? ActivatedOn { get; private set; }
    public DateOnly? PartnersToldOn { get; private set; }
    public DateOnly? HelpStartedOn { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid GivenBy { get; private set; }

    public static (AwareIssue? Issue, Refusal? Refusal) Give(ShelterStanding standing, AwareDevice device, DateOnly startsOn, DateOnly endsOn, Moment moment)
    {
        var refusal = standing.RefusalOf(ShelterStep.GiveDevice, moment.By) ?? (endsOn <= startsOn ? Refusal.EndsBeforeItBegins : (Refusal?)null);
        return refusal is not null ? (null, refusal) : (new AwareIssue
        {
            Id = Guid.CreateVersion7(moment.At),
            TrajectoryId = standing.Trajectory.Id,
            DeviceId = device.Id,
            StartsOn = startsOn,
            EndsOn = endsOn,
            GivenAt = moment.At,
            GivenBy = moment.By.UserId,
        }, null);
    }

    public Refusal? Follow(ShelterStanding standing, AwareProgress progress, Moment moment)
    {
        var days = (DateOnly?[])[progress.ActivatedOn, progress.PartnersToldOn, progress.HelpStartedOn];
        var refusal = standing.RefusalOf(ShelterStep.FollowDevice, moment.By)
            ?? (progress.EndsOn < StartsOn || (!progress.IsReturned && progress.EndsOn == StartsOn) || days.Any(d => d < StartsOn) ? Refusal.EndsBeforeItBegins : (Refusal?)null);
        if (refusal is null)
        {
            (EndsOn, ActivatedOn, PartnersToldOn, HelpStartedOn) = (progress.EndsOn, progress.ActivatedOn, progress.PartnersToldOn, progress.HelpStartedOn);
            ReturnedAt = progress.IsReturned ? moment.At : null;
        }

        return refusal;
    }
}

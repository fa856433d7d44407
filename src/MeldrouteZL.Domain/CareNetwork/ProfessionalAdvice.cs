using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.CareNetwork;

/// <summary>For what kind of organisation somebody works who asked care coordination for advice. Our own choice (docs/assumptions.md).</summary>
public enum AdvisedOrganisation : short
{
    Municipality = 1,
    CareProvider = 2,
    Shelter = 3,
    PoliceOrJustice = 4,
    Education = 5,
    Doctor = 6,
    LegalAid = 7,
    Other = 8,
}

/// <summary>On what professionals are advised (R127).</summary>
public enum AdviceTheme : short
{
    Case = 1,
    Process = 2,
    Signalling = 3,
}

/// <summary>Advice that care coordination gave to a professional (R127): choices and minutes to count, nobody and nothing of a case.</summary>
public sealed class ProfessionalAdvice
{
    /// <summary>More than a working day for one advice is a typing mistake.</summary>
    public const int MaxMinutes = 600;

    private ProfessionalAdvice() { }

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }
    public DateOnly On { get; private set; }
    public AdvisedOrganisation Advised { get; private set; }
    public AdviceTheme Theme { get; private set; }
    public short Minutes { get; private set; }
    public Guid WrittenBy { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">The minutes are none, or too many: the form lets none through.</exception>
    public static (ProfessionalAdvice? Advice, Refusal? Refusal) Record(DateOnly on, AdvisedOrganisation advised, AdviceTheme theme, short minutes, Moment moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, (short)1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, (short)MaxMinutes);
        var refusal = moment.By.Role != Role.CareCoordinator ? Refusal.RoleMissing : on > DutchTime.DateOf(moment.At) ? Refusal.NotYetHappened : (Refusal?)null;
        return refusal is not null ? (null, refusal) : (new ProfessionalAdvice
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            OrganisationId = moment.By.OrganisationId,
            On = on,
            Advised = advised,
            Theme = theme,
            Minutes = minutes,
            WrittenBy = moment.By.UserId,
        }, null);
    }
}

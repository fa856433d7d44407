using FluentValidation;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Whether the client is younger than eighteen, as it is typed.</summary>
public enum MinorAnswer
{
    Yes = 1,
    No = 2,
    Unknown = 3,
}

/// <summary>What an intake finds out, as it is typed (R130, R150, R155-R157).</summary>
public abstract record IntakeInput
{
    public SupportKind? Kind { get; init; }
    public MunicipalityBecause? MunicipalityBecause { get; init; }

    /// <summary>None where the person is registered outside the region.</summary>
    public int? MunicipalityId { get; init; }
    public ResidenceStanding? Residence { get; init; }
    public MinorAnswer? Minor { get; init; }

    internal IntakeFacts ToFacts() => new(
        Kind!.Value, IsElsewhere ? null : MunicipalityId, MunicipalityBecause!.Value, Residence!.Value,
        Minor switch { MinorAnswer.Yes => true, MinorAnswer.No => false, _ => null });

    private bool IsElsewhere => MunicipalityBecause == Domain.Trajectories.MunicipalityBecause.RegisteredElsewhere;

    /// <summary>The rules that every form with these fields has.</summary>
    public abstract class Rules<T> : AbstractValidator<T>
        where T : IntakeInput
    {
        protected Rules()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies waar de cliënt wordt begeleid.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.MunicipalityBecause).NotNull().WithMessage("Kies waarom deze gemeente verantwoordelijk is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.MunicipalityId).NotNull().When(c => !c.IsElsewhere).WithMessage("Kies de verantwoordelijke gemeente.");
            RuleFor(c => c.Residence).NotNull().WithMessage("Kies of de cliënt rechtmatig in Nederland verblijft.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Minor).NotNull().WithMessage("Kies of de cliënt jonger is dan 18 jaar.").IsInEnum().WithMessage("Kies iets uit de lijst.");
        }
    }
}

using FluentValidation;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>On what the support rests, as it is typed (R132).</summary>
public abstract record BasisInput
{
    public SupportGround? Ground { get; init; }

    /// <summary>Only with consent, as the day and the form are.</summary>
    public ConsentGiver? ConsentFrom { get; init; }
    public DateOnly? ConsentOn { get; init; }
    public ConsentForm? ConsentForm { get; init; }

    /// <summary>For what consent was given, which other ground there is, or what is done first.</summary>
    public string? Basis { get; init; }

    internal SupportBasis ToBasis() => new(Ground!.Value, ConsentFrom, Ground == SupportGround.Consent ? ConsentOn : null, ConsentForm, Basis!);

    /// <summary>The rules that every form with these fields has.</summary>
    public abstract class Rules<T> : AbstractValidator<T>
        where T : BasisInput
    {
        protected Rules()
        {
            RuleFor(c => c.Ground).NotNull().WithMessage("Kies of er toestemming is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.ConsentFrom).NotNull().When(IsConsent).WithMessage("Kies wie toestemming gaf.").IsInEnum().WithMessage("Kies iemand uit de lijst.");
            RuleFor(c => c.ConsentOn).NotNull().When(IsConsent).WithMessage("Vul in op welke dag er toestemming was.");
            RuleFor(c => c.ConsentForm).NotNull().When(IsConsent).WithMessage("Kies hoe er toestemming werd gegeven.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Basis).NotEmpty().WithMessage("Schrijf op waarvoor er toestemming is, welke andere grondslag u hebt, of wat u eerst gaat doen.").FitsIn(Trajectory.TextMaxLength);
        }

        private static bool IsConsent(T input) => input.Ground == SupportGround.Consent;
    }
}

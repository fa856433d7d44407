using FluentValidation;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Application.Cases;

/// <summary>The class somebody types for one victim, with what it rests on.</summary>
public sealed record ProposedClass
{
    public Guid VictimId { get; init; }
    public VictimClass? Class { get; init; }
    public string? Indicators { get; init; }

    /// <summary>The codes of the indicators on the signal cards that it rests on.</summary>
    public List<short> Codes { get; init; } = [];
    public string? Motivation { get; init; }
    public string? Consulted { get; init; }
    public OtherProblem? PointsTo { get; init; }

    internal ClassificationProposal ToProposal() =>
        new(VictimId, Class!.Value, Indicators ?? "", Motivation ?? "") { Codes = Codes, Consulted = Consulted ?? "", PointsTo = PointsTo };
}

internal sealed class ProposedClassValidator : AbstractValidator<ProposedClass>
{
    public ProposedClassValidator()
    {
        RuleFor(p => p.Class).NotNull().WithMessage("Kies een klasse.").IsInEnum().WithMessage("Kies een klasse uit de lijst.");
        RuleFor(p => p.Indicators).FitsIn(Classification.IndicatorsMaxLength);
        RuleFor(p => p.Motivation).FitsIn(Classification.MotivationMaxLength);
        RuleFor(p => p.Consulted).FitsIn(Classification.ConsultedMaxLength);
        RuleFor(p => p.PointsTo).IsInEnum().WithMessage("Kies waar het op wijst uit de lijst.");
        RuleFor(p => p.PointsTo).Null().WithMessage("Kies dit alleen bij klasse 1.").When(p => p.Class != VictimClass.NoTrafficking);

        // The entity refuses it as well; here the message stands at the field (R82).
        RuleFor(p => p.Motivation).NotEmpty().WithMessage("Vul in waarom het geen mensenhandel is.").When(p => p.Class == VictimClass.NoTrafficking);
    }
}

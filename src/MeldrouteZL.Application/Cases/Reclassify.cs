using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>An employee of Veilig Thuis proposes another class for one victim; the earlier one stays on record (A4).</summary>
public static class Reclassify
{
    public sealed record Command
    {
        public Guid? VictimId { get; init; }
        public VictimClass? Class { get; init; }
        public string? Indicators { get; init; }
        public string? Motivation { get; init; }
        public string? Consulted { get; init; }
        public OtherProblem? PointsTo { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.VictimId).NotNull().WithMessage("Kies een slachtoffer.");
            RuleFor(c => c.Class).NotNull().WithMessage("Kies een klasse.").IsInEnum().WithMessage("Kies een klasse uit de lijst.");
            RuleFor(c => c.Indicators).FitsIn(Classification.IndicatorsMaxLength);
            RuleFor(c => c.Motivation).NotEmpty().WithMessage("Vul in waarom de klasse verandert.").FitsIn(Classification.MotivationMaxLength);
            RuleFor(c => c.Consulted).FitsIn(Classification.ConsultedMaxLength);
            RuleFor(c => c.PointsTo).IsInEnum().WithMessage("Kies waar het op wijst uit de lijst.");
            RuleFor(c => c.PointsTo).Null().WithMessage("Kies dit alleen bij klasse 1.").When(c => c.Class != VictimClass.NoTrafficking);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Reclassify), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Victims).Include(c => c.Classifications),
            (@case, moment) => @case.Reclassify(
                new ClassificationProposal(command.VictimId!.Value, command.Class!.Value, command.Indicators ?? "", command.Motivation!)
                {
                    Consulted = command.Consulted ?? "",
                    PointsTo = command.PointsTo,
                },
                moment),
            cancel);
    }
}

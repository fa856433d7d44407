using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Cases;

/// <summary>Plans an intervention: with which instrument, by whom, on which ground (R105, R111-R119).</summary>
public static class RecordIntervention
{
    public sealed record Command
    {
        /// <summary>Kind and type in one choice, as <see cref="Choice"/> writes it.</summary>
        public string? What { get; init; }
        public string? Description { get; init; }
        public string? LegalGround { get; init; }
        public string? OwnLegalGround { get; init; }
        public int? ResponsibleId { get; init; }
        public DateOnly? RequestedOn { get; init; }
        public DateOnly? PlannedOn { get; init; }

        /// <summary>Only of an inspection.</summary>
        public InspectedSector? Sector { get; init; }

        /// <summary>What was chosen; null when it is no choice.</summary>
        public (InterventionKind Kind, InterventionType Type)? Chosen => Choices.FirstOrDefault(c => Choice(c.Kind, c.Type) == What) is { Kind: not 0 } chosen ? chosen : null;

        /// <summary>The ground as it is recorded.</summary>
        public string? Ground => LegalGround == InterventionGrounds.InOwnWords ? OwnLegalGround : LegalGround;
    }

    /// <summary>Every type of every kind.</summary>
    public static readonly IReadOnlyList<(InterventionKind Kind, InterventionType Type)> Choices =
        [.. Enum.GetValues<InterventionKind>().SelectMany(k => InterventionTypes.Of(k), (k, t) => (k, t))];

    /// <summary>A kind and type as one choice.</summary>
    public static string Choice(InterventionKind kind, InterventionType type) => $"{kind}-{type}";

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.What).NotEmpty().WithMessage("Kies wat er gaat gebeuren.").Must((c, what) => string.IsNullOrEmpty(what) || c.Chosen is not null).WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Description).NotEmpty().When(c => c.Chosen?.Type == InterventionType.Other).WithMessage("Schrijf op wat er gaat gebeuren.").FitsIn(Intervention.DescriptionMaxLength);
            RuleFor(c => c.Sector).NotNull().When(c => c.Chosen?.Type == InterventionType.Inspection).WithMessage("Kies in welke sector de controle is.")
                .IsInEnum().WithMessage("Kies een sector uit de lijst.");
            RuleFor(c => c.LegalGround).NotEmpty().WithMessage("Kies de wettelijke grondslag.")
                .Must(g => string.IsNullOrEmpty(g) || g == InterventionGrounds.InOwnWords || InterventionGrounds.Named.Any(n => n.Text == g)).WithMessage("Kies een grondslag uit de lijst.");
            RuleFor(c => c.OwnLegalGround).NotEmpty().When(c => c.LegalGround == InterventionGrounds.InOwnWords).WithMessage("Schrijf op welke grondslag u bedoelt.").FitsIn(Intervention.LegalGroundMaxLength);
            RuleFor(c => c.ResponsibleId).NotNull().WithMessage("Kies wie het doet.");
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RecordIntervention), target, actor, at,
            cases => cases,
            (@case, moment, work) =>
            {
                var (intervention, refusal) = @case.RecordIntervention(PlanOf(command), moment);
                if (intervention is not null)
                {
                    work.Db.Add(intervention);
                }

                return Task.FromResult(refusal);
            },
            cancel);

        private static InterventionPlan PlanOf(Command command) => new()
        {
            Kind = command.Chosen!.Value.Kind,
            Type = command.Chosen.Value.Type,
            Description = string.IsNullOrWhiteSpace(command.Description) ? null : command.Description,
            LegalGround = command.Ground!,
            ResponsibleOrganisationId = command.ResponsibleId!.Value,
            RequestedOn = command.RequestedOn,
            PlannedOn = command.PlannedOn,
            Sector = command.Sector,
        };
    }
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>The care coordinator counts advice to a professional (R127).</summary>
public static class RecordProfessionalAdvice
{
    public sealed record Command
    {
        public DateOnly? On { get; init; }
        public AdvisedOrganisation? Advised { get; init; }
        public AdviceTheme? Theme { get; init; }
        public short? Minutes { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.On).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in op welke dag u advies gaf.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen.");
            RuleFor(c => c.Advised).NotNull().WithMessage("Kies voor wat voor organisatie het was.").IsInEnum().WithMessage("Kies een organisatie uit de lijst.");
            RuleFor(c => c.Theme).NotNull().WithMessage("Kies waar het advies over ging.").IsInEnum().WithMessage("Kies een onderwerp uit de lijst.");
            RuleFor(c => c.Minutes).NotNull().WithMessage("Vul in hoeveel minuten het kostte.")
                .InclusiveBetween((short)1, (short)ProfessionalAdvice.MaxMinutes).WithMessage($"Vul een getal in van 1 tot en met {ProfessionalAdvice.MaxMinutes}.");
        }
    }

    public sealed class Handler(CareNetworkSteps steps)
    {
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(RecordProfessionalAdvice), formKey, command.On!.Value, actor, at, (work, moment) =>
            {
                var (advice, refusal) = ProfessionalAdvice.Record(command.On.Value, command.Advised!.Value, command.Theme!.Value, command.Minutes!.Value, moment);
                if (advice is not null)
                {
                    work.Db.Add(advice);
                }

                return Task.FromResult(refusal);
            }, cancel);
    }
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>A bottleneck was escalated: to whom and when (R125).</summary>
public static class EscalateBottleneck
{
    public sealed record Command
    {
        public Guid? Bottleneck { get; init; }
        public string? To { get; init; }
        public DateOnly? On { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Bottleneck).NotNull().WithMessage("Kies een knelpunt.");
            RuleFor(c => c.To).NotEmpty().WithMessage("Vul in bij wie u het neerlegde.").FitsIn(Bottleneck.EscalatedToMaxLength).NamesNoRecord();
            RuleFor(c => c.On).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in op welke dag dat was.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen.");
        }
    }

    public sealed class Handler(CareNetworkSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.ChangeAsync(
            nameof(EscalateBottleneck), target, command.Bottleneck!.Value, command.On!.Value, actor, at, (bottleneck, moment) => bottleneck.Escalate(command.To!, command.On.Value, moment), cancel);
    }
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>A bottleneck is solved: how and when (R125).</summary>
public static class SolveBottleneck
{
    public sealed record Command
    {
        public Guid? Bottleneck { get; init; }
        public string? Solution { get; init; }
        public DateOnly? On { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Bottleneck).NotNull().WithMessage("Kies een knelpunt.");
            RuleFor(c => c.Solution).NotEmpty().WithMessage("Schrijf op hoe het is opgelost.").FitsIn(Bottleneck.SolutionMaxLength).NamesNoRecord();
            RuleFor(c => c.On).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in op welke dag dat was.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen.");
        }
    }

    public sealed class Handler(CareNetworkSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.ChangeAsync(
            nameof(SolveBottleneck), target, command.Bottleneck!.Value, command.On!.Value, actor, at, (bottleneck, moment) => bottleneck.Solve(command.Solution!, command.On.Value, moment), cancel);
    }
}

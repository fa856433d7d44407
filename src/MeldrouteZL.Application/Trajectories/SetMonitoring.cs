using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Sets how closely a trajectory is followed, with the factors that decide and why (R121).</summary>
public static class SetMonitoring
{
    public sealed record Command
    {
        public MonitoringLevel? Level { get; init; }
        public List<MonitoringFactors> Factors { get; init; } = [];
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private static readonly MonitoringFactors[] Known = [.. Enum.GetValues<MonitoringFactors>().Where(f => f is not (MonitoringFactors.None or MonitoringFactors.All))];

        public Validator()
        {
            RuleFor(c => c.Level).NotNull().WithMessage("Kies hoe intensief u het traject volgt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Factors).NotEmpty().WithMessage("Kies wat de doorslag gaf.").Must(f => f.TrueForAll(Known.Contains)).WithMessage("Kies alleen uit de lijst.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Schrijf op waarom u voor deze intensiteit kiest.").FitsIn(Monitoring.WhyMaxLength);
        }
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(SetMonitoring), target, actor, at, (trajectory, moment) => trajectory.SetMonitoring(
                command.Level!.Value, command.Factors.Aggregate(MonitoringFactors.None, (all, one) => all | one), command.Why!, moment), cancel);
    }
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator tells the process director of a house exactly this about a trajectory, until a day (R124; domain facts, section 21).</summary>
public static class ShareWithHouse
{
    public sealed record Command
    {
        public int? HouseId { get; init; }
        public string? Ground { get; init; }
        public string? Text { get; init; }
        public DateOnly? LastDay { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.HouseId).NotNull().WithMessage("Kies met welk Zorg- en Veiligheidshuis u deelt.");
            RuleFor(c => c.Ground).NotEmpty().WithMessage("Schrijf op of het slachtoffer toestemming gaf, of welke andere grondslag u hebt.").FitsIn(TrajectoryShare.GroundMaxLength);
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat u deelt.").FitsIn(TrajectoryShare.TextMaxLength);
            RuleFor(c => c.LastDay).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in tot en met welke dag de procesregisseur dit mag lezen.")
                .Must(d => d >= DutchTime.DateOf(clock.GetUtcNow()) && d < DateOnly.MaxValue).WithMessage("Deze dag is al voorbij. Kies vandaag of een latere dag.");
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.AddAsync(
            nameof(ShareWithHouse), target, actor, at,
            (trajectory, moment) => trajectory.ShareWithHouse(new(command.HouseId!.Value, command.Ground!, command.Text!, command.LastDay!.Value), moment), cancel);
    }
}

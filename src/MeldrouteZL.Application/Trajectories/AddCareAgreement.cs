using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Something was agreed on in a care meeting: who does what before when (R123).</summary>
public static class AddCareAgreement
{
    public sealed record Command
    {
        public Guid? Meeting { get; init; }
        public string? Text { get; init; }
        public string? Owner { get; init; }
        public DateOnly? DueOn { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).NotNull().WithMessage("Kies het zorgoverleg.");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat er is afgesproken.").FitsIn(CareAgreement.TextMaxLength);
            RuleFor(c => c.Owner).NotEmpty().WithMessage("Vul in wie het doet.").FitsIn(CareAgreement.OwnerMaxLength);
            RuleFor(c => c.DueOn).NotNull().WithMessage("Vul in wanneer het klaar moet zijn.");
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(AddCareAgreement), target, actor, at, async (work, trajectory, moment) =>
            {
                var meeting = await work.Db.Set<CareMeeting>().AsNoTracking().VisibleTo(actor, work.Db).SingleOrDefaultAsync(m => m.Id == command.Meeting, cancel);
                var (agreement, refusal) = trajectory.AddAgreement(meeting, new(command.Text!, command.Owner!, command.DueOn!.Value), moment);
                if (agreement is not null)
                {
                    work.Db.Add(agreement);
                }

                return refusal;
            }, cancel);
    }
}

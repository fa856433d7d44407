using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>What happened with a device: it works, the partners know, help has started beside it, it came back (R147).</summary>
public static class FollowAwareDevice
{
    public sealed record Command
    {
        public DateOnly? ActivatedOn { get; init; }
        public DateOnly? PartnersToldOn { get; init; }
        public DateOnly? HelpStartedOn { get; init; }
        public DateOnly? EndsOn { get; init; }
        public bool IsReturned { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const string Later = "Deze dag moet nog komen. Vul hem in als het zover is.";

        public Validator(TimeProvider clock)
        {
            bool IsPast(DateOnly? day) => day is null || day <= DutchTime.DateOf(clock.GetUtcNow());
            RuleFor(c => c.ActivatedOn).Must(IsPast).WithMessage(Later);
            RuleFor(c => c.PartnersToldOn).Must(IsPast).WithMessage(Later);
            RuleFor(c => c.HelpStartedOn).Must(IsPast).WithMessage(Later);
            RuleFor(c => c.EndsOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in wanneer het kastje terugkomt of terugkwam.")
                .Must(d => StayValidator<PlaceInShelter.Command>.IsNear(d!.Value, clock)).WithMessage("Deze dag ligt te ver weg. Kijk of het jaar klopt.")
                .Must((c, d) => !c.IsReturned || IsPast(d)).WithMessage(Later);
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(FollowAwareDevice), ShelterStep.FollowDevice, target, actor, at,
            (_, standing, moment) => Task.FromResult(standing.RefusalOf(ShelterStep.FollowDevice, actor) ?? standing.Device!.Follow(standing, new AwareProgress(
                command.EndsOn!.Value, command.ActivatedOn, command.PartnersToldOn, command.HelpStartedOn, command.IsReturned), moment)), cancel);
    }
}

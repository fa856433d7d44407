using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The victim goes to another provider: first the question whether expertise can come to where they are (R131).</summary>
public static class RecordTransfer
{
    public sealed record Command
    {
        public ExpertiseHere? Expertise { get; init; }
        public string? Explanation { get; init; }
        public DateOnly? On { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Expertise).NotNull().WithMessage("Kies of deskundigheid hierheen kan komen.").IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
            RuleFor(c => c.Explanation).NotEmpty().WithMessage("Leg uit waarom de deskundigheid niet hierheen komt.").FitsIn(CareTransfer.ReasonMaxLength);
            RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag de overdracht is.");
            RuleFor(c => c.From).NotEmpty().WithMessage("Vul in van wie het slachtoffer nu zorg krijgt.").FitsIn(CareTransfer.ProviderMaxLength);
            RuleFor(c => c.To).NotEmpty().WithMessage("Vul in wie de zorg overneemt.").FitsIn(CareTransfer.ProviderMaxLength);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom de overdracht nodig is.").FitsIn(CareTransfer.ReasonMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.AddAsync(
            nameof(RecordTransfer), target, actor, at, (trajectory, moment) => trajectory.RecordTransfer(FactsOf(command), moment), cancel);

        private static TransferFacts FactsOf(Command command) =>
            new(command.On!.Value, command.From!, command.To!, command.Reason!, command.Expertise!.Value, command.Explanation!);
    }
}

using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A request of a data subject is answered.</summary>
public static class DecideRequest
{
    public sealed record Command
    {
        public string? Number { get; init; }
        public RequestDecision? Decision { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een verzoek.").FitsIn(RequestList.NumberMaxLength);
            RuleFor(c => c.Decision).NotNull().WithMessage("Kies het besluit.").IsInEnum().WithMessage("Kies het besluit.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom.").FitsIn(DataSubjectRequest.ReasonMaxLength);
        }
    }

    public sealed class Handler(RequestSteps steps)
    {
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(DecideRequest), formKey, command.Number!, actor, at, (request, moment) => request.Decide(command.Decision!.Value, command.Reason!, moment), cancel);
    }
}

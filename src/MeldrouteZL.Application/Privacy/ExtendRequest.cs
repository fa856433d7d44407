using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Privacy;

/// <summary>The longer term for a request that is many or hard, once and in time (AVG art. 12(3)).</summary>
public static class ExtendRequest
{
    public sealed record Command
    {
        public string? Number { get; init; }
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een verzoek.").FitsIn(RequestList.NumberMaxLength);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom het langer duurt.").FitsIn(DataSubjectRequest.ReasonMaxLength);
        }
    }

    public sealed class Handler(RequestSteps steps)
    {
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(ExtendRequest), formKey, command.Number!, actor, at, (request, moment) => request.Extend(command.Reason!, moment), cancel);
    }
}

using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A request of a data subject comes in: its clock starts on the day of receipt.</summary>
public static class ReceiveRequest
{
    public sealed record Command
    {
        public RequestKind? Kind { get; init; }
        public DateOnly? ReceivedOn { get; init; }
        public string? Reference { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies wat de persoon vraagt.").IsInEnum().WithMessage("Kies wat de persoon vraagt.");
            RuleFor(c => c.ReceivedOn).NotNull().WithMessage("Vul in wanneer het verzoek binnenkwam.")
                .Must(day => day is null || day >= PrivacyMoment.Earliest).WithMessage("Vul een datum in vanaf 25 mei 2018.");
            RuleFor(c => c.Reference).NotEmpty().WithMessage("Vul in waar de brief ligt.").FitsIn(DataSubjectRequest.ReferenceMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The number of the request.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(ReceiveRequest), AuditObject.Registers, null), new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at }, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var (request, refusal) = DataSubjectRequest.Receive(command.Kind!.Value, command.ReceivedOn!.Value, command.Reference!, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(request!);
            return await work.CommitAsync(() => request!.Number, cancel);
        }
    }
}

using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>The owner of a signal answers Veilig Thuis. The answer gives no access: who releases a signal forwards it.</summary>
public static class AnswerRelease
{
    public sealed record Command
    {
        public Guid? Request { get; init; }
        public ReleaseAnswer? Answer { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Request).NotNull().WithMessage("Kies een vraag.");
            RuleFor(c => c.Answer).NotNull().WithMessage("Kies een antwoord.").IsInEnum().WithMessage("Kies een antwoord.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AnswerRelease), AuditObject.Radar, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var request = await work.Db.ReleaseRequests.SingleOrDefaultAsync(r => r.Id == command.Request && r.OrganisationId == actor.OrganisationId, cancel);
            return request is null ? Refusal.UnknownLink
                : request.Give(command.Answer!.Value, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal
                : await work.CommitAsync(() => null, cancel);
        }
    }
}

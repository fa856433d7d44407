using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>Veilig Thuis takes back what it thought of a possible link, with why: it waits for a judgement again.</summary>
public static class TakeBackJudgement
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
            RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een mogelijk verband.").FitsIn(PossibleLinks.NumberMaxLength);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom.").FitsIn(PossibleLink.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = command.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(TakeBackJudgement), AuditObject.Radar, command.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var link = await work.Db.PossibleLinks.SingleOrDefaultAsync(l => l.Number == command.Number && l.OrganisationId == actor.OrganisationId, cancel);
            return link is null ? Refusal.UnknownLink
                : link.TakeBack(command.Reason!, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal
                : await work.CommitAsync(() => link.Number, cancel);
        }
    }
}

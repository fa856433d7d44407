using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>Veilig Thuis asks the owners of the signals of a possible link that it cannot see to release them.</summary>
public static class RequestRelease
{
    public sealed record Command
    {
        public string? Number { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een mogelijk verband.").FitsIn(PossibleLinks.NumberMaxLength);
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = command.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RequestRelease), AuditObject.Radar, command.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var link = await work.Db.PossibleLinks.SingleOrDefaultAsync(l => l.Number == command.Number && l.OrganisationId == actor.OrganisationId, cancel);
            if (link is null)
            {
                return Refusal.UnknownLink;
            }

            Guid[] both = [link.SignalId, link.OtherSignalId];
            var visible = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Where(s => both.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
            var open = await work.Db.ReleaseRequests.Where(r => r.LinkId == link.Id && r.AskingOrganisationId == actor.OrganisationId && r.Answer == null).Select(r => r.SignalId).ToListAsync(cancel);
            var (requests, refusal) = ReleaseRequest.Ask(link, [.. both.Except(visible)], open, await regions.MomentAsync(actor, at, cancel));
            work.Db.AddRange(requests);
            return refusal is { } why ? why : await work.CommitAsync(() => link.Number, cancel);
        }
    }
}

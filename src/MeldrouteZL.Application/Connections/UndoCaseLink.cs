using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Connections;

/// <summary>Veilig Thuis takes a link between two cases away; it stays to be seen, with why.</summary>
public static class UndoCaseLink
{
    public sealed record Command
    {
        public Guid? Link { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Link).NotNull().WithMessage("Kies een casus.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom de casussen niet bij elkaar horen.").FitsIn(CaseLink.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(UndoCaseLink), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var cases = work.Db.Cases.VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == target.Number);
            if (!await cases.AnyAsync(cancel))
            {
                return Refusal.NotYours;
            }

            var link = await work.Db.CaseLinks.VisibleTo(actor, work.Db.CaseAccess)
                .SingleOrDefaultAsync(l => l.Id == command.Link && cases.Any(c => c.Id == l.CaseId || c.Id == l.OtherCaseId), cancel);
            return link is null ? Refusal.UnknownCaseLink
                : link.Undo(command.Why!, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal
                : await work.CommitAsync(() => target.Number, cancel);
        }
    }
}

using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Connections;

/// <summary>Veilig Thuis links two cases that have a person, a place, a firm or a network in common (R56, R95).</summary>
public static class LinkCases
{
    public sealed record Command
    {
        public string? OtherNumber { get; init; }
        public CaseLinkKind? Kind { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const int NumberMaxLength = 16;

        public Validator()
        {
            RuleFor(c => c.OtherNumber).NotEmpty().WithMessage("Vul het nummer van de andere casus in.").FitsIn(NumberMaxLength);
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies wat de casussen gemeen hebben.").IsInEnum().WithMessage("Kies wat de casussen gemeen hebben.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom.").FitsIn(CaseLink.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        private const int LockOfLinks = 7362522;

        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(LinkCases), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var number = command.OtherNumber!.Trim();
            var cases = work.Db.Cases.VisibleTo(actor, DataGroups.Facts);
            if (await cases.SingleOrDefaultAsync(c => c.Number == target.Number, cancel) is not { } one)
            {
                return Refusal.NotYours;
            }

            if (await cases.SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } other)
            {
                return Refusal.UnknownOtherCase;
            }

            // Two who link the same two at once would both find no link.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfLinks}, {(int)actor.RegionId})", cancel);
            Guid[] both = [one.Id, other.Id];
            var between = await work.Db.CaseLinks.VisibleTo(actor, work.Db.CaseAccess).Where(l => both.Contains(l.CaseId) && both.Contains(l.OtherCaseId)).ToListAsync(cancel);
            var (link, refusal) = CaseLink.Make(one, other, command.Kind!.Value, command.Why!, between, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(link!);
            return await work.CommitAsync(() => one.Number, cancel);
        }
    }
}

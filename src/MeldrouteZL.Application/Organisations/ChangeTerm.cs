using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The functional administrator sets a term of the region anew from a day on; what ran before keeps the term under which it began.</summary>
public static class ChangeTerm
{
    public sealed record Command
    {
        public const int MaxAmount = 1000;

        public TermKind? Kind { get; init; }
        public int? Amount { get; init; }
        public TermUnit? Unit { get; init; }

        /// <summary>Where the term comes from.</summary>
        public string? Source { get; init; }

        /// <summary>The first day on which a clock may start under it.</summary>
        public DateOnly? ValidFrom { get; init; }

        /// <summary>What it would become among these terms; null with a refusal when it cannot be.</summary>
        public (Term? Term, Refusal? Refusal) On(IReadOnlyCollection<Term> known, Moment moment) =>
            Term.Change(known, Kind!.Value, Amount!.Value, Unit!.Value, Source!, ValidFrom!.Value, moment);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies welke termijn u verandert.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Amount).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul een aantal in.").InclusiveBetween(1, Command.MaxAmount).WithMessage($"Vul een getal in van 1 tot en met {Command.MaxAmount}.");
            RuleFor(c => c.Unit).NotNull().WithMessage("Kies een eenheid.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Vul in waar de termijn vandaan komt.").FitsIn(Term.SourceMaxLength);
            RuleFor(c => c.ValidFrom).FirstDay(clock);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(ChangeTerm), AuditObject.RegionLine, ((int)command.Kind!.Value).ToString(CultureInfo.InvariantCulture)), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            await RegionLists.WaitTurnAsync(work, actor, cancel);
            var known = await work.Db.Set<Term>().AsNoTracking().Where(t => t.RegionId == actor.RegionId).ToListAsync(cancel);
            var (term, refusal) = command.On(known, await regions.MomentAsync(actor, at, cancel));
            if (term is null)
            {
                return refusal!.Value;
            }

            work.Db.Add(term);
            var outcome = await work.CommitAsync(() => null, cancel);
            regions.Forget();
            return outcome;
        }
    }
}

using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>A partner at the table adds what it knows of a case, with origin and legal ground, before or during the meeting (R87, R90).</summary>
public static class Contribute
{
    public sealed record Command
    {
        public string? Text { get; init; }
        public EnrichmentOrigin? Origin { get; init; }
        public string? Ground { get; init; }

        /// <summary>The version of the own organisation that the person looked at; 0 when there was none.</summary>
        public int After { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Vul in wat uw organisatie weet.").FitsIn(Enrichment.TextMaxLength);
            RuleFor(c => c.Origin).NotNull().WithMessage("Kies waar dit vandaan komt.")
                .Must(o => o is null || (Enum.IsDefined(o.Value) && o != EnrichmentOrigin.SaidAtTable)).WithMessage("Kies waar dit vandaan komt.");
            RuleFor(c => c.Ground).NotEmpty().WithMessage("Kies op welke grond u dit deelt.").FitsIn(Enrichment.GroundMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(Contribute), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var @case = await work.Db.Cases.VisibleTo(actor, DataGroups.Facts).Include(c => c.AgendaItems).ThenInclude(i => i.Enrichments).SingleOrDefaultAsync(c => c.Number == target.Number, cancel);
            if (@case is null)
            {
                return Refusal.NotYours;
            }

            if (!ContributionGrounds.For(actor.Kind).Contains(command.Ground))
            {
                return Refusal.NotOnTheList;
            }

            var contribution = new Contribution(command.Text!, command.Origin!.Value, command.Ground!);
            if (@case.Contribute(contribution, command.After, await regions.MomentAsync(actor, at, cancel)) is { } refusal)
            {
                return refusal;
            }

            try
            {
                return await work.CommitAsync(() => @case.Number, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.ChangedMeanwhile; // a colleague wrote the same version since the question above
            }
        }
    }
}

using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>
/// Records a step in notifying one victim to CoMensha: waiting for consent, sent, sent again, or not sent and why. A complaint to the
/// police is no condition (R126, R161-R164). What is sent is looked at first, and kept as it was sent.
/// </summary>
public static class NotifyComensha
{
    public sealed record Command : ComenshaForm
    {
        /// <summary>Whether the person looked at what leaves.</summary>
        public bool Seen { get; init; }
    }

    public sealed class Validator : ComenshaFormValidator<Command>
    {
        public Validator(TimeProvider clock)
            : base(clock) => RuleFor(c => c.Seen).Equal(true).WithMessage("Bekijk eerst wat u verstuurt.").When(c => c.Sends);
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(NotifyComensha), target, actor, at, WithParts,
            (@case, moment) => @case.NotifyComensha(command.Entry, NewReference(), Htcds.Write, moment),
            cancel);

        /// <summary>What would leave, or why it may not; nothing is recorded of it but the look.</summary>
        public async Task<(string? Document, Refusal? Refusal)> PreviewAsync(string number, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var @case = await WithParts(work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts)).SingleOrDefaultAsync(c => c.Number == number, cancel);
            var (content, refusal) = @case?.PreviewComensha(command.Entry, await regions.MomentAsync(actor, at, cancel)) ?? (null, Refusal.NotYours);
            return (content is null ? null : Htcds.Write(content), refusal);
        }

        private static IQueryable<Case> WithParts(IQueryable<Case> cases) => cases.AsSplitQuery()
            .Include(c => c.Victims).Include(c => c.Classifications).Include(c => c.ComenshaNotifications).Include(c => c.ComenshaRecords);

        // Random, so that nothing of the case or the person follows from it.
        private static string NewReference() => Guid.NewGuid().ToString("N")[..ComenshaRecord.ReferenceLength];
    }
}

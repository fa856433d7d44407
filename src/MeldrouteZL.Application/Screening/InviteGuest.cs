using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Veilig Thuis asks somebody from outside the table something about one item; they get a code and no account (R85).</summary>
public static class InviteGuest
{
    public sealed record Command
    {
        public string? Name { get; init; }
        public string? Organisation { get; init; }
        public string? Question { get; init; }
        public string? Shown { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Vul in wie de gast is.").FitsIn(GuestInvitation.NameMaxLength);
            RuleFor(c => c.Organisation).NotEmpty().WithMessage("Vul in van welke organisatie de gast is.").FitsIn(GuestInvitation.OrganisationMaxLength);
            RuleFor(c => c.Question).NotEmpty().WithMessage("Vul in wat u de gast vraagt.").FitsIn(GuestInvitation.QuestionMaxLength);
            RuleFor(c => c.Shown).FitsIn(GuestInvitation.ShownMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, ReportCodes codes)
    {
        /// <param name="code">What the guest will show; of it a slow hash is kept.</param>
        public async Task<Outcome> Handle(Target target, Command command, ReportCode code, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(InviteGuest), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var @case = await work.Db.Cases.VisibleTo(actor, DataGroups.Facts).Include(c => c.AgendaItems).Include(c => c.GuestInvitations)
                .AsSplitQuery().SingleOrDefaultAsync(c => c.Number == target.Number, cancel);
            if (@case is null)
            {
                return Refusal.NotYours;
            }

            var (hash, version) = codes.Hash(code, CodeUse.Guest);
            var asked = new GuestQuestion(command.Name!.Trim(), command.Organisation!.Trim(), command.Question!.Trim(), string.IsNullOrWhiteSpace(command.Shown) ? null : command.Shown.Trim(), hash, version);
            var meeting = await ListGuests.Handler.MeetingAsync(work, @case, actor, cancel);
            return @case.InviteGuest(meeting, asked, await regions.MomentAsync(actor, at, cancel)) is { } refusal
                ? refusal
                : await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}

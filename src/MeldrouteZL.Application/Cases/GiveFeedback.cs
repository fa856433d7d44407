using FluentValidation;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Tells everybody who gave a signal, and has not heard yet, what became of it (R27).</summary>
public static class GiveFeedback
{
    public sealed record Command
    {
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Vul in wat u terugkoppelt.").FitsIn(Feedback.TextMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(GiveFeedback), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Signals),
            (@case, moment, work) => Task.FromResult(Tell(@case, command, moment, work)),
            cancel);

        private static Refusal? Tell(Case @case, Command command, Moment moment, Work work)
        {
            var waiting = @case.Signals.Where(s => s.FeedbackGivenAt is null).ToList();
            if (@case.GiveFeedback(command.Text!, moment) is { } refusal)
            {
                return refusal;
            }

            // Somebody outside has no account to read it with.
            var authors = waiting.Where(s => s.Source != SignalSource.External && s.OrganisationId != moment.By.OrganisationId).Select(s => s.AuthorId).Distinct();
            work.Db.AddRange(authors.Select(author => OutgoingMail.Message(@case.RegionId, author, moment.At)));
            return null;
        }
    }
}

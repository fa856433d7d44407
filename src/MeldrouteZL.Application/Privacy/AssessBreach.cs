using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>Whether the supervisory authority and the people concerned are notified of a breach, and why or why not.</summary>
public static class AssessBreach
{
    public sealed record Command
    {
        public string? Number { get; init; }
        public DateOnly? AuthorityNotifiedOn { get; init; }
        public TimeOnly? AuthorityNotifiedTime { get; init; }
        public DateOnly? PeopleNotifiedOn { get; init; }
        public TimeOnly? PeopleNotifiedTime { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Number).NotEmpty().WithMessage("Kies een datalek.").FitsIn(RequestList.NumberMaxLength);
            RuleFor(c => c.AuthorityNotifiedTime).Must((c, time) => time is null == c.AuthorityNotifiedOn is null).WithMessage("Vul dag en tijd van de melding in, of geen van beide.");
            RuleFor(c => c.PeopleNotifiedTime).Must((c, time) => time is null == c.PeopleNotifiedOn is null).WithMessage("Vul dag en tijd van het bericht in, of geen van beide.");
            RuleFor(c => c.AuthorityNotifiedOn).Must(day => day is null || day >= PrivacyMoment.Earliest).WithMessage("Vul een datum in vanaf 25 mei 2018.");
            RuleFor(c => c.PeopleNotifiedOn).Must(day => day is null || day >= PrivacyMoment.Earliest).WithMessage("Vul een datum in vanaf 25 mei 2018.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom wel of niet.").FitsIn(DataBreach.TextMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AssessBreach), AuditObject.Registers, null), new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = command.Number }, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var breach = await work.Db.DataBreaches.SingleOrDefaultAsync(b => b.Number == command.Number && b.RegionId == actor.RegionId, cancel);
            if (breach is null)
            {
                return Refusal.UnknownBreach;
            }

            var refusal = breach.Assess(Moment(command.AuthorityNotifiedOn, command.AuthorityNotifiedTime), Moment(command.PeopleNotifiedOn, command.PeopleNotifiedTime), command.Why!,
                await regions.MomentAsync(actor, at, cancel));
            return refusal is { } why ? why : await work.CommitAsync(() => breach.Number, cancel);
        }

        private static DateTimeOffset? Moment(DateOnly? day, TimeOnly? time) => day is { } d && time is { } t ? PrivacyMoment.Of(d, t) : null;
    }
}

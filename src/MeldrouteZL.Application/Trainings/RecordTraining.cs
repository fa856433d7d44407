using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trainings;

namespace MeldrouteZL.Application.Trainings;

/// <summary>A training that was given is recorded: by whom it was given, for whom, about what and for how many (R206-R211).</summary>
public static class RecordTraining
{
    public sealed record Command
    {
        public DateOnly? Date { get; init; }
        public short? Provider { get; init; }
        public short? Audience { get; init; }
        public short? Subject { get; init; }
        public int? Participants { get; init; }

        /// <summary>Where it was given; empty for the whole region. A municipality records its own, whatever stands here.</summary>
        public int? MunicipalityId { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Date).Cascade(CascadeMode.Stop)
                .NotNull().WithMessage("Vul in op welke dag de training was.")
                .Must(d => d >= Training.Earliest).WithMessage("Vul een datum in vanaf 1 januari 2010.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen. Leg de training vast als zij is geweest.");
            RuleFor(c => c.Provider).NotNull().WithMessage("Kies wie de training gaf.");
            RuleFor(c => c.Audience).NotNull().WithMessage("Kies voor wie de training was.");
            RuleFor(c => c.Subject).NotNull().WithMessage("Kies waar de training over ging.");
            RuleFor(c => c.Participants).NotNull().WithMessage("Vul in hoeveel mensen meededen.")
                .InclusiveBetween(1, Training.MaxParticipants).WithMessage($"Vul een getal in van 1 tot en met {Training.MaxParticipants}.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <summary>What the form offers: every line that can still be chosen.</summary>
        public async Task<IReadOnlyList<TrainingOption>> OptionsAsync(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.OptionsAsync(actor, cancel);
        }

        /// <returns>The year in which the training was given.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var year = command.Date!.Value.Year.ToString(CultureInfo.InvariantCulture);
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = year };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RecordTraining), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var where = actor.Kind == OrganisationKind.Municipality ? actor.OrganisationId : command.MunicipalityId;
            var facts = new TrainingFacts(command.Date.Value, command.Provider!.Value, command.Audience!.Value, command.Subject!.Value, command.Participants!.Value, where);
            var (training, refusal) = Training.Record(facts, await work.Db.OptionsAsync(actor, cancel), await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(training!);
            return await work.CommitAsync(() => year, cancel);
        }
    }
}

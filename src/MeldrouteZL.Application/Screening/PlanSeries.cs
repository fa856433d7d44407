using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary plans the weekly meetings from a day on, and with that ends the series before (R84).</summary>
public static class PlanSeries
{
    public sealed record Command
    {
        /// <summary>The first day on which a meeting may fall.</summary>
        public DateOnly? From { get; init; }

        /// <summary>The last such day; null for a series without an end.</summary>
        public DateOnly? Until { get; init; }
        public DayOfWeek? Weekday { get; init; }
        public TimeOnly? Begins { get; init; }
        public TimeOnly? Ends { get; init; }
        public string? Place { get; init; }
        public int? CutOffDays { get; init; }
        public TimeOnly? CutOffAt { get; init; }

        /// <summary>What comes first at the table.</summary>
        public List<AgendaGroup?> Order { get; init; } = [];

        internal SeriesContent Content() => new()
        {
            Weekday = Weekday!.Value,
            Begins = Begins!.Value,
            Ends = Ends!.Value,
            Place = Place!.Trim(),
            CutOffDays = CutOffDays!.Value,
            CutOffAt = CutOffAt!.Value,
            Order = [.. Order.Select(g => g!.Value)],
        };
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private static readonly int Groups = Enum.GetValues<AgendaGroup>().Length;

        public Validator()
        {
            RuleFor(c => c.From).NotNull().WithMessage("Vul in vanaf welke dag dit geldt.");
            RuleFor(c => c.Until).Must((c, until) => until is null || until >= c.From).WithMessage("Deze dag ligt voor de eerste dag. Kies een latere dag of laat het leeg.");
            RuleFor(c => c.Weekday).NotNull().WithMessage("Kies op welke dag de tafel overlegt.")
                .Must(d => d is null or >= DayOfWeek.Monday and <= DayOfWeek.Friday).WithMessage("Kies een dag van maandag tot en met vrijdag.");
            RuleFor(c => c.Begins).NotNull().WithMessage("Vul in hoe laat het overleg begint.");
            RuleFor(c => c.Ends).NotNull().WithMessage("Vul in hoe laat het overleg eindigt.")
                .Must((c, ends) => ends is null || c.Begins is null || ends > c.Begins).WithMessage("Het overleg eindigt voor het begint. Vul een latere tijd in.");
            RuleFor(c => c.Place).NotEmpty().WithMessage("Vul in waar het overleg is.").FitsIn(MeetingSeries.PlaceMaxLength);
            RuleFor(c => c.CutOffDays).NotNull().WithMessage("Vul een aantal werkdagen in.")
                .InclusiveBetween(0, MeetingSeries.MostCutOffDays).WithMessage($"Vul een aantal werkdagen in van 0 tot en met {MeetingSeries.MostCutOffDays}.");
            RuleFor(c => c.CutOffAt).NotNull().WithMessage("Vul in hoe laat de agenda sluit.");
            RuleFor(c => c.Order).Must(order => order.Count == Groups && order.All(g => g is not null && Enum.IsDefined(g.Value)) && order.Distinct().Count() == Groups)
                .OverridePropertyName("Order[0]").WithMessage("Kies elke soort één keer.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The first day on which it holds.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var day = command.From!.Value;
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = MeetingKey.Of(day) };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(PlanSeries), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var moment = await regions.MomentAsync(actor, at, cancel);
            var (series, refusal) = MeetingSeries.Plan(command.Content(), day, command.Until, moment);
            if (series is null)
            {
                return refusal!.Value;
            }

            await SeriesSteps.EndBeforeAsync(work, day, moment, cancel);
            work.Db.Add(series);
            if (await SeriesSteps.ForgetUnusedAsync(work, day, moment, cancel) is { } used)
            {
                return used;
            }

            var outcome = await work.CommitAsync(() => MeetingKey.Of(day), cancel);
            regions.Forget();
            return outcome;
        }
    }
}

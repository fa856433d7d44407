using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>The secretary ends the weekly meetings after a day; those that were planned by themselves and not used yet go with it.</summary>
public static class EndSeries
{
    public sealed record Command
    {
        /// <summary>The last day on which a meeting may fall.</summary>
        public DateOnly? Last { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Last).NotNull().WithMessage("Vul de laatste dag in.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var last = command.Last!.Value;
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = MeetingKey.Of(last) };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(EndSeries), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var moment = await regions.MomentAsync(actor, at, cancel);
            var running = await work.Db.Set<MeetingSeries>().Where(s => s.RegionId == actor.RegionId && (s.Until == null || s.Until > last)).ToListAsync(cancel);
            if (running.Count == 0)
            {
                return Refusal.SeriesEnded;
            }

            foreach (var series in running)
            {
                if (series.EndAfter(last, moment) is { } refusal)
                {
                    return refusal;
                }
            }

            if (await SeriesSteps.ForgetUnusedAsync(work, last.AddDays(1), moment, cancel) is { } used)
            {
                return used;
            }

            var outcome = await work.CommitAsync(() => MeetingKey.Of(last), cancel);
            regions.Forget();
            return outcome;
        }
    }
}

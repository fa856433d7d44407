using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>Somebody at Veilig Thuis read what a reporter answered: from then on it is new to nobody.</summary>
public static class TakeNoteOfAnswer
{
    public sealed record Command;

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(TakeNoteOfAnswer), target, actor, at,
            async (signal, moment, work) =>
            {
                var report = await work.Db.Set<PublicReport>().Include(r => r.Messages).SingleOrDefaultAsync(r => r.SignalId == signal.Id, cancel);
                var refusal = report is null ? PublicReport.ReadingRefusalOf(signal, null, actor) : report.TakeNote(signal, moment);
                return (refusal, () => signal.Number);
            },
            cancel);
    }
}

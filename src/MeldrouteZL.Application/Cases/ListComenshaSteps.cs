using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What was recorded before. Of another organisation only which kind it is, what it did and when: never its reason or record.</summary>
/// <param name="Reason">Null for a step of another organisation.</param>
/// <param name="Version">Which sending of the own organisation it is; null when it is none.</param>
public sealed record EarlierComenshaStep(short Ordinal, ComenshaStep Step, OrganisationKind By, DateTimeOffset At, NotSentBecause? Because, ReporterType? NotifiedBy, DateOnly? NotifiedOn, string? Reason, short? Version);

/// <summary>How the victims of a case stand with CoMensha.</summary>
public sealed record ComenshaOfCase(IReadOnlyList<VictimOfCase> Victims, IReadOnlyDictionary<Guid, ComenshaState> States, IReadOnlyList<EarlierComenshaStep> Earlier, ExploitationForm? Form);

/// <summary>Lists how the victims of a case stand with CoMensha, so that nobody is notified twice (R163).</summary>
public static class ListComenshaSteps
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<ComenshaOfCase> Handle(string number, Actor actor, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var cases = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
            var victims = await cases.Victims().ToListAsync(cancel);
            var form = await cases.Select(c => (ExploitationForm?)c.Facts!.Form).SingleOrDefaultAsync(cancel);
            var steps = await cases.SelectMany(c => c.ComenshaNotifications).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).ToListAsync(cancel);
            var states = victims.ToDictionary(v => v.Id, v => ComenshaNotification.StateOf(v.Class, steps.Find(n => n.VictimId == v.Id)?.Step));
            return new ComenshaOfCase(victims, states, steps.ConvertAll(n => Line(n, steps)), form);

            EarlierComenshaStep Line(ComenshaNotification n, List<ComenshaNotification> all)
            {
                var isOwn = n.OrganisationId == actor.OrganisationId;
                var sends = n.Step is ComenshaStep.Sent or ComenshaStep.Updated;
                var version = all.Count(o => o.VictimId == n.VictimId && o.Step is ComenshaStep.Sent or ComenshaStep.Updated && (o.At, o.Id).CompareTo((n.At, n.Id)) <= 0);
                return new(victims.Find(v => v.Id == n.VictimId)!.Ordinal, n.Step, region.Get(n.OrganisationId).Kind, n.At,
                    n.Because, n.NotifiedBy, n.NotifiedOn, isOwn ? n.Reason : null, isOwn && sends ? (short)version : null);
            }
        }
    }
}

using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The one inbox of Veilig Thuis: what came in, what waits for its judgement, and who must still be informed (R54, R55, R80).</summary>
public static class ViewDesk
{
    private const int Most = DeskView.MostPerPart;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<DeskView> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var (signals, advice) = await SignalsAsync(actor, at, cancel);
            var (cases, persons) = await CasesAsync(actor, cancel);
            return new DeskView { Signals = signals, Cases = cases, Persons = persons, Advice = advice };
        }

        private async Task<(DeskPart<DeskSignal>, List<AdviceCount>)> SignalsAsync(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Signal), cancel);
            var (own, users) = (actor.OrganisationId, work.Db.Users);
            var rows = await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess)
                .Where(s => s.Stage == SignalStage.Forwarded && s.CaseId == null)
                .Join(work.Db.SignalAccess.Where(a => a.OrganisationId == own && a.UserId == null && a.Until == null && a.IsOpen), s => s.Id, a => a.SignalId, (s, a) => new { s, a })
                .OrderByDescending(x => x.s.Acute).ThenBy(x => x.a.DueAt).ThenBy(x => x.s.Id)
                .Take(Most + 1)
                .Select(x => new
                {
                    x.s.Number,
                    x.s.What,
                    x.s.Acute,
                    x.s.Channel,
                    x.s.OrganisationId,
                    x.s.MunicipalityId,
                    Since = x.s.ForwardedAt ?? x.s.RegisteredAt,
                    x.a.DueAt,
                    Handler = users.Where(u => u.Id == x.a.HandlerId).Select(u => u.DisplayName).FirstOrDefault(),
                })
                .ToListAsync(cancel);
            work.Show(rows.Take(Most).Select(r => r.Number));

            var month = DutchTime.DateOf(at);
            var from = DutchTime.StartOfDay(new DateOnly(month.Year, month.Month, 1));
            var advice = await work.Db.Advices.Where(a => a.OrganisationId == own && a.At >= from)
                .GroupBy(a => a.Channel).Select(g => new AdviceCount(g.Key, g.Count())).ToListAsync(cancel);
            return (Part(rows.ConvertAll(r => new DeskSignal(
                r.Number, CaseFacts.SubjectOf(r.What), r.Acute, r.Channel, r.OrganisationId, r.MunicipalityId, r.Since, r.DueAt == AccessGrant.NoTerm ? null : r.DueAt, r.Handler))),
                [.. advice.OrderBy(a => a.Channel ?? (SignalChannel)short.MaxValue)]);
        }

        private async Task<(DeskPart<DeskCase>, DeskPart<DeskPerson>)> CasesAsync(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Case), cancel);
            var (own, users) = (actor.OrganisationId, work.Db.Users);
            var visible = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts);
            var cases = await visible
                .Join(work.Db.CaseAccess.Where(a => a.OrganisationId == own && a.Until == null && a.IsOpen), c => c.Id, a => a.CaseId, (c, a) => new { c, a })
                .Where(x => x.c.Stage == CaseStage.AtVeiligThuis || x.c.Stage == CaseStage.ProvisionallyClassified || x.c.Lane != AcuteLane.None)
                .OrderByDescending(x => x.c.Lane != AcuteLane.None).ThenBy(x => x.a.DueAt).ThenBy(x => x.c.Id)
                .Take(Most + 1)
                .Select(x => new DeskCase(
                    x.c.Number, x.c.Facts!.Subject, x.c.Stage, x.c.Lane, x.c.SafetyAssessments.Any(),
                    x.c.Access.Where(w => w.Until == null && w.IsOpen && w.DueAt != AccessGrant.NoTerm).OrderBy(w => w.DueAt)
                        .Select(w => new DeskWait(w.OrganisationId, w.DueAt, w.OrganisationId == own ? users.Where(u => u.Id == w.HandlerId).Select(u => u.DisplayName).FirstOrDefault() : null)).ToList()))
                .ToListAsync(cancel);
            var persons = await work.Db.Set<Victim>().Where(v => v.InformBy != null)
                .Join(visible, v => v.CaseId, c => c.Id, (v, c) => new { v, c })
                .OrderBy(x => x.v.InformBy).ThenBy(x => x.v.Id)
                .Take(Most + 1)
                .Select(x => new DeskPerson(
                    x.c.Number, x.v.Ordinal, x.v.InformBy!.Value,
                    users.Where(u => x.c.Access.Any(a => a.Until == null && a.OrganisationId == own && a.HandlerId == u.Id)).Select(u => u.DisplayName).FirstOrDefault()))
                .ToListAsync(cancel);
            work.Show(cases.Take(Most).Select(c => c.Number).Concat(persons.Take(Most).Select(p => p.Number)).Distinct());
            return (Part(cases), Part(persons));
        }

        private static DeskPart<T> Part<T>(List<T> rows) => rows.Count > Most ? new(rows.GetRange(0, Most), true) : new(rows, false);
    }
}

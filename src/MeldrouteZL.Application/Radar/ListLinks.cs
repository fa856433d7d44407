using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>One of the two signals of a possible link, as the reader may know it.</summary>
/// <param name="Number">Null when the reader may not see the signal: then nothing is told but whose it is.</param>
/// <param name="CaseNumber">The case it is in, when the reader may see that.</param>
/// <param name="AskedAt">When its release was asked for last; null when it was not.</param>
/// <param name="Answer">What was answered to that.</param>
public sealed record LinkSide(string? Number, int OrganisationId, string? CaseNumber, DateTimeOffset? AskedAt, ReleaseAnswer? Answer);

/// <summary>What somebody thought of a possible link before.</summary>
/// <param name="Judgement">Null where a judgement was taken back.</param>
public sealed record EarlierJudgement(LinkJudgement? Judgement, string Reason, DateTimeOffset At, string? By);

/// <summary>A possible link as the list shows it.</summary>
public sealed record LinkRow(
    string Number, int Strength, LinkReasons Reasons, DateTimeOffset FoundAt, LinkSide One, LinkSide Other, LinkJudgement? Judgement, string? Reason, DateTimeOffset? JudgedAt, string? JudgedBy)
{
    /// <summary>What was thought of it before, and taken back; the newest first.</summary>
    public IReadOnlyList<EarlierJudgement> Earlier { get; init; } = [];

    /// <summary>The numbers of the two cases that can be linked because of it; null when it leads to no two cases.</summary>
    public (string One, string Other)? Cases => Judgement == LinkJudgement.SamePerson && One.CaseNumber is { } one && Other.CaseNumber is { } other && one != other ? (one, other) : null;

    /// <summary>Whether there is a signal whose release can be asked for.</summary>
    public bool MayAsk => new[] { One, Other }.Any(s => s.Number is null && (s.AskedAt is null || s.Answer is not null));
}

/// <summary>The possible links of the region for its Veilig Thuis: what waits for a judgement first, the strongest on top (R56, R95).</summary>
public static class ListLinks
{
    public const int Shown = 100;

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <param name="about">The number of a signal or a case that the links must be about; null for all.</param>
        public async Task<IReadOnlyList<LinkRow>> Handle(string? about, Actor actor, CancellationToken cancel)
        {
            if (!PossibleLink.MayJudge(actor.Role))
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Radar), cancel);
            var users = work.Db.Users;
            var cases = work.Db.Cases.VisibleTo(actor);
            var signals = work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).Where(s => s.Number == about || cases.Any(c => c.Id == s.CaseId && c.Number == about)).Select(s => s.Id);
            var links = await work.Db.PossibleLinks.AsNoTracking().Where(l => l.OrganisationId == actor.OrganisationId)
                .Where(l => about == null || signals.Contains(l.SignalId) || signals.Contains(l.OtherSignalId))
                .OrderBy(l => l.Judgement != null && l.Judgement != LinkJudgement.Unsure).ThenByDescending(l => l.Strength).ThenByDescending(l => l.FoundAt).Take(Shown)
                .Select(l => new { Link = l, JudgedBy = users.Where(u => u.Id == l.JudgedBy).Select(u => u.DisplayName).FirstOrDefault() })
                .ToListAsync(cancel);
            var sides = await SidesAsync(work.Db, actor, [.. links.Select(l => l.Link)], cancel);
            var earlier = await EarlierAsync(work.Db, actor, [.. links.Select(l => l.Link)], cancel);
            work.Show(links.Select(l => l.Link.Number));
            return [.. links.Select(l => new LinkRow(l.Link.Number, l.Link.Strength, l.Link.Reasons, l.Link.FoundAt,
                sides(l.Link, l.Link.SignalId, l.Link.SignalOrganisationId), sides(l.Link, l.Link.OtherSignalId, l.Link.OtherOrganisationId),
                l.Link.Judgement, l.Link.Reason, l.Link.JudgedAt, l.JudgedBy) { Earlier = [.. earlier[l.Link.Id]] })];
        }

        // The judgement that counts now stands on the link itself.
        private static async Task<ILookup<Guid, EarlierJudgement>> EarlierAsync(MeldrouteDb db, Actor actor, List<PossibleLink> links, CancellationToken cancel)
        {
            var (ids, users) = (links.ConvertAll(l => l.Id), db.Users);
            var all = await db.Set<PossibleLinkHistory>().AsNoTracking().Where(h => h.OrganisationId == actor.OrganisationId && ids.Contains(h.LinkId)).OrderByDescending(h => h.At).ThenByDescending(h => h.Id)
                .Select(h => new { History = h, By = users.Where(u => u.Id == h.By).Select(u => u.DisplayName).FirstOrDefault() }).ToListAsync(cancel);
            var judgedAt = links.ToDictionary(l => l.Id, l => l.JudgedAt);
            return all.Where(h => h.History.Judgement is null || h.History.At != judgedAt[h.History.LinkId])
                .ToLookup(h => h.History.LinkId, h => new EarlierJudgement(h.History.Judgement, h.History.Reason, h.History.At, h.By));
        }

        private static async Task<Func<PossibleLink, Guid, int, LinkSide>> SidesAsync(MeldrouteDb db, Actor actor, List<PossibleLink> links, CancellationToken cancel)
        {
            var ids = links.SelectMany(l => new[] { l.SignalId, l.OtherSignalId }).Distinct().ToList();
            var linkIds = links.ConvertAll(l => l.Id);
            var cases = db.Cases.VisibleTo(actor);
            var visible = await db.Signals.AsNoTracking().VisibleTo(actor, db.CaseAccess).Where(s => ids.Contains(s.Id))
                .Select(s => new { s.Id, s.Number, CaseNumber = cases.Where(c => c.Id == s.CaseId).Select(c => c.Number).FirstOrDefault() }).ToDictionaryAsync(s => s.Id, cancel);
            var asked = (await db.ReleaseRequests.AsNoTracking().Where(r => r.AskingOrganisationId == actor.OrganisationId && linkIds.Contains(r.LinkId)).OrderBy(r => r.AskedAt).ToListAsync(cancel))
                .ToLookup(r => (r.LinkId, r.SignalId));
            return (link, signal, organisation) =>
            {
                var (known, last) = (visible.GetValueOrDefault(signal), asked[(link.Id, signal)].LastOrDefault());
                return new LinkSide(known?.Number, organisation, known?.CaseNumber, last?.AskedAt, last?.Answer);
            };
        }
    }
}

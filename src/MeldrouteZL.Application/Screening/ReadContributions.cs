using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>What one partner added to an item.</summary>
/// <param name="Author">Who wrote it down.</param>
public sealed record AddedText(int OrganisationId, string Organisation, string Author, Enrichment Enrichment)
{
    /// <summary>What counts of all that was written: the last version of each partner, and everything that was said at the table.</summary>
    internal static IReadOnlyList<AddedText> Current(IEnumerable<AddedText> all) =>
        [.. all.GroupBy(a => a.OrganisationId).OrderBy(g => g.Key).SelectMany(g => g.Where(a => a.Enrichment.Version == 0 || a.Enrichment.Version == g.Max(o => o.Enrichment.Version)).OrderBy(a => a.Enrichment.At))];
}

/// <summary>The open item of a case, for a partner who adds to it.</summary>
/// <param name="Closed">Why nothing can be added; null when it can.</param>
/// <param name="Own">The last version of the own organisation.</param>
public sealed record ContributionView(string Number, string Subject, DateOnly? Meeting, string? Question, Refusal? Closed, AddedText? Own, IReadOnlyList<AddedText> Others)
{
    /// <summary>What guests of the item answered, oldest first.</summary>
    public required IReadOnlyList<GuestInvitation> Guests { get; init; }
}

/// <summary>Reads what the partners added to the item of a case that waits for the table.</summary>
public static class ReadContributions
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Null when the case is not the actor's to read, or the actor does not sit at the table.</returns>
        public async Task<ContributionView?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var moment = await regions.MomentAsync(actor, at, cancel);
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number), cancel);
            var @case = await work.Db.Cases.AsNoTracking().AsSplitQuery().VisibleTo(actor, DataGroups.Facts).Where(c => actor.Kind.SitsAtTable())
                .Include(c => c.Facts).Include(c => c.GuestInvitations).Include(c => c.AgendaItems).ThenInclude(i => i.Enrichments).SingleOrDefaultAsync(c => c.Number == number, cancel);
            if (@case is null)
            {
                return null;
            }

            var item = @case.OpenAgendaItem;
            var meeting = item is null ? null : await work.Db.Meetings.VisibleTo(actor).Where(m => m.Id == item.MeetingId).Select(m => (DateOnly?)m.Date).SingleOrDefaultAsync(cancel);
            var authors = item?.Enrichments.Select(e => e.UserId).ToList() ?? [];
            var names = await work.Db.Users.Where(u => authors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            var added = AddedText.Current((item?.Enrichments ?? []).Select(e => new AddedText(e.OrganisationId, moment.Region.Get(e.OrganisationId).Name, names.GetValueOrDefault(e.UserId, ""), e)));
            return new ContributionView(@case.Number, @case.Facts!.Subject, meeting, item?.Question, @case.RefusalOfContribution(moment),
                added.FirstOrDefault(a => a.OrganisationId == actor.OrganisationId && a.Enrichment.Version > 0), [.. added.Where(a => a.OrganisationId != actor.OrganisationId || a.Enrichment.Version == 0)])
            {
                Guests = item is null ? [] : @case.AnsweredFor(item),
            };
        }
    }
}

using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Somebody who can sit at the table for an organisation.</summary>
public sealed record TableMember(int OrganisationId, Guid UserId, string Name);

/// <summary>Who of one organisation was there, by name.</summary>
public sealed record PresentOrganisation(string Organisation, IReadOnlyList<string> Names, string? AbsentBecause)
{
    /// <summary>"AVIM Limburg: A, B" or "AVIM Limburg: niemand, ziek".</summary>
    public override string ToString() => $"{Organisation}: {(Names.Count > 0 ? string.Join(", ", Names) : $"niemand, {AbsentBecause}")}";
}

/// <summary>Reads who can be at a meeting and who was.</summary>
public static class ReadPresence
{
    private static readonly Role[] Seats = [.. ScreeningTable.Roles];

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <summary>Everybody who can sit at the table today, by organisation and name.</summary>
        public async Task<IReadOnlyList<TableMember>> MembersAsync(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var (today, organisations) = (DutchTime.DateOf(at), (await regions.GetAsync(actor.RegionId, cancel)).TableMembers.Select(o => o.Id).ToList());
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var members = await work.Db.Memberships.AsNoTracking()
                .Where(m => Seats.Contains(m.Role) && m.From <= today && (m.Until == null || today <= m.Until) && organisations.Contains(m.OrganisationId))
                .Join(work.Db.Users.Where(u => u.DisabledAt == null), m => m.UserId, u => u.Id, (m, u) => new TableMember(m.OrganisationId, u.Id, u.DisplayName))
                .Distinct().ToListAsync(cancel);
            return [.. members.OrderBy(m => m.OrganisationId).ThenBy(m => m.Name, StringComparer.CurrentCulture)];
        }

        /// <summary>Who was at the meeting of a day; empty while nobody wrote it down.</summary>
        public async Task<IReadOnlyList<PresentOrganisation>> Handle(DateOnly day, Actor actor, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Meeting, MeetingKey.Of(day)), cancel);
            var meeting = await work.Db.Meetings.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(m => m.Date == day, cancel);
            return meeting is null ? [] : await NamedAsync(work, meeting, region, cancel);
        }

        internal static async Task<IReadOnlyList<PresentOrganisation>> NamedAsync(Work work, ScreeningMeeting meeting, Region region, CancellationToken cancel)
        {
            var ids = meeting.Presences.SelectMany(p => p.Members).ToList();
            var names = ids.Count == 0 ? [] : await work.Db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            return [.. meeting.Presences.OrderBy(p => p.OrganisationId).Select(p => new PresentOrganisation(
                region.Get(p.OrganisationId).Name, [.. p.Members.Select(m => names.GetValueOrDefault(m, "onbekend")).Order(StringComparer.CurrentCulture)], p.AbsentBecause))];
        }
    }
}

using System.Globalization;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// Lets a person practise the roles that they have, with fictitious records in a region of its own (decision 19). Nobody is a
/// member there: practising follows from a membership elsewhere, every request anew, and ends with it.
/// </summary>
public static class Practise
{
    /// <summary>Whether there is something to practise in a role: accounts are real, so that who manages them would change real ones.</summary>
    public static bool IsFor(Role role) => role is not (Role.System or Role.FunctionalAdministrator);

    /// <summary>The question for the organisation at which somebody practises: of the same kind as their own, for memberships of real regions only.</summary>
    /// <param name="home">The organisation of the membership.</param>
    /// <param name="membership">The membership.</param>
    internal static string PlaceOf(string home, string membership) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT min(p.id) FROM meldroute.organisation p JOIN meldroute.region r ON r.id = p.region_id
        WHERE r.is_practice AND p.kind = {home}.kind AND {membership}.role NOT IN ({(short)Role.System}, {(short)Role.FunctionalAdministrator})
          AND NOT EXISTS (SELECT FROM meldroute.region own WHERE own.id = {home}.region_id AND own.is_practice)
        """);

    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts, ChooseMembership.Handler memberships, AuditLog log, PracticeSettings settings)
    {
        /// <summary>What a person may practise today: each role once, at the practice organisation of the kind of their own.</summary>
        public async Task<IReadOnlyList<ActingMembership>> ListAsync(Guid userId, DateTimeOffset at, CancellationToken cancel)
        {
            if (!settings.IsOn)
            {
                return [];
            }

            await using var db = await contexts.CreateDbContextAsync(cancel);
            var places = await db.Organisations.AsNoTracking().Where(o => db.Regions.Any(r => r.Id == o.RegionId && r.IsPractice)).OrderBy(o => o.Id).ToListAsync(cancel);
            var own = await memberships.ListAsync(userId, at, cancel);
            return [.. own.Where(m => IsFor(m.Actor.Role) && places.TrueForAll(p => p.RegionId != m.Actor.RegionId)).DistinctBy(m => m.Actor.Role)
                .Select(m => (Own: m, Place: places.Find(p => p.Kind == m.Actor.Kind))).Where(x => x.Place is not null)
                .Select(x => x.Own with { Actor = At(x.Own.Actor, x.Place!), OrganisationName = x.Place!.Name, IsDeputy = false, IsPractice = true })];
        }

        /// <summary>Gives somebody the right to practise as in this membership; recorded where they work, before it happens.</summary>
        /// <returns>Null when it is not theirs today, or no role to practise.</returns>
        public async Task<ActingMembership?> Handle(Guid membershipId, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if ((await ListAsync(actor.UserId, at, cancel)).FirstOrDefault(m => m.Actor.MembershipId == membershipId) is not { } practice)
            {
                return null;
            }

            var own = (await memberships.ListAsync(actor.UserId, at, cancel)).First(m => m.Actor.MembershipId == membershipId);
            await log.RecordAsync(own.Actor, Act.Take(nameof(Practise), AuditObject.None, null), AuditResult.Done, cancel);
            return practice;
        }

        private static Actor At(Actor own, Organisation place) => own with { RegionId = place.RegionId, OrganisationId = place.Id, Bit = place.Bit, OnBehalfOf = null };
    }
}

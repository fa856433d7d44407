using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Accounts;

/// <summary>An account as its administrator sees it.</summary>
/// <param name="Roles">Organisation and role of each membership without an end in the past.</param>
public sealed record ListedAccount(Guid Id, string Name, string? Email, bool IsDisabled, bool HasCode, int Passkeys, IReadOnlyList<(string Organisation, Role Role)> Roles);

/// <summary>The accounts of a region, for its functional administrator: who may sign in, with what, and for whom.</summary>
public static class ListAccounts
{
    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts)
    {
        /// <summary>Everybody with a membership at an organisation of the administrator's region.</summary>
        public async Task<IReadOnlyList<ListedAccount>> ListAsync(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var today = DutchTime.DateOf(at);
            var rows = await db.Memberships.AsNoTracking().Where(m => m.Until == null || today <= m.Until)
                .Join(db.Organisations.Where(o => o.RegionId == actor.RegionId), m => m.OrganisationId, o => o.Id, (m, o) => new { m.UserId, m.Role, o.Name })
                .Join(db.Users, x => x.UserId, u => u.Id, (x, u) => new
                {
                    x.UserId,
                    x.Role,
                    Organisation = x.Name,
                    u.DisplayName,
                    u.Email,
                    IsDisabled = u.DisabledAt != null,
                    HasCode = db.Set<Authenticator>().Any(a => a.UserId == u.Id),
                    Passkeys = db.Set<IdentityUserPasskey<Guid>>().Count(p => p.UserId == u.Id),
                }).ToListAsync(cancel);
            return [.. rows.GroupBy(r => r.UserId).Select(g => new ListedAccount(g.Key, g.First().DisplayName, g.First().Email, g.First().IsDisabled, g.First().HasCode, g.First().Passkeys,
                [.. g.Select(r => (r.Organisation, r.Role)).Order()])).OrderBy(a => a.Name, StringComparer.CurrentCulture)];
        }

        /// <summary>Makes a link with which this person chooses a new password.</summary>
        /// <returns>Its key; null when the account is not of this region, has no address, or is disabled.</returns>
        public async Task<string?> LinkAsync(Guid userId, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            if (!await In(db, actor).AnyAsync(u => u.Id == userId && u.DisabledAt == null && u.Email != null, cancel))
            {
                return null;
            }

            var key = await AccountLinks.AddAsync(db, userId, at, cancel);
            await db.SaveChangesAsync(cancel);
            return key;
        }

        /// <summary>Takes an account out of use, or into use again. Out of use, its sessions and links end.</summary>
        /// <returns>False when the account is not of this region, or is the administrator's own.</returns>
        public async Task<bool> DisableAsync(Guid userId, bool disable, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            DateTimeOffset? since = disable ? at : null;
            if (userId == actor.UserId || await In(db, actor).Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, since), cancel) == 0)
            {
                return false;
            }

            await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Set<AccountLink>().Where(l => l.UserId == userId).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }

        // Of this region alone: an account that also works elsewhere is not one administrator's to change.
        private static IQueryable<Account> In(MeldrouteDb db, Actor actor) => db.Users.Where(u =>
            db.Memberships.Any(m => m.UserId == u.Id)
            && db.Memberships.Where(m => m.UserId == u.Id).All(m => db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId)));
    }
}

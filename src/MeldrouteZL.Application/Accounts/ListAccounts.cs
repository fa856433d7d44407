using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
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
    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts, AuditLog log)
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

        /// <summary>Makes a code with which this person chooses a new password.</summary>
        /// <returns>The code; null when the account is not of this region, has no address, or is disabled.</returns>
        public async Task<string?> LinkAsync(Guid userId, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            if (!await In(db, actor).AnyAsync(u => u.Id == userId && u.DisabledAt == null && u.Email != null, cancel))
            {
                return null;
            }

            await RecordAsync("NewPassword", actor, cancel);
            var code = await AccountLinks.AddAsync(db, userId, at, cancel);
            await db.SaveChangesAsync(cancel);
            return code;
        }

        /// <summary>
        /// For who lost app, recovery codes and passkeys: takes all of them and the password away, so that the person begins as
        /// when they were invited, with a code that the administrator hands over in person. They hear of it by mail.
        /// </summary>
        /// <returns>The code; null when the account is not of this region, has no address, is disabled, or is the administrator's own.</returns>
        public async Task<string?> StartAnewAsync(Guid userId, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            if (userId == actor.UserId || !await In(db, actor).AnyAsync(u => u.Id == userId && u.DisabledAt == null && u.Email != null, cancel))
            {
                return null;
            }

            await RecordAsync("StartAnew", actor, cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var stamp = Guid.NewGuid().ToString();
            await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, (string?)null).SetProperty(x => x.SecurityStamp, stamp), cancel);
            await db.Set<Authenticator>().Where(a => a.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Set<RecoveryCode>().Where(c => c.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            var code = await AccountLinks.AddAsync(db, userId, at, cancel);
            db.Add(OutgoingMail.Message(actor.RegionId, userId, at));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return code;
        }

        /// <summary>Ends every session of this person, who may sign in again.</summary>
        /// <returns>False when the account is not of this region, or is the administrator's own.</returns>
        public async Task<bool> EndSessionsAsync(Guid userId, Actor actor, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            if (userId == actor.UserId || !await In(db, actor).AnyAsync(u => u.Id == userId, cancel))
            {
                return false;
            }

            await RecordAsync("EndSessions", actor, cancel);
            await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            return true;
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

            await RecordAsync(disable ? "DisableAccount" : "EnableAccount", actor, cancel);
            await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
            await db.Set<AccountLink>().Where(l => l.UserId == userId).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }

        // Before it happens: a change of rights that cannot be recorded does not take place.
        private Task RecordAsync(string step, Actor actor, CancellationToken cancel) => log.RecordAsync(actor, Act.Take(step, AuditObject.None, null), AuditResult.Done, cancel);

        // Of this region alone: an account that also works elsewhere is not one administrator's to change.
        private static IQueryable<Account> In(MeldrouteDb db, Actor actor) => db.Users.Where(u =>
            db.Memberships.Any(m => m.UserId == u.Id)
            && db.Memberships.Where(m => m.UserId == u.Id).All(m => db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId)));
    }
}

using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Application.Accounts;

/// <summary>A person who is signed in chooses another password. Their other sessions end, and links for a password no longer work.</summary>
public static class ChangePassword
{
    /// <summary>What came of it.</summary>
    public enum Answer
    {
        Done,

        /// <summary>What was typed is not the password of now.</summary>
        WrongPassword,

        /// <summary>The person signs in with a passkey only: a first password comes with a link.</summary>
        HasNone,
    }

    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts, IOptions<PasswordHasherOptions> options, LeakedPasswords leaked, AuditLog log)
    {
        private readonly PasswordHasher<Account> hasher = new(options);

        /// <summary>Why the new password is not good enough, as a sentence to the person; null when it is.</summary>
        public async Task<string?> RefuseAsync(string password, Actor actor, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, cancel);
            var organisations = await db.Memberships.Where(m => m.UserId == actor.UserId).Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => o.Name).ToListAsync(cancel);
            return PasswordRules.Refuse(password, account.Email, account.DisplayName, organisations) ?? leaked.Refuse(password);
        }

        public async Task<bool> HasPasswordAsync(Actor actor, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            return await db.Users.AnyAsync(u => u.Id == actor.UserId && u.PasswordHash != null, cancel);
        }

        /// <param name="next">One that <see cref="RefuseAsync"/> accepts.</param>
        /// <param name="session">The session that goes on.</param>
        public async Task<Answer> Handle(string current, string next, Guid session, Actor actor, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, cancel);
            if (account.PasswordHash is null)
            {
                return Answer.HasNone;
            }

            var typed = current.Length <= PasswordRules.MaxLength ? current : "";
            if (hasher.VerifyHashedPassword(account, account.PasswordHash, typed) == PasswordVerificationResult.Failed)
            {
                await log.RecordAsync(actor, Act.Take(nameof(ChangePassword), AuditObject.None, null), AuditResult.Refused, cancel);
                return Answer.WrongPassword;
            }

            var (hashed, stamp) = (hasher.HashPassword(account, next), Guid.NewGuid().ToString());
            await log.RecordAsync(actor, Act.Take(nameof(ChangePassword), AuditObject.None, null), AuditResult.Done, cancel); // recorded before it happens
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.Users.Where(u => u.Id == actor.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, hashed).SetProperty(x => x.SecurityStamp, stamp), cancel);
            await db.Set<AccountLink>().Where(l => l.UserId == actor.UserId).ExecuteDeleteAsync(cancel);
            await db.Sessions.Where(s => s.UserId == actor.UserId && s.Id != session).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
            return Answer.Done;
        }
    }
}

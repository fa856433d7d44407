using MeldrouteZL.Application.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Application.Accounts;

/// <summary>For whom a code is, so that the password can be held against it.</summary>
public sealed record LinkedAccount(Guid UserId, string? Email, string DisplayName, IReadOnlyList<string> Organisations);

/// <summary>
/// Codes with which a person chooses a password, on a page that everybody can reach. They say nothing of the second step: who
/// had one still needs it, who had none sets it up.
/// </summary>
public sealed class AccountLinks(IDbContextFactory<MeldrouteDb> contexts, IOptions<PasswordHasherOptions> options)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly PasswordHasher<Account> hasher = new(options);

    /// <summary>Adds a new code of this person to the context; those of before no longer work.</summary>
    /// <returns>The code, which nobody can read back.</returns>
    internal static async Task<string> AddAsync(MeldrouteDb db, Guid userId, DateTimeOffset at, CancellationToken cancel)
    {
        var code = LinkCode.Create();
        await db.Set<AccountLink>().Where(l => l.UserId == userId || l.ExpiresAt <= at).ExecuteDeleteAsync(cancel);
        db.Add(new AccountLink { KeyHash = LinkCode.HashOf(code)!, UserId = userId, ExpiresAt = at + Lifetime });
        return code;
    }

    /// <summary>For whom a code is; null when it never was one, was used, or has ended.</summary>
    public async Task<LinkedAccount?> FindAsync(string? code, DateTimeOffset at, CancellationToken cancel)
    {
        var hash = LinkCode.HashOf(code);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return hash is null ? null : await db.Set<AccountLink>().Where(l => l.KeyHash == hash && l.ExpiresAt > at)
            .Join(db.Users.Where(u => u.DisabledAt == null), l => l.UserId, u => u.Id, (l, u) => new LinkedAccount(u.Id, u.Email, u.DisplayName,
                db.Memberships.Where(m => m.UserId == u.Id).Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => o.Name).ToList())).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Uses the code up: the person has this password from now on, and all their sessions end.</summary>
    /// <param name="password">One that <see cref="PasswordRules"/> accept.</param>
    /// <returns>False when another request used the code meanwhile.</returns>
    public async Task<bool> UseAsync(string code, LinkedAccount account, string password, DateTimeOffset at, CancellationToken cancel)
    {
        var (hash, stamp) = (LinkCode.HashOf(code), Guid.NewGuid().ToString());
        var hashed = hasher.HashPassword(new Account { DisplayName = account.DisplayName }, password);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<AccountLink>().Where(l => l.KeyHash == hash && l.ExpiresAt > at).ExecuteDeleteAsync(cancel) == 0)
        {
            return false;
        }

        await db.Users.Where(u => u.Id == account.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, hashed).SetProperty(x => x.SecurityStamp, stamp), cancel);
        await db.Sessions.Where(s => s.UserId == account.UserId).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}

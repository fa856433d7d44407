using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Application.Accounts;

/// <summary>Checks a password. It takes the same work for every address, so that nobody learns which accounts exist.</summary>
public sealed class Credentials
{
    private readonly IDbContextFactory<MeldrouteDb> contexts;
    private readonly PasswordHasher<Account> hasher;
    private readonly Account nobody = new() { DisplayName = "" };

    public Credentials(IDbContextFactory<MeldrouteDb> contexts, IOptions<PasswordHasherOptions> options)
    {
        (this.contexts, hasher) = (contexts, new PasswordHasher<Account>(options));
        nobody.PasswordHash = hasher.HashPassword(nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>Whose address this is, whether or not they may sign in; null for nobody's.</summary>
    public async Task<Guid?> OwnerOfAsync(string email, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var normalized = email.Normalize().ToUpperInvariant();
        return await db.Users.Where(u => u.NormalizedEmail == normalized).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The account in use with this address and password; null for every reason why not.</summary>
    public async Task<Account?> FindAsync(string email, string password, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var normalized = email.Normalize().ToUpperInvariant();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == normalized, cancel);
        var checkedOne = account is { PasswordHash: not null, DisabledAt: null } ? account : nobody;
        var typed = password.Length <= PasswordRules.MaxLength ? password : "";
        var isRight = hasher.VerifyHashedPassword(checkedOne, checkedOne.PasswordHash!, typed) != PasswordVerificationResult.Failed;
        return isRight && checkedOne != nobody ? account : null;
    }
}

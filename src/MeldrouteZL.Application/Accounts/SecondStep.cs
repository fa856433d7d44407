using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// The step after the password: a code of an app, which works once, or a recovery code from paper. The shared secret of the app
/// is encrypted with the keys of the application, which are not in the database.
/// </summary>
public sealed class SecondStep(IDbContextFactory<MeldrouteDb> contexts, IDataProtectionProvider protection)
{
    private const int RecoveryCodes = 10;
    private const int RecoveryBytes = 15;
    private readonly IDataProtector protector = protection.CreateProtector("authenticator");

    /// <summary>A new secret, encrypted, to keep until the first code shows that the app has it.</summary>
    public string Propose() => protector.Protect(Convert.ToBase64String(Totp.CreateSecret()));

    /// <summary>The secret of a proposal as text for the app.</summary>
    public string TextOf(string proposal) => Totp.Base32(Open(proposal));

    public async Task<bool> IsSetUpAsync(Guid userId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Authenticator>().AnyAsync(a => a.UserId == userId, cancel);
    }

    /// <summary>Takes a proposal into use when its code is right.</summary>
    /// <returns>The recovery codes, which nobody sees again; null when the code was wrong, or the person has an app already.</returns>
    public async Task<IReadOnlyList<string>?> EnrolAsync(Guid userId, string proposal, string code, DateTimeOffset at, CancellationToken cancel)
    {
        if (Totp.StepOf(Open(proposal), code, at) is not { } step)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var added = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO meldroute.authenticator (user_id, secret, last_step, since) VALUES ({userId}, {proposal}, {step}, {at}) ON CONFLICT DO NOTHING", cancel);
        if (added == 0)
        {
            return null;
        }

        return await NewCodesAsync(db, userId, transaction, cancel);
    }

    /// <summary>Takes an app on another device into use, when its code is right: the one of before, and its recovery codes, no longer work.</summary>
    /// <returns>The new recovery codes; null when the code was wrong, or there was no app to replace.</returns>
    public async Task<IReadOnlyList<string>?> ReplaceAsync(Guid userId, string proposal, string code, DateTimeOffset at, CancellationToken cancel)
    {
        if (Totp.StepOf(Open(proposal), code, at) is not { } step)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var replaced = await db.Set<Authenticator>().Where(a => a.UserId == userId)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Secret, proposal).SetProperty(x => x.LastStep, step).SetProperty(x => x.Since, at), cancel);
        return replaced == 0 ? null : await NewCodesAsync(db, userId, transaction, cancel);
    }

    /// <summary>Gives new recovery codes, for who used or lost them; those of before no longer work.</summary>
    /// <returns>Null when the person has no app: then there is nothing to recover.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(Guid userId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        return await db.Set<Authenticator>().AnyAsync(a => a.UserId == userId, cancel) ? await NewCodesAsync(db, userId, transaction, cancel) : null;
    }

    /// <summary>How many recovery codes a person has left.</summary>
    public async Task<int> CodesLeftAsync(Guid userId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<RecoveryCode>().CountAsync(c => c.UserId == userId, cancel);
    }

    /// <summary>Uses a code of the app or from paper up. Of two requests with the same code at the same moment, one succeeds.</summary>
    /// <returns>What it was; null when it was wrong or used before.</returns>
    public async Task<SignInMethod?> UseAsync(Guid userId, string code, DateTimeOffset at, CancellationToken cancel)
    {
        var typed = new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (typed.Length != Totp.Digits)
        {
            var hash = HashOf(typed);
            return await db.Set<RecoveryCode>().Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancel) == 1 ? SignInMethod.PasswordAndRecoveryCode : null;
        }

        var secret = await db.Set<Authenticator>().Where(a => a.UserId == userId).Select(a => a.Secret).SingleOrDefaultAsync(cancel);
        if (secret is null || Totp.StepOf(Open(secret), typed, at) is not { } step)
        {
            return null;
        }

        var used = await db.Set<Authenticator>().Where(a => a.UserId == userId && a.LastStep < step).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastStep, step), cancel);
        return used == 1 ? SignInMethod.PasswordAndCode : null;
    }

    private static async Task<IReadOnlyList<string>> NewCodesAsync(MeldrouteDb db, Guid userId, IDbContextTransaction transaction, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Totp.Base32(RandomNumberGenerator.GetBytes(RecoveryBytes))).ToList();
        await db.Set<RecoveryCode>().Where(c => c.UserId == userId).ExecuteDeleteAsync(cancel);
        db.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, Hash = HashOf(c) }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes.ConvertAll(c => string.Join('-', c.Chunk(4).Select(part => new string(part))));
    }

    private byte[] Open(string secret) => Convert.FromBase64String(protector.Unprotect(secret));

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}

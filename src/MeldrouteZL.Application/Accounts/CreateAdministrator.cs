using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Accounts;

/// <summary>Makes an account for the functional administrator of the region, from the command line.</summary>
public static class CreateAdministrator
{
    /// <summary>Makes account and membership, or neither.</summary>
    /// <param name="users">Holds the rules for passwords.</param>
    /// <param name="db">The database that <paramref name="users"/> writes to.</param>
    /// <returns>Why not, where the password is too weak or the account exists.</returns>
    public static async Task<IdentityResult> RunAsync(UserManager<Account> users, MeldrouteDb db, string email, string password, DateTimeOffset at, CancellationToken cancel)
    {
        var office = await db.Organisations.SingleAsync(o => o.RegionId == ReferenceData.ZuidLimburg && o.Kind == OrganisationKind.RegionOffice, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = new Account { Id = Guid.CreateVersion7(at), DisplayName = email, UserName = email, Email = email };
        var result = await users.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            return result;
        }

        db.Add(new Membership(Guid.CreateVersion7(at), account.Id, office.Id, Role.FunctionalAdministrator, DutchTime.DateOf(at)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }
}

using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Accounts;

/// <summary>The functional administrator makes an account with one role, and hands over the code to choose a password.</summary>
public static class InviteAccount
{
    public const int EmailMaxLength = 256;

    public sealed record Command
    {
        public string? Name { get; init; }
        public string? Email { get; init; }
        public int? OrganisationId { get; init; }
        public Role? Role { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Vul de naam in.").MaximumLength(Account.DisplayNameMaxLength).WithMessage($"Gebruik niet meer dan {Account.DisplayNameMaxLength} tekens.");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Vul het e-mailadres in.").Must(e => string.IsNullOrEmpty(e) || EmailText.IsAddress(e.Trim())).WithMessage("Vul een e-mailadres in, zoals naam@organisatie.nl.")
                .MaximumLength(EmailMaxLength).WithMessage($"Gebruik niet meer dan {EmailMaxLength} tekens.");
            RuleFor(c => c.OrganisationId).NotNull().WithMessage("Kies een organisatie.");
            RuleFor(c => c.Role).NotNull().WithMessage("Kies een rol.").Must(r => r is null || (Enum.IsDefined(r.Value) && r != Domain.Organisations.Role.System)).WithMessage("Kies een rol.");
        }
    }

    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts, AuditLog log)
    {
        /// <summary>The organisations of the administrator's region.</summary>
        public async Task<IReadOnlyList<Organisation>> OrganisationsAsync(Actor actor, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            return await db.Organisations.AsNoTracking().Where(o => o.RegionId == actor.RegionId).OrderBy(o => o.Name).ToListAsync(cancel);
        }

        /// <summary>Makes account, membership and code, or nothing.</summary>
        /// <returns>The code to choose a password with; null when somebody has this address already, or the organisation is not of this region.</returns>
        public async Task<string?> Handle(Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            if (!await db.Organisations.AnyAsync(o => o.Id == command.OrganisationId && o.RegionId == actor.RegionId, cancel))
            {
                return null;
            }

            var email = command.Email!.Trim().Normalize();
            var account = new Account
            {
                Id = Guid.CreateVersion7(at),
                DisplayName = command.Name!.Trim(),
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString(),
            };
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.Add(account);
            db.Add(new Membership(Guid.CreateVersion7(at), account.Id, command.OrganisationId!.Value, command.Role!.Value, DutchTime.DateOf(at)));
            var key = await AccountLinks.AddAsync(db, account.Id, at, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return null;
            }

            await log.RecordAsync(actor, Act.Take(nameof(InviteAccount), AuditObject.None, null), AuditResult.Done, cancel);
            await transaction.CommitAsync(cancel);
            return key;
        }
    }
}

using MeldrouteZL.Application.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.UserId);
        builder.HasIndex(s => s.LastSeenAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

// Here and not by the schema version of the framework: that is an option of the running application, which a migration has not.
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int CredentialIdMaxLength = 1023; // Web Authentication Level 3, 4

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.HasIndex(p => p.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        builder.OwnsOne(p => p.Data).ToJson("data");
    }
}

internal sealed class SecondFactorConfiguration
    : IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<AccountLink>, IEntityTypeConfiguration<AttemptCount>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("authenticator");
        builder.HasKey(a => a.UserId);
        builder.Property(a => a.UserId).ValueGeneratedNever();
        builder.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_code");
        builder.HasKey(c => new { c.UserId, c.Hash });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_link");
        builder.HasKey(l => l.KeyHash);
        builder.HasIndex(l => l.UserId);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AttemptCount> builder)
    {
        builder.ToTable("attempt_count");
        builder.HasKey(a => a.KeyHash);
        builder.HasIndex(a => a.Since);
    }
}

using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class SignalPersonConfiguration : IEntityTypeConfiguration<SignalPerson>
{
    public void Configure(EntityTypeBuilder<SignalPerson> builder)
    {
        builder.ToTable("signal_person");
        builder.MapSignalPart();
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.SignalId, p.Ordinal, p.OrganisationId }).IsUnique();
        builder.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId).IsRequired();
        builder.HasOne(p => p.Identity).WithOne().HasForeignKey<PersonIdentity>(i => i.PersonId).IsRequired();
        builder.HasOne(p => p.Number).WithOne().HasForeignKey<PersonNumber>(n => n.PersonId).IsRequired();
        builder.HasOne(p => p.Contact).WithOne().HasForeignKey<PersonContact>(c => c.PersonId).IsRequired();
        builder.HasOne(p => p.Social).WithOne().HasForeignKey<PersonSocial>(s => s.PersonId).IsRequired();
        builder.HasOne(p => p.Origin).WithOne().HasForeignKey<PersonOrigin>(o => o.PersonId).IsRequired();
        builder.HasOne(p => p.Health).WithOne().HasForeignKey<PersonHealth>(h => h.PersonId).IsRequired();
    }
}

internal sealed class PersonRolePeriodConfiguration : IEntityTypeConfiguration<PersonRolePeriod>
{
    public void Configure(EntityTypeBuilder<PersonRolePeriod> builder)
    {
        builder.ToTable("signal_person_role");
        builder.MapSignalPart();
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.SignalId);
    }
}

internal sealed class PersonPartConfiguration :
    IEntityTypeConfiguration<PersonIdentity>, IEntityTypeConfiguration<PersonNumber>, IEntityTypeConfiguration<PersonContact>,
    IEntityTypeConfiguration<PersonSocial>, IEntityTypeConfiguration<PersonOrigin>, IEntityTypeConfiguration<PersonHealth>
{
    public void Configure(EntityTypeBuilder<PersonIdentity> builder)
    {
        Map(builder, "identity");
        builder.Ignore(i => i.Name);
        builder.Property(i => i.GivenNames).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(i => i.Prefix).HasMaxLength(PersonName.PrefixMaxLength);
        builder.Property(i => i.FamilyName).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(i => i.Alias).HasMaxLength(PersonIdentity.AliasMaxLength);
        builder.Property(i => i.BirthDate).HasMaxLength(PersonIdentity.BirthDateMaxLength);
    }

    public void Configure(EntityTypeBuilder<PersonNumber> builder)
    {
        Map(builder, "number");
        builder.Property(n => n.Number).HasMaxLength(CitizenServiceNumber.Length);
    }

    public void Configure(EntityTypeBuilder<PersonContact> builder)
    {
        Map(builder, "contact");
        builder.Property(c => c.Language).HasMaxLength(PersonContact.LanguageMaxLength);
        builder.Property(c => c.Hours).HasMaxLength(PersonContact.HoursMaxLength);
        builder.Property(c => c.MayHear).HasMaxLength(PersonContact.MayHearMaxLength);
    }

    public void Configure(EntityTypeBuilder<PersonSocial> builder) => Map(builder, "social");

    public void Configure(EntityTypeBuilder<PersonOrigin> builder) => Map(builder, "origin");

    public void Configure(EntityTypeBuilder<PersonHealth> builder) => Map(builder, "health");

    private static void Map<T>(EntityTypeBuilder<T> builder, string name)
        where T : PersonPart
    {
        builder.ToTable($"signal_person_{name}");
        builder.MapSignalPart();
        builder.HasKey(p => p.PersonId);
        builder.Property(p => p.PersonId).ValueGeneratedNever();
        builder.HasIndex(p => p.SignalId);
    }
}

internal sealed class SignalThingConfiguration : IEntityTypeConfiguration<SignalThing>
{
    public void Configure(EntityTypeBuilder<SignalThing> builder)
    {
        builder.ToTable("signal_thing");
        builder.MapSignalPart();
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Value).HasMaxLength(SignalThing.ValueMaxLength);
        builder.Property(t => t.Key).HasMaxLength(SignalThing.KeyMaxLength);
        builder.HasIndex(t => t.SignalId);
    }
}

internal static class SignalPartMapping
{
    public static void MapSignalPart<T>(this EntityTypeBuilder<T> builder)
        where T : SignalPart
    {
        builder.Property(p => p.Groups).HasConversion<int>();
        builder.HasOne<Signal>().WithMany().HasForeignKey(p => p.SignalId).IsRequired();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

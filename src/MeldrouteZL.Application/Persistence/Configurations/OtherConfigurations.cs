using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MeldrouteZL.Application.Persistence.Configurations;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("region");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(120);
        builder.Ignore(r => r.Terms);
        builder.Ignore(r => r.VeiligThuis);
        builder.Ignore(r => r.Avim);
        builder.Ignore(r => r.TableMembers);
        builder.HasMany(r => r.Organisations).WithOne().HasForeignKey(o => o.RegionId).IsRequired();
        builder.HasMany(r => r.TermList).WithOne().HasForeignKey(t => t.RegionId).IsRequired();
        builder.Navigation(r => r.TermList).HasField("terms");
        builder.HasMany(r => r.Forms).WithOne().HasForeignKey(f => f.RegionId).IsRequired();
        builder.HasMany(r => r.Indicators).WithOne().HasForeignKey(i => i.RegionId).IsRequired();
        builder.HasMany(r => r.FeedbackTexts).WithOne().HasForeignKey(t => t.RegionId).IsRequired();
        builder.HasMany(r => r.HelpOffers).WithOne().HasForeignKey(o => o.RegionId).IsRequired();
        builder.HasMany(r => r.MeetingSeries).WithOne().HasForeignKey(s => s.RegionId).IsRequired();
        builder.HasMany(r => r.InternalRoutes).WithOne().HasForeignKey(r => r.RegionId).IsRequired();
        builder.HasMany(r => r.ProfileFields).WithOne().HasForeignKey(f => f.RegionId).IsRequired();
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.BrpCode).HasMaxLength(4);
        builder.HasIndex(o => new { o.RegionId, o.Bit }).IsUnique();
    }
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("term");
        builder.HasKey(t => new { t.RegionId, t.Kind, t.ValidFrom });
        builder.Property(t => t.Source).HasMaxLength(Term.SourceMaxLength);
    }
}

internal sealed class ListedFormConfiguration : IEntityTypeConfiguration<ListedForm>
{
    public void Configure(EntityTypeBuilder<ListedForm> builder)
    {
        builder.ToTable("exploitation_form");
        builder.HasKey(f => new { f.RegionId, f.Code });
        builder.Property(f => f.Name).HasMaxLength(ListedForm.NameMaxLength);
        builder.HasOne<ListedForm>().WithMany().HasForeignKey(f => new { f.RegionId, f.ParentCode }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicator");
        builder.HasKey(i => new { i.RegionId, i.Code, i.Version });
        builder.Property(i => i.Text).HasMaxLength(Indicator.TextMaxLength);
        builder.Property(i => i.Source).HasMaxLength(Indicator.SourceMaxLength);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.DisplayName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("membership");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.UserId).IsRequired();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.UserId);
        builder.HasIndex(m => m.OrganisationId);
    }
}

internal sealed class ScreeningMeetingConfiguration : IEntityTypeConfiguration<ScreeningMeeting>
{
    public void Configure(EntityTypeBuilder<ScreeningMeeting> builder)
    {
        builder.ToTable("screening_meeting");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Minutes).HasMaxLength(ScreeningMeeting.MinutesMaxLength);
        builder.HasMany(m => m.Presences).WithOne().HasForeignKey(p => p.MeetingId).IsRequired();
        builder.Navigation(m => m.Presences).AutoInclude();
        builder.Property<uint>("Version").IsRowVersion();
        builder.HasIndex(m => new { m.RegionId, m.Date }).IsUnique();
    }
}

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referral");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Purpose).HasMaxLength(Referral.PurposeMaxLength);
        builder.Property(r => r.LegalBasis).HasMaxLength(Referral.LegalBasisMaxLength);
        builder.Property(r => r.Answer).HasMaxLength(Referral.AnswerMaxLength);
        builder.Property(r => r.ExternalReference).HasMaxLength(Referral.ExternalReferenceMaxLength);
        builder.Ignore(r => r.Disclosure);
        builder.Ignore(r => r.Submission);
        builder.HasMany(r => r.Disclosures).WithOne().HasForeignKey(d => d.ReferralId).IsRequired();
        builder.HasMany(r => r.Criteria).WithOne().HasForeignKey(c => c.ReferralId).IsRequired();
        builder.HasIndex(r => new { r.ReceiverOrganisationId, r.Stage, r.DueAt });
        builder.HasIndex(r => new { r.SenderOrganisationId, r.Stage, r.DueAt });
    }
}

internal sealed class DisclosureConfiguration : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.ToTable("disclosure");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Content).HasMaxLength(Disclosure.ContentMaxLength);
        builder.Property(d => d.Purpose).HasMaxLength(Referral.PurposeMaxLength);
        builder.Property(d => d.LegalBasis).HasMaxLength(Referral.LegalBasisMaxLength);
        builder.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DisclosureId).IsRequired();
        builder.HasIndex(d => new { d.ReferralId, d.Version }).IsUnique();
        builder.HasIndex(d => d.CaseId);
    }
}

internal sealed class DisclosureLineConfiguration : IEntityTypeConfiguration<DisclosureLine>
{
    public void Configure(EntityTypeBuilder<DisclosureLine> builder)
    {
        builder.ToTable("disclosure_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Value).HasMaxLength(DisclosureLine.ValueMaxLength);
        builder.Property(l => l.Ground).HasMaxLength(ProfileField.BecauseMaxLength);
        builder.HasIndex(l => new { l.DisclosureId, l.Ordinal }).IsUnique();
        builder.HasIndex(l => l.ReferralId);
        builder.HasIndex(l => l.CaseId);
    }
}

internal sealed class ProfileFieldConfiguration : IEntityTypeConfiguration<ProfileField>
{
    public void Configure(EntityTypeBuilder<ProfileField> builder)
    {
        builder.ToTable("profile_field");
        builder.HasKey(f => new { f.RegionId, f.Receiver, f.Field, f.ValidFrom });
        builder.Property(f => f.Because).HasMaxLength(ProfileField.BecauseMaxLength);
        builder.Ignore(f => f.IsGiven);
    }
}

internal sealed class StatedCriterionConfiguration : IEntityTypeConfiguration<StatedCriterion>
{
    public void Configure(EntityTypeBuilder<StatedCriterion> builder)
    {
        builder.ToTable("referral_criterion");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Motivation).HasMaxLength(StatedCriterion.MotivationMaxLength);
        builder.HasIndex(c => new { c.ReferralId, c.Criterion }).IsUnique();
        builder.HasIndex(c => c.CaseId);
    }
}

internal sealed class FiguresConfiguration : IEntityTypeConfiguration<SettledCount>, IEntityTypeConfiguration<MonthConfirmation>, IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<SettledCount> builder)
    {
        builder.ToTable("settled_count");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.OrganisationId, c.Month });
    }

    public void Configure(EntityTypeBuilder<MonthConfirmation> builder)
    {
        builder.ToTable("month_confirmation");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.OrganisationId, c.Month }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("advice");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Text).HasMaxLength(Advice.TextMaxLength);
        builder.HasIndex(a => new { a.OrganisationId, a.At });
    }
}

internal sealed class SubmittedFormConfiguration : IEntityTypeConfiguration<SubmittedForm>
{
    public void Configure(EntityTypeBuilder<SubmittedForm> builder)
    {
        builder.ToTable("submitted_form");
        builder.HasKey(f => f.FormKey);
        builder.Property(f => f.FormKey).ValueGeneratedNever();
        builder.Property(f => f.Number).HasMaxLength(16);
    }
}

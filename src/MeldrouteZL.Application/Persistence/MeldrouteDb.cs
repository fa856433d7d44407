using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Protection.Mapping;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trainings;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persistence;

/// <summary>The database. Case content is reached through <see cref="MeldrouteDatabase"/> only: without its signed context every protected table is empty.</summary>
public sealed class MeldrouteDb(DbContextOptions<MeldrouteDb> options) : IdentityUserContext<Account, Guid>(options)
{
    private readonly KeyRing ring = options.FindExtension<SealExtension>()!.Ring;

    public const string Schema = "meldroute";

    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Signal> Signals => Set<Signal>();
    public DbSet<SignalAccess> SignalAccess => Set<SignalAccess>();
    public DbSet<SignalPerson> SignalPersons => Set<SignalPerson>();
    public DbSet<SignalThing> SignalThings => Set<SignalThing>();
    public DbSet<ReporterOpening> ReporterOpenings => Set<ReporterOpening>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<CaseAccess> CaseAccess => Set<CaseAccess>();
    public DbSet<CaseHistory> CaseHistory => Set<CaseHistory>();
    public DbSet<CaseLink> CaseLinks => Set<CaseLink>();
    public DbSet<ComenshaConfirmation> ComenshaConfirmations => Set<ComenshaConfirmation>();
    public DbSet<ComenshaRecord> ComenshaRecords => Set<ComenshaRecord>();
    public DbSet<Intervention> Interventions => Set<Intervention>();
    public DbSet<PlanLine> PlanLines => Set<PlanLine>();
    public DbSet<HouseQuestion> HouseQuestions => Set<HouseQuestion>();
    public DbSet<ScreeningMeeting> Meetings => Set<ScreeningMeeting>();
    public DbSet<GuestInvitation> GuestInvitations => Set<GuestInvitation>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<Trajectory> Trajectories => Set<Trajectory>();
    public DbSet<Advice> Advices => Set<Advice>();
    public DbSet<SettledCount> SettledCounts => Set<SettledCount>();
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();
    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();
    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();
    public DbSet<DataSubjectRequest> DataSubjectRequests => Set<DataSubjectRequest>();
    public DbSet<DataBreach> DataBreaches => Set<DataBreach>();
    public DbSet<UsageRule> UsageRules => Set<UsageRule>();
    public DbSet<UsageNotice> UsageNotices => Set<UsageNotice>();
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();
    public DbSet<PossibleLink> PossibleLinks => Set<PossibleLink>();
    public DbSet<ReleaseRequest> ReleaseRequests => Set<ReleaseRequest>();
    public DbSet<MonthConfirmation> MonthConfirmations => Set<MonthConfirmation>();
    public DbSet<TrainingOption> TrainingOptions => Set<TrainingOption>();
    public DbSet<Training> Trainings => Set<Training>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.ApplyConfigurationsFromAssembly(typeof(MeldrouteDb).Assembly);
        builder.MapKeys();
        Naming.UseSnakeCase(builder);
        builder.MapSealed(ring);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Equality on smallint keeps its index under row security; on PostgreSQL enums it does not (measured beforehand).
        foreach (var type in SmallEnums)
        {
            configurationBuilder.Properties(type).HaveConversion<short>();
        }
    }

    private static readonly Type[] SmallEnums =
    [
        typeof(SignalStage), typeof(SignalStep), typeof(SignalSource), typeof(ExploitationForm), typeof(InternalOutcome), typeof(HowKnown), typeof(IndicatorGroup),
        typeof(CaseStage), typeof(CaseStep), typeof(AcuteLane), typeof(VictimClass), typeof(ClosingResult), typeof(AgeBand), typeof(Sex),
        typeof(ClassificationStatus), typeof(SafetyFinding), typeof(AssessmentDecision), typeof(CallPartner), typeof(InformingStep), typeof(InformedHow), typeof(ComenshaStep), typeof(NotSentBecause), typeof(ConsentBy), typeof(ConsentManner), typeof(ReporterType), typeof(DossierType), typeof(ComenshaVerdict), typeof(SignalChannel), typeof(OtherProblem), typeof(MeetingStage), typeof(AgendaItemKind), typeof(AgendaItemStatus), typeof(AdvisedSteps), typeof(EnrichmentOrigin),
        typeof(ReferralStage), typeof(ReferralStep), typeof(ReferralKind), typeof(HouseTrack), typeof(TrajectoryStage), typeof(TrajectoryStep), typeof(DestructionGround),
        typeof(SupportGround), typeof(ConsentGiver), typeof(ConsentForm), typeof(SupportKind), typeof(MunicipalityBecause), typeof(ResidenceStanding), typeof(TrajectoryEnd), typeof(TrajectoryOutcome),
        typeof(ClientAge), typeof(ClientRequestKind), typeof(IdentityProof), typeof(PackState), typeof(RequestedBy), typeof(RequestRefusalGround),
        typeof(MonitoringLevel), typeof(MonitoringFactors), typeof(ContactManner), typeof(ContactPartner), typeof(Procedure), typeof(ProcedureState), typeof(ReflectionStep),
        typeof(SessionStage), typeof(SignInMethod), typeof(OrganisationKind), typeof(Role), typeof(Subregions), typeof(Domain.Common.TermKind), typeof(Domain.Common.TermUnit),
        typeof(RequestKind), typeof(RequestDecision), typeof(DataSubjectRequestStep), typeof(FactMark), typeof(MailKind), typeof(UsageKind), typeof(UsageJudgement),
        typeof(ReportManner), typeof(ReportLanguage), typeof(ReportMessageKind),
        typeof(PersonRole), typeof(Knowledge), typeof(Degree), typeof(IncomeSource), typeof(EducationLevel), typeof(HousingForm), typeof(DaytimeActivity), typeof(ContactChannel),
        typeof(NumberGround), typeof(ThingKind), typeof(Platform),
        typeof(LinkJudgement), typeof(ReleaseAnswer), typeof(CaseLinkKind), typeof(TrainingOptionKind),
        typeof(ShelterKind), typeof(ShelterFor), typeof(ShelterDistance), typeof(ShelterUrgency), typeof(ShelterRequestState), typeof(ShelterReply), typeof(PlacementEnd),
        typeof(FileKind), typeof(AttachmentState),
        typeof(InterventionKind), typeof(InterventionType), typeof(InterventionState), typeof(InspectedSector), typeof(PlanLineKind), typeof(PlanLineState),
        typeof(CaseField), typeof(FieldRule), typeof(SubmissionTrack), typeof(SubmissionState),
    ];
}

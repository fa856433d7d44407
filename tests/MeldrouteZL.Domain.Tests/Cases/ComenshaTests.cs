using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.CaseAssert;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Cases;

/// <summary>Each victim is notified to CoMensha once, with consent or another ground, or not for a reason.</summary>
public sealed class ComenshaTests
{
    private static readonly ComenshaFacts Facts = new()
    {
        Dossier = DossierType.RegistrationAndShelter,
        Forms = [ExploitationForm.Labour],
        Place = ExploitationPlace.Netherlands,
        Complaint = Knowledge.No,
        ReflectionPeriod = Knowledge.Unknown,
        ShelterNeeded = Knowledge.Yes,
    };

    private readonly Scenario scenario = new();

    [Theory]
    [Trait("Requirement", "R161")]
    [InlineData(VictimClass.NoTrafficking, ComenshaState.NotDue)]
    [InlineData(VictimClass.PotentialVictim, ComenshaState.NotDue)]
    [InlineData(VictimClass.PresumedVictim, ComenshaState.Due)]
    [InlineData(VictimClass.ActualVictim, ComenshaState.Due)]
    public void Only_victims_of_class_3_and_4_are_due(VictimClass @class, ComenshaState state)
    {
        var @case = scenario.CaseAt(CaseStage.Classified, @class);

        Assert.Equal(state, State(@case));
        Assert.Equal(state == ComenshaState.Due ? null : Refusal.ComenshaNotDue, Try(@case, Sent(@case)));
    }

    [Fact]
    public void A_victim_without_a_class_is_not_due() => Assert.Equal(ComenshaState.NotDue, State(scenario.CaseAt(CaseStage.AtVeiligThuis)));

    [Fact]
    [Trait("Requirement", "R163")]
    public void Sending_keeps_what_was_sent_with_who_when_and_a_pseudonym()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var at = scenario.Now;
        ComenshaContent? written = null;

        scenario.Done(@case.NotifyComensha(Sent(@case) with { Consent = new(ConsentBy.Self, ConsentManner.Written, DutchTime.DateOf(at)) }, "a1b2", c =>
        {
            written = c;
            return "verstuurd";
        }, scenario.By(VtEmployee)));

        Recorded(@case, CaseStep.NotifyComensha, VtEmployee, at, CaseStage.Classified, CaseStage.Classified);
        var record = Assert.Single(@case.ComenshaRecords);
        Assert.Equal(("a1b2", "verstuurd", (short)1, at, TestRegion.VeiligThuis), (record.Reference, record.Content, record.Version, record.SentAt, record.OrganisationId));
        Assert.Equal(("a1b2", ReporterType.Other, AgeBand.From18To22, Sex.Male, VictimClass.PresumedVictim, false), (written!.Reference, written.Reporter, written.Age, written.Sex, written.Class, written.IsMinor));
        var step = Assert.Single(@case.ComenshaNotifications);
        Assert.Equal((ComenshaStep.Sent, VtEmployee.UserId, ConsentBy.Self, ConsentManner.Written), (step.Step, step.UserId, step.ConsentBy!.Value, step.ConsentForm!.Value));
        Assert.Equal(ComenshaState.Sent, State(@case));
        Assert.Equal(DataGroups.None, Sees(@case, TestRegion.Comensha));
    }

    [Fact]
    [Trait("Requirement", "R163")]
    public void Nobody_is_notified_twice_whoever_did_it()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        scenario.Done(Try(@case, Sent(@case)));

        Assert.Equal(Refusal.AlreadyNotified, Try(@case, Sent(@case)));
        Assert.Equal(Refusal.AlreadyNotified, Try(@case, Sent(@case), CareCoordinator));
        Assert.Equal(Refusal.AlreadyNotified, Try(@case, Scenario.NotSent(@case.Victims[0])));
        Assert.Equal(Refusal.AlreadyNotified, Try(@case, new ComenshaEntry(@case.Victims[0].Id, ComenshaStep.AwaitConsent)));
        Assert.Single(@case.ComenshaRecords);
    }

    [Fact]
    [Trait("Requirement", "R163")]
    public void Whom_an_organisation_outside_notified_is_not_sent_again()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        scenario.Done(Try(@case, Scenario.NotSent(@case.Victims[0]) with { Because = NotSentBecause.AlreadyNotified, NotifiedBy = ReporterType.Police, NotifiedOn = DutchTime.DateOf(scenario.Now) }));

        Assert.Equal(ComenshaState.NotSent, State(@case));
        Assert.Equal(Refusal.AlreadyNotified, Try(@case, Sent(@case)));

        // Recorded by mistake: say so first.
        scenario.Done(Try(@case, Scenario.NotSent(@case.Victims[0])));
        scenario.Done(Try(@case, Sent(@case)));
    }

    [Fact]
    public void What_changed_is_sent_again_by_who_sent_it_first_under_the_same_pseudonym()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        Assert.Equal(Refusal.NotNotifiedYet, Try(@case, Updated(@case)));
        scenario.Done(@case.NotifyComensha(Sent(@case), "een", _ => "", scenario.By(VtEmployee)));
        Assert.Equal(Refusal.NotifiedByAnother, Try(@case, Updated(@case), CareCoordinator));

        scenario.Done(@case.NotifyComensha(Updated(@case), "twee", _ => "", scenario.By(Colleague(VtEmployee))));

        Assert.Equal([("een", (short)1), ("een", (short)2)], @case.ComenshaRecords.Select(r => (r.Reference, r.Version)));
        Assert.Equal(ComenshaState.Updated, State(@case));
    }

    [Fact]
    public void What_was_sent_stays_sent_and_can_be_corrected_when_the_class_falls()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        scenario.Done(Try(@case, Sent(@case)));
        scenario.Done(@case.Reclassify(Scenario.Proposal(@case.Victims[0], VictimClass.NoTrafficking), scenario.By(VtEmployee)));
        scenario.Done(@case.ConfirmReclassification(Scenario.Unchanged, null, scenario.By(VtAttentionOfficer)));

        Assert.Equal(ComenshaState.Sent, State(@case));
        VictimClass? written = null;
        scenario.Done(@case.NotifyComensha(Updated(@case), "", c =>
        {
            written = c.Class;
            return "";
        }, scenario.By(VtEmployee)));
        Assert.Equal(VictimClass.NoTrafficking, written);
    }

    [Fact]
    [Trait("Requirement", "R126")]
    public void Care_coordination_that_reads_the_facts_notifies_too()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);

        Assert.Equal(Refusal.NotYours, Try(@case, Sent(@case), CareCoordinatorElsewhere));
        ReporterType? type = null;
        scenario.Done(@case.NotifyComensha(Sent(@case), "", c =>
        {
            type = c.Reporter;
            return "";
        }, scenario.By(CareCoordinator)));
        Assert.Equal(ReporterType.CareCoordination, type);
    }

    [Theory]
    [InlineData(OrganisationKind.Avim, ReporterType.Police)]
    [InlineData(OrganisationKind.CareCoordination, ReporterType.CareCoordination)]
    [InlineData(OrganisationKind.LabourInspectorate, ReporterType.LabourInspectorate)]
    [InlineData(OrganisationKind.VeiligThuis, ReporterType.Other)]
    public void Each_organisation_counts_as_one_type_of_reporter(OrganisationKind kind, ReporterType type) => Assert.Equal(type, Case.ReporterTypeOf(kind));

    // Domain facts, section 9: over 16 signs self; under 16 parents or guardian.
    [Theory]
    [InlineData(AgeBand.Under12, "Parent Guardian")]
    [InlineData(AgeBand.From12To15, "Parent Guardian")]
    [InlineData(AgeBand.From16To17, "Self")]
    [InlineData(AgeBand.From18To22, "Self")]
    [InlineData(AgeBand.From50, "Self")]
    [InlineData(AgeBand.Unknown, "Self Parent Guardian")]
    public void The_age_decides_who_consents(AgeBand age, string who)
    {
        var may = Enum.GetValues<ConsentBy>().Where(by => Attempt(by) is null).ToList();

        Assert.Equal(who, string.Join(' ', may));
        Assert.All(Enum.GetValues<ConsentBy>().Except(may), by => Assert.Equal(Refusal.ConsentByWrongPerson, Attempt(by)));

        Refusal? Attempt(ConsentBy by)
        {
            var own = new Scenario();
            var opened = own.Opened();
            own.Done(opened.AddVictim(age, Sex.Female, null, null, own.By(VtEmployee)));
            var @case = own.To(opened, CaseStage.Classified);
            var entry = new ComenshaEntry(@case.Victims[1].Id, ComenshaStep.Sent) { Facts = Facts, Consent = new(by, ConsentManner.Written, DutchTime.DateOf(own.Now)) };
            return @case.NotifyComensha(entry, "", _ => "", own.By(VtEmployee));
        }
    }

    [Fact]
    public void Without_consent_another_ground_is_needed()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);

        Assert.Equal(Refusal.NotificationConsentMissing, Try(@case, Sent(@case) with { Reason = " " }));
        Assert.Empty(@case.ComenshaNotifications);
    }

    [Fact]
    public void Not_sending_asks_for_a_reason()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);

        Assert.Equal(Refusal.MotivationRequired, Try(@case, Scenario.NotSent(@case.Victims[0]) with { Reason = "" }));
    }

    [Fact]
    public void No_consent_and_no_notification_of_tomorrow()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var tomorrow = DutchTime.DateOf(scenario.Now).AddDays(1);

        Assert.Equal(Refusal.NotYetHappened, Try(@case, Sent(@case) with { Consent = new(ConsentBy.Self, ConsentManner.Oral, tomorrow) }));
        Assert.Equal(Refusal.NotYetHappened, Try(@case, Scenario.NotSent(@case.Victims[0]) with { Because = NotSentBecause.AlreadyNotified, NotifiedBy = ReporterType.Police, NotifiedOn = tomorrow }));
    }

    // The victim is 18 to 22; whoever has a birthday later this year is a year younger than the years tell.
    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void The_birth_year_fits_the_age_of_the_case(int yearsAgo, bool fits)
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var year = (short)(DutchTime.DateOf(scenario.Now).Year - yearsAgo);

        Assert.Equal(fits ? null : Refusal.BirthYearDoesNotFit, Try(@case, Sent(@case) with { Facts = Facts with { BirthYear = year } }));
    }

    [Fact]
    public void Who_waits_for_consent_keeps_the_case_open()
    {
        var @case = scenario.FeedbackGiven(scenario.CaseAt(CaseStage.InFollowUp));
        scenario.Done(Try(@case, new ComenshaEntry(@case.Victims[0].Id, ComenshaStep.AwaitConsent)));

        Assert.Equal(ComenshaState.WaitingConsent, State(@case));
        Assert.Equal(Refusal.ComenshaStillOpen, @case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer)));

        scenario.Done(Try(@case, Scenario.NotSent(@case.Victims[0])));
        scenario.Done(@case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer)));
    }

    [Fact]
    public void Each_victim_of_a_case_stands_by_itself()
    {
        var opened = scenario.Opened();
        scenario.Done(opened.AddVictim(AgeBand.From30To49, Sex.Female, null, null, scenario.By(VtEmployee)));
        var @case = scenario.FeedbackGiven(scenario.To(opened, CaseStage.InFollowUp));

        scenario.Done(Try(@case, Sent(@case)));

        Assert.Equal((ComenshaState.Sent, ComenshaState.Due), (State(@case), @case.ComenshaStateOf(@case.Victims[1].Id)));
        Assert.Equal(Refusal.ComenshaStillOpen, @case.Close(ClosingResult.HelpGiven, "hulp loopt", scenario.By(VtAttentionOfficer)));
        Assert.Equal(Refusal.UnknownVictim, Try(@case, Scenario.NotSent(@case.Victims[0]) with { VictimId = Guid.NewGuid() }));
    }

    [Fact]
    public void Looking_at_what_would_be_sent_records_nothing()
    {
        var @case = scenario.CaseAt(CaseStage.Classified);
        var steps = @case.History.Count;

        var (content, refusal) = @case.PreviewComensha(Sent(@case), scenario.By(VtEmployee));

        Assert.Null(refusal);
        Assert.Null(content!.Reference);
        Assert.Equal((0, 0, steps), (@case.ComenshaNotifications.Count, @case.ComenshaRecords.Count, @case.History.Count));
        Assert.Equal(Refusal.NotYours, @case.PreviewComensha(Sent(@case), scenario.By(CareCoordinatorElsewhere)).Refusal);
    }

    private static ComenshaState State(Case @case) => @case.ComenshaStateOf(@case.Victims[0].Id);

    private static ComenshaEntry Sent(Case @case) => new(@case.Victims[0].Id, ComenshaStep.Sent) { Reason = "eigen grond", Facts = Facts };

    private static ComenshaEntry Updated(Case @case) => Sent(@case) with { Step = ComenshaStep.Updated };

    private Refusal? Try(Case @case, ComenshaEntry entry, Actor? by = null) => @case.NotifyComensha(entry, "kenmerk", _ => "", scenario.By(by ?? VtEmployee));
}

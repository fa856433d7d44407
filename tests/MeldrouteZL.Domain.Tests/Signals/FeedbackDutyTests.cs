using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Signals;

[Trait("Requirement", "R27")]
public sealed class FeedbackDutyTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void Who_handed_a_signal_over_hears_first_that_it_is_taken_up_and_then_what_was_done()
    {
        var signal = HandedOver();
        var duty = Assert.Single(DutiesOf(signal));
        Assert.Equal((FeedbackAudience.Colleague, FeedbackSubject.TakenUp, TestRegion.Heerlen), (duty.To, duty.About, duty.OwedBy));
        Assert.Equal(Scenario.After(signal.HandedOverAt!.Value, TermKind.AttentionOfficerAnswer), duty.DueAt);

        scenario.Done(signal.TellColleague("ik pak het op", scenario.By(AttentionOfficer)));
        Assert.Empty(DutiesOf(signal));

        var settledAt = scenario.Now;
        scenario.Done(signal.SettleInternally(InternalOutcome.Wholly, "gezin heeft hulp", scenario.By(AttentionOfficer)));
        duty = Assert.Single(DutiesOf(signal));
        Assert.Equal((FeedbackSubject.Outcome, Scenario.After(settledAt, TermKind.FeedbackToColleague)), (duty.About, duty.DueAt));

        scenario.Done(signal.TellColleague("het is afgehandeld", scenario.By(AttentionOfficer)));
        Assert.Empty(DutiesOf(signal));
        Assert.Equal([FeedbackAudience.Colleague, FeedbackAudience.Colleague], signal.Feedback.Select(f => f.Audience));
    }

    [Fact]
    public void Settled_without_a_word_the_first_duty_becomes_the_second()
    {
        var signal = HandedOver();

        scenario.Done(signal.SettleInternally(InternalOutcome.Wholly, "gezin heeft hulp", scenario.By(AttentionOfficer)));

        Assert.Equal(FeedbackSubject.Outcome, Assert.Single(DutiesOf(signal)).About);
    }

    [Fact]
    public void What_an_attention_officer_wrote_has_no_colleague_who_waits()
    {
        var signal = scenario.Forwarded(AttentionOfficer);

        Assert.Empty(DutiesOf(signal));
        Assert.Equal(Refusal.NoColleagueToTell, signal.TellColleague("nieuws", scenario.By(AttentionOfficer)));
    }

    [Fact]
    public void In_a_case_Veilig_Thuis_owes_it_until_somebody_follows_up_and_then_the_owner()
    {
        var signal = scenario.Forwarded(AttentionOfficer);
        var openedAt = scenario.Now;
        var @case = scenario.Opened(signal);

        var duty = Assert.Single(DutiesOf(signal, @case));
        Assert.Equal((FeedbackAudience.Source, TestRegion.VeiligThuis, Scenario.After(openedAt, TermKind.FeedbackToReporter)), (duty.To, duty.OwedBy, duty.DueAt));

        scenario.To(@case, CaseStage.InFollowUp, owner: TestRegion.Avim);
        Assert.Equal((TestRegion.Avim, duty.DueAt), (Assert.Single(DutiesOf(signal, @case)).OwedBy, signal.SourceDueAt!.Value));

        scenario.FeedbackGiven(@case);
        Assert.Empty(DutiesOf(signal, @case));
    }

    [Fact]
    public void A_signal_that_joins_later_has_the_whole_term_and_one_that_leaves_has_none()
    {
        var @case = scenario.Opened();
        var later = scenario.Forwarded(AttentionOfficer);
        scenario.Pass(200);
        var joinedAt = scenario.Now;
        scenario.Done(@case.Join(later, "zelfde adres", scenario.By(VtEmployee)));
        Assert.Equal(Scenario.After(joinedAt, TermKind.FeedbackToReporter), Assert.Single(DutiesOf(later, @case)).DueAt);

        scenario.Done(@case.UndoJoin(later, "toch niet", scenario.By(VtEmployee)));
        Assert.Empty(DutiesOf(later));
    }

    [Fact]
    public void What_the_case_tells_reaches_the_colleague_too()
    {
        var signal = HandedOver();
        scenario.Done(signal.Forward("Wmo 2015", scenario.By(AttentionOfficer)));
        var @case = scenario.Opened(signal);
        Assert.Equal([FeedbackAudience.Colleague, FeedbackAudience.Source], DutiesOf(signal, @case).Select(d => d.To));

        scenario.FeedbackGiven(@case);

        Assert.Empty(DutiesOf(signal, @case));
    }

    [Fact]
    public void To_tell_a_colleague_is_for_the_attention_officers_of_that_municipality() => Assert.All(
        Everyone.Where(a => a.OrganisationId != TestRegion.Heerlen || a.Role != Role.AttentionOfficer),
        actor =>
        {
            var signal = HandedOver();
            Assert.Contains(signal.TellColleague("nieuws", scenario.By(actor)), new Refusal?[] { Refusal.NotYours, Refusal.RoleMissing });
        });

    [Fact]
    public void It_is_late_after_the_last_minute_and_a_reminder_goes_on_the_last_day()
    {
        // A winter evening: 23:59 in the Netherlands is 22:59 in UTC.
        var due = new DateTimeOffset(2026, 11, 20, 22, 59, 0, TimeSpan.Zero);
        var duty = new FeedbackDuty(FeedbackAudience.Source, FeedbackSubject.Outcome, TestRegion.VeiligThuis, due);

        Assert.False(duty.IsLateAt(due));
        Assert.True(duty.IsLateAt(due.AddMinutes(1)));
        Assert.False(duty.NeedsReminderAt(new DateTimeOffset(2026, 11, 19, 22, 59, 0, TimeSpan.Zero)));
        Assert.True(duty.NeedsReminderAt(new DateTimeOffset(2026, 11, 19, 23, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Only_the_clock_reminds_and_a_new_duty_is_reminded_of_again()
    {
        var signal = HandedOver();
        Assert.Equal(Refusal.RoleMissing, signal.Reminded(FeedbackAudience.Colleague, scenario.By(AttentionOfficer)));

        scenario.Done(signal.Reminded(FeedbackAudience.Colleague, scenario.By(Clock)));
        Assert.NotNull(signal.RemindedAt(FeedbackAudience.Colleague));
        Assert.Null(signal.RemindedAt(FeedbackAudience.Source));

        scenario.Done(signal.SettleInternally(InternalOutcome.Wholly, "gezin heeft hulp", scenario.By(AttentionOfficer)));
        Assert.Null(signal.RemindedAt(FeedbackAudience.Colleague));
    }

    private Signal HandedOver()
    {
        var signal = scenario.Draft(Reporter);
        scenario.Done(signal.HandToAttentionOfficer(scenario.By(Reporter)));
        return signal;
    }

    private static IReadOnlyList<FeedbackDuty> DutiesOf(Signal signal, Case? @case = null) =>
        new FeedbackStanding(signal.OrganisationId, signal.Stage, signal.SourceDueAt, signal.ColleagueDueAt) { CaseStage = @case?.Stage, CaseOwnerId = @case?.OwnerOrganisationId }
            .Duties(TestRegion.VeiligThuis);
}

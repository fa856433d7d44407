using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Signals;

/// <summary>What each step of a signal records, whom it lets in, and whose term it starts.</summary>
public sealed class SignalStepTests
{
    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R53")]
    public void Register_makes_a_draft_that_only_its_author_sees()
    {
        var details = new ReporterDetails("Verzonnen Naam", null, null, "buur");

        var signal = Signal.Register(Scenario.Content(), details, SignalSource.MunicipalInternal, scenario.By(Reporter)).Signal!;

        Recorded(signal, SignalStep.Register, Reporter, scenario.Now, null, SignalStage.Draft);
        Assert.Equal((TestRegion.Id, TestRegion.Heerlen, Reporter.UserId), (signal.RegionId, signal.OrganisationId, signal.AuthorId));
        Assert.Equal(("Drie mensen slapen in een loods en krijgen geen loon.", "bedrijventerrein", ExploitationForm.Labour), (signal.What, signal.Where, signal.Form));
        Assert.Equal(("Verzonnen Naam", "buur"), (signal.Reporter!.Name, signal.Reporter.Relation));
        var grant = Assert.Single(signal.Access);
        Assert.Equal((TestRegion.Heerlen, Reporter.UserId, Profiles.OwnSignal), (grant.OrganisationId, grant.UserId!.Value, grant.Groups));
        Assert.Equal((true, Scenario.After(scenario.Now, TermKind.DraftExpiry)), (grant.IsOpen, grant.DueAt));
        Assert.Equal([Reporter], Everyone.Where(actor => signal.Access.Any(a => a.Admits(actor, DataGroups.Facts))));
    }

    [Fact]
    public void A_reporter_of_whom_nothing_is_known_leaves_no_record()
    {
        Assert.Null(scenario.Draft(Reporter).Reporter);
    }

    [Fact]
    public void Revise_changes_the_text_of_a_draft_by_its_author_only()
    {
        var signal = scenario.Draft(Reporter);
        var other = Scenario.Content() with { What = "Vier mensen." };
        var details = new ReporterDetails("Verzonnen Naam", null, null, null);

        Assert.Equal(Refusal.NotYours, signal.Revise(other, details, scenario.By(AttentionOfficer)));
        Assert.Null(signal.Revise(other, details, scenario.By(Reporter)));
        Assert.Equal(("Vier mensen.", "Verzonnen Naam", scenario.Now), (signal.What, signal.Reporter!.Name, signal.LastStepAt));

        scenario.Done(signal.HandToAttentionOfficer(scenario.By(Reporter)));
        Assert.Equal(Refusal.WrongStage, signal.Revise(Scenario.Content(), details, scenario.By(Reporter)));
        Assert.Equal("Vier mensen.", signal.What);
    }

    [Fact]
    public void HandToAttentionOfficer_lets_the_attention_officers_in_and_starts_their_term()
    {
        var signal = scenario.Draft(Reporter);
        var at = scenario.Now;

        scenario.Done(signal.HandToAttentionOfficer(scenario.By(Reporter)));

        Recorded(signal, SignalStep.HandToAttentionOfficer, Reporter, at, SignalStage.Draft, SignalStage.InternalRoute);
        var line = Line(signal, TestRegion.Heerlen);
        Assert.Equal((null, Profiles.OwnSignal, SignalStep.HandToAttentionOfficer, null), (line.UserId, line.Groups, line.Because, line.HandlerId));
        Assert.Equal(Scenario.After(at, TermKind.AttentionOfficerAnswer), line.DueAt);
        Assert.Equal(
            [Reporter, AttentionOfficer, Colleague(AttentionOfficer)],
            Everyone.Where(actor => signal.Access.Any(a => a.Admits(actor, DataGroups.Facts))));
    }

    [Fact]
    public void StartInternalRoute_names_the_handler_and_starts_the_term_of_the_internal_route()
    {
        var signal = scenario.Draft(AttentionOfficer);
        var at = scenario.Now;

        scenario.Done(signal.StartInternalRoute(scenario.By(AttentionOfficer)));

        Recorded(signal, SignalStep.StartInternalRoute, AttentionOfficer, at, SignalStage.Draft, SignalStage.InternalRoute);
        var line = Line(signal, TestRegion.Heerlen);
        Assert.Equal((null, AttentionOfficer.UserId), (line.UserId, line.HandlerId!.Value));
        Assert.Equal(Scenario.After(at, TermKind.InternalRoute), line.DueAt);
    }

    [Fact]
    [Trait("Requirement", "R67")]
    public void SettleInternally_ends_the_work_and_stays_in_the_municipality()
    {
        var signal = scenario.SignalAt(SignalStage.InternalRoute, Reporter);
        var at = scenario.Now;

        scenario.Done(signal.SettleInternally(InternalOutcome.Wholly, "hulp geregeld", scenario.By(AttentionOfficer)));

        Recorded(signal, SignalStep.SettleInternally, AttentionOfficer, at, SignalStage.InternalRoute, SignalStage.SettledInternally, "hulp geregeld");
        Assert.Equal(InternalOutcome.Wholly, signal.InternalOutcome);
        Assert.DoesNotContain(signal.Access, a => a.IsOpen);
        Assert.All(signal.Access, a => Assert.Equal(TestRegion.Heerlen, a.OrganisationId));
    }

    [Theory]
    [Trait("Requirement", "R69")]
    [InlineData(InternalOutcome.Partly)]
    [InlineData(InternalOutcome.NotSettled)]
    public void What_is_not_wholly_settled_is_not_settled(InternalOutcome outcome)
    {
        var signal = scenario.SignalAt(SignalStage.InternalRoute, AttentionOfficer);

        Assert.Equal(Refusal.NotSettledWholly, signal.SettleInternally(outcome, "deels", scenario.By(AttentionOfficer)));
        Assert.Equal((SignalStage.InternalRoute, (InternalOutcome?)null), (signal.Stage, signal.InternalOutcome));
    }

    [Theory]
    [Trait("Requirement", "R54")]
    [InlineData(SignalStage.Draft)]
    [InlineData(SignalStage.InternalRoute)]
    [InlineData(SignalStage.SettledInternally)]
    public void Forward_brings_the_signal_to_Veilig_Thuis_and_starts_its_term(SignalStage from)
    {
        var signal = scenario.SignalAt(from, AttentionOfficer);
        var at = scenario.Now;

        scenario.Done(signal.Forward("Wmo 2015", scenario.By(AttentionOfficer)));

        Recorded(signal, SignalStep.Forward, AttentionOfficer, at, from, SignalStage.Forwarded);
        Assert.Equal((at, "Wmo 2015"), (signal.ForwardedAt!.Value, signal.LegalBasis));
        var inbox = Line(signal, TestRegion.VeiligThuis);
        Assert.Equal((null, Profiles.VeiligThuis, SignalStep.Forward, at), (inbox.UserId, inbox.Groups, inbox.Because, inbox.Since));
        Assert.Equal(Scenario.After(at, TermKind.VeiligThuisAssessment), inbox.DueAt);
        Assert.All(signal.Access.Where(a => a != inbox), a => Assert.Equal((TestRegion.Heerlen, AccessGrant.NoTerm), (a.OrganisationId, a.DueAt)));
        Assert.Contains(signal.Access, a => a.Admits(Colleague(AttentionOfficer), Profiles.OwnSignal));
    }

    [Fact]
    public void Forward_by_Veilig_Thuis_itself_puts_the_signal_in_its_inbox_once()
    {
        var signal = scenario.Draft(VtEmployee);
        var at = scenario.Now;

        scenario.Done(signal.Forward("Wmo 2015", scenario.By(VtEmployee)));

        var inbox = Line(signal, TestRegion.VeiligThuis);
        Assert.Equal((null, Profiles.VeiligThuis), (inbox.UserId, inbox.Groups));
        Assert.Equal(Scenario.After(at, TermKind.VeiligThuisAssessment), inbox.DueAt);
    }

    [Fact]
    public void Withdraw_keeps_the_reason_and_ends_the_work()
    {
        var signal = scenario.Draft(Reporter);
        var at = scenario.Now;

        scenario.Done(signal.Withdraw("dubbel", scenario.By(Reporter)));

        Recorded(signal, SignalStep.Withdraw, Reporter, at, SignalStage.Draft, SignalStage.Withdrawn, "dubbel");
        Assert.DoesNotContain(signal.Access, a => a.IsOpen);
    }

    [Fact]
    public void Expire_removes_the_content_and_leaves_the_history()
    {
        var full = Scenario.Content() with { ObservedText = "vorige week", Persons = "twee mannen", Sector = "logistiek", Department = "handhaving" };
        var signal = Signal.Register(full, new ReporterDetails("Verzonnen Naam", null, null, null), SignalSource.MunicipalInternal, scenario.By(Reporter)).Signal!;
        scenario.Pass(hours: 3000);

        scenario.Done(signal.Expire(scenario.By(Clock)));

        Recorded(signal, SignalStep.Expire, Clock, scenario.Now.AddHours(-1), SignalStage.Draft, SignalStage.Expired);
        Assert.Equal(("", "", null, null, null, null), (signal.What, signal.Where, signal.ObservedText, signal.Persons, signal.Sector, signal.Department));
        Assert.Null(signal.Reporter);
        Assert.All(signal.Access, a => Assert.False(a.IsLive || a.IsOpen));
        Assert.Equal(2, signal.History.Count);
    }

    [Theory]
    [InlineData(SignalStage.Draft)]
    [InlineData(SignalStage.InternalRoute)]
    [InlineData(SignalStage.Forwarded)]
    public void An_open_signal_is_one_line_for_each_organisation_that_works_on_it(SignalStage stage)
    {
        Actor[] authors = stage == SignalStage.InternalRoute ? [Reporter, AttentionOfficer] : [Reporter, AttentionOfficer, VtEmployee, AvimOfficer];

        Assert.All(authors, author =>
        {
            var signal = scenario.SignalAt(stage, author);
            Assert.All(signal.Access.GroupBy(a => a.OrganisationId), grants => Assert.Single(grants, a => a.IsOpen));
        });
    }

    private static SignalAccess Line(Signal signal, int organisation) =>
        Assert.Single(signal.Access, a => a.OrganisationId == organisation && a.IsOpen);

    private static void Recorded(Signal signal, SignalStep step, Actor by, DateTimeOffset at, SignalStage? from, SignalStage to, string? reason = null)
    {
        var row = signal.History[^1];
        Assert.Equal(
            (step, by.UserId, by.OrganisationId, by.Role, at, from, to, reason),
            (row.Step, row.UserId, row.OrganisationId, row.Role, row.At, row.From, row.To, row.Reason));
        Assert.Equal((to, at), (signal.Stage, signal.LastStepAt));
    }
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.PublicReports;

/// <summary>What a report of the public form is, and who may write to its reporter.</summary>
[Trait("Requirement", "R61")]
public sealed class PublicReportTests
{
    private readonly Scenario scenario = new();
    private readonly Signal signal;
    private readonly PublicReport report;

    public PublicReportTests()
    {
        var writer = scenario.By(Actor.Public(Guid.NewGuid(), scenario.Region.VeiligThuis));
        signal = Signal.FromPublic(Scenario.Content(), new ReporterDetails("Verzonnen Naam", null, null, null), "Wmo 2015 art. 5.1.6", writer);
        report = new PublicReport(signal, new ReportTerms(ReportManner.Known, ReportLanguage.Polish, Guid.NewGuid(), 1), writer);
    }

    [Fact]
    public void It_is_registered_and_forwarded_at_once_and_seen_by_Veilig_Thuis_alone()
    {
        Assert.Equal((SignalStage.Forwarded, SignalSource.External), (signal.Stage, signal.Source));
        Assert.Equal([SignalStep.Register, SignalStep.Forward], signal.History.Select(h => h.Step));
        var grant = Assert.Single(signal.Access);
        Assert.Equal((scenario.Region.VeiligThuis.Id, null, Scenario.After(scenario.Now, TermKind.VeiligThuisAssessment)), (grant.OrganisationId, grant.UserId, grant.DueAt));
        Assert.Equal(Scenario.After(scenario.Now, TermKind.PublicReportCode), report.ExpiresAt);
    }

    [Fact]
    public void Who_wrote_it_keeps_nothing() =>
        Assert.DoesNotContain(signal.Access, a => a.Admits(Actor.Public(signal.AuthorId, scenario.Region.VeiligThuis), DataGroups.Status));

    [Fact]
    public void Who_told_it_is_shielded_at_Veilig_Thuis_too_until_somebody_opens_it_with_a_reason()
    {
        Assert.True(signal.HasReporter);
        Assert.Null(signal.Reporter!.OrganisationId);
        Assert.False(signal.IsReporterOpenTo(VtEmployee, scenario.Now));

        Assert.Null(signal.OpenReporter("Ik bel de melder terug", scenario.By(VtEmployee)));

        Assert.True(signal.IsReporterOpenTo(VtEmployee, scenario.Now));
        Assert.False(signal.IsReporterOpenTo(VtAttentionOfficer, scenario.Now));
    }

    [Fact]
    public void Only_how_to_be_reached_is_somebody_to_shield() =>
        Assert.True(Signal.FromPublic(Scenario.Content(), new ReporterDetails(null, null, null, null) { SafeContact = "Alleen mailen" }, "Wmo", scenario.By(VtEmployee)).HasReporter);

    [Fact]
    public void Without_an_answer_there_is_nothing_to_take_note_of()
    {
        Assert.Null(report.Write(signal, ReportMessageKind.Question, "Waar?", scenario.By(VtEmployee)));

        Assert.Equal(Refusal.NoNewAnswer, report.TakeNote(signal, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.NotYours, report.TakeNote(signal, scenario.By(Everyone.First(a => a.OrganisationId != TestRegion.VeiligThuis))));
    }

    [Fact]
    public void Veilig_Thuis_writes_and_nobody_else()
    {
        foreach (var actor in Everyone)
        {
            var refusal = PublicReport.RefusalOf(signal, report, actor, scenario.Now);
            Assert.True((refusal is null) == (actor is { OrganisationId: TestRegion.VeiligThuis, Role: Role.VtEmployee or Role.VtAttentionOfficer }), $"{actor.Role}: {refusal}");
        }
    }

    [Fact]
    public void One_question_at_a_time()
    {
        Assert.Null(report.Write(signal, ReportMessageKind.Notice, "Bedankt", scenario.By(VtEmployee)));
        Assert.Null(report.Write(signal, ReportMessageKind.Question, "Waar?", scenario.By(VtEmployee)));
        Assert.Equal(Refusal.QuestionOpen, report.Write(signal, ReportMessageKind.Question, "Wanneer?", scenario.By(VtEmployee)));
        Assert.Null(report.Write(signal, ReportMessageKind.Notice, "Tot later", scenario.By(VtEmployee)));
        Assert.Equal(3, report.Messages.Count);
    }

    [Fact]
    public void Nothing_is_written_to_who_cannot_come_back()
    {
        Assert.Equal(Refusal.CodeExpired, PublicReport.RefusalOf(signal, report, VtEmployee, report.ExpiresAt));
        Assert.Equal(Refusal.NoPublicReport, PublicReport.RefusalOf(signal, null, VtEmployee, scenario.Now));
    }
}

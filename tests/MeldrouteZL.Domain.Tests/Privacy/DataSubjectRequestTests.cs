using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Privacy;

public sealed class DataSubjectRequestTests
{
    private static readonly Actor Officer = People.At(TestRegion.Office, OrganisationKind.RegionOffice, Role.PrivacyOfficer);
    private readonly Scenario scenario = new();

    private DateOnly Today => DutchTime.DateOf(scenario.Now);

    [Fact]
    public void Its_clock_starts_on_the_day_of_receipt_and_the_longer_term_counts_from_there_too()
    {
        var request = Received(Today.AddDays(-3));
        var received = DutchTime.EndOfDay(Today.AddDays(-3));
        Assert.Equal(received.AddHours(744), request.DueAt);

        scenario.Done(request.Extend("Veel stukken", scenario.By(Officer)));

        Assert.Equal(received.AddHours(2208), request.DueAt);
        Assert.Equal(Refusal.AlreadyExtended, request.Extend("Nog meer", scenario.By(Officer)));
        Assert.Equal([DataSubjectRequestStep.Received, DataSubjectRequestStep.Extended], request.History.Select(h => h.Step));
    }

    [Fact]
    public void After_its_term_it_is_late_and_not_extended_any_more()
    {
        var request = Received(Today.AddDays(-40));

        Assert.True(request.IsLateAt(scenario.Now));
        Assert.Equal(Refusal.TermIsOver, request.Extend("Vergeten", scenario.By(Officer)));
    }

    [Fact]
    public void It_is_decided_once_and_then_not_late()
    {
        var request = Received(Today.AddDays(-40));

        scenario.Done(request.Decide(RequestDecision.Refused, "Het recht is beperkt", scenario.By(Officer)));

        Assert.False(request.IsLateAt(scenario.Now));
        Assert.Equal(Refusal.AlreadyDecided, request.Decide(RequestDecision.Granted, "Toch", scenario.By(Officer)));
        Assert.Equal(Refusal.AlreadyDecided, request.Extend("Toch", scenario.By(Officer)));
        Assert.Equal(("Het recht is beperkt", Officer.UserId), (request.History[^1].Reason, request.History[^1].UserId));
    }

    [Fact]
    public void A_day_to_come_and_other_roles_are_refused()
    {
        var request = Received(Today);
        Assert.Equal(Refusal.NotYetHappened, DataSubjectRequest.Receive(RequestKind.Erasure, Today.AddDays(1), "A", scenario.By(Officer)).Refusal);
        foreach (var actor in People.Everyone.Where(a => a.Role != Role.PrivacyOfficer))
        {
            Assert.Equal(Refusal.RoleMissing, DataSubjectRequest.Receive(RequestKind.Erasure, Today, "A", scenario.By(actor)).Refusal);
            Assert.Equal(Refusal.RoleMissing, request.Extend("x", scenario.By(actor)));
            Assert.Equal(Refusal.RoleMissing, request.Decide(RequestDecision.Granted, "x", scenario.By(actor)));
        }
    }

    private DataSubjectRequest Received(DateOnly day) => DataSubjectRequest.Receive(RequestKind.Inspection, day, "Archief 1", scenario.By(Officer)).Request!;
}

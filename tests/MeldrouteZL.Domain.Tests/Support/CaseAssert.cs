using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>What a step must leave behind on a case.</summary>
internal static class CaseAssert
{
    /// <summary>The last history row: who, as what, for whom, when, from where to where, why.</summary>
    public static void Recorded(Case @case, CaseStep step, Actor by, DateTimeOffset at, CaseStage? from, CaseStage to, string? reason = null)
    {
        var row = @case.History[^1];
        Assert.Equal(
            (step, by.UserId, by.OrganisationId, by.Role, at, from, to, reason),
            (row.Step, row.UserId, row.OrganisationId, row.Role, row.At, row.From, row.To, row.Reason?.Text));
        Assert.Equal(@case.Id, row.CaseId);
        Assert.Equal((to, at), (@case.Stage, @case.LastStepAt));
    }

    /// <summary>What this organisation may see now.</summary>
    public static DataGroups Sees(Case @case, int organisation) =>
        @case.Access.Where(a => a.IsLive && a.OrganisationId == organisation).Aggregate(DataGroups.None, (groups, a) => groups | a.Groups);

    /// <summary>What was granted to this organisation at that moment, for that reason, is live.</summary>
    public static void Granted(Case @case, int organisation, DataGroups groups, CaseStep because, DateTimeOffset at) =>
        Assert.Single(@case.Access, a => a.IsLive && a.OrganisationId == organisation && a.Groups == groups && a.Because == because && a.Since == at);

    /// <summary>A grant of this organisation for that reason ended at that moment.</summary>
    public static void Ended(Case @case, int organisation, CaseStep because, DateTimeOffset at) =>
        Assert.Contains(@case.Access, a => a.OrganisationId == organisation && a.Because == because && a.Until == at && !a.IsOpen);

    /// <summary>This organisation, and no other, is waited for until this moment.</summary>
    public static void WaitsOnlyFor(Case @case, int organisation, DateTimeOffset due)
    {
        Assert.Equal(due, DueOf(@case, organisation));
        Assert.All(@case.Access.Where(a => a.OrganisationId != organisation), a => Assert.Equal(AccessGrant.NoTerm, a.DueAt));
    }

    /// <summary>Nobody is waited for until a fixed moment.</summary>
    public static void WaitsForNobody(Case @case) => Assert.All(@case.Access, a => Assert.Equal(AccessGrant.NoTerm, a.DueAt));

    /// <summary>The term on the line of this organisation's work list.</summary>
    public static DateTimeOffset DueOf(Case @case, int organisation) => Line(@case, organisation).DueAt;

    /// <summary>The colleague on the line of this organisation's work list.</summary>
    public static Guid? HandlerOf(Case @case, int organisation) => Line(@case, organisation).HandlerId;

    private static CaseAccess Line(Case @case, int organisation) =>
        Assert.Single(@case.Access, a => a.OrganisationId == organisation && a.IsOpen);
}

using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Common;

/// <summary>How a region sets its terms anew.</summary>
public sealed class TermChangeTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Term Set = new(1, TermKind.Investigation, 10, TermUnit.Weeks, "wet", new DateOnly(2026, 1, 1), isStatutory: true);
    private static readonly Term Agreed = new(1, TermKind.OwnerAccepts, 2, TermUnit.WorkingDays, "voorstel", new DateOnly(2026, 1, 1));
    private readonly Moment moment = new(
        new Actor(Guid.NewGuid(), Guid.NewGuid(), 1, TestRegion.Office, OrganisationKind.RegionOffice, Role.FunctionalAdministrator, 1), new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero), TestRegion.Create());

    [Fact]
    public void A_clock_that_starts_from_that_day_on_runs_under_the_new_term_and_an_earlier_one_under_the_old()
    {
        var (made, refusal) = Change(TermKind.OwnerAccepts, 3, TermUnit.Days, Today.AddDays(1));

        Assert.Null(refusal);
        var terms = new Terms([Set, Agreed, made!]);
        Assert.Equal((2, TermUnit.WorkingDays), Of(terms.Of(TermKind.OwnerAccepts, Today)));
        Assert.Equal((3, TermUnit.Days), Of(terms.Of(TermKind.OwnerAccepts, Today.AddDays(1))));
        Assert.Equal(("besluit", false), (made!.Source, made.IsStatutory));
    }

    [Theory]
    [InlineData(10, TermUnit.Weeks, null)]
    [InlineData(70, TermUnit.Days, null)]
    [InlineData(1, TermUnit.Days, null)]
    [InlineData(11, TermUnit.Weeks, Refusal.LongerThanTheLaw)]
    [InlineData(71, TermUnit.Days, Refusal.LongerThanTheLaw)]
    [InlineData(1, TermUnit.Months, Refusal.LongerThanTheLaw)]
    [InlineData(1, TermUnit.WorkingDays, Refusal.LongerThanTheLaw)]
    public void What_the_law_sets_becomes_shorter_and_never_longer(int amount, TermUnit unit, Refusal? expected)
    {
        var (made, refusal) = Change(TermKind.Investigation, amount, unit, Today);

        Assert.Equal(expected, refusal);
        Assert.Equal(expected is null, made is { IsStatutory: true });
    }

    [Fact]
    public void A_shorter_term_may_go_back_to_what_the_law_allows()
    {
        var shorter = Change(TermKind.Investigation, 6, TermUnit.Weeks, Today).Term!;

        Assert.Null(Term.Change([Set, shorter], TermKind.Investigation, 10, TermUnit.Weeks, "besluit", Today.AddDays(1), moment).Refusal);
        Assert.Equal(Refusal.TermChangesThatDay, Term.Change([Set, shorter], TermKind.Investigation, 7, TermUnit.Weeks, "besluit", Today, moment).Refusal);
    }

    [Fact]
    public void Nothing_changes_in_the_past_by_another_role_or_for_another_region()
    {
        Assert.Equal(Refusal.BeginsInThePast, Change(TermKind.OwnerAccepts, 3, TermUnit.Days, Today.AddDays(-1)).Refusal);
        Assert.Equal(Refusal.RoleMissing, Term.Change([Agreed], TermKind.OwnerAccepts, 3, TermUnit.Days, "besluit", Today, moment with { By = moment.By with { Role = Role.PolicyOfficer } }).Refusal);
        Assert.Equal(Refusal.NotYours, Term.Change([Agreed], TermKind.OwnerAccepts, 3, TermUnit.Days, "besluit", Today, moment with { By = moment.By with { RegionId = 2 } }).Refusal);
    }

    private (Term? Term, Refusal? Refusal) Change(TermKind kind, int amount, TermUnit unit, DateOnly from) => Term.Change([Set, Agreed], kind, amount, unit, "besluit", from, moment);

    private static (int Amount, TermUnit Unit) Of(Term term) => (term.Amount, term.Unit);
}

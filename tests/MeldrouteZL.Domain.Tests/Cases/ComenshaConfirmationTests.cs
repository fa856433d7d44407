using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Cases;

[Trait("Requirement", "R163")]
public sealed class ComenshaConfirmationTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    private static readonly NotifiedVictim Sent = new(
        Guid.NewGuid(), Guid.NewGuid(), 4, "0123456789abcdef", new DateTimeOffset(2026, 1, 31, 22, 0, 0, TimeSpan.Zero), ReporterType.Other, DossierType.Registration, VictimClass.PresumedVictim);

    private static readonly ComenshaAnswer Same = new(January, ComenshaVerdict.Registered, ReporterType.Other, DossierType.Registration, VictimClass.PresumedVictim, "CM 1");

    private readonly Scenario scenario = new();

    [Fact]
    public void What_a_list_says_is_kept_with_who_read_it_in()
    {
        var moment = scenario.By(People.VtEmployee);

        var first = ComenshaConfirmation.Next(Sent, Same, null, moment)!;

        Assert.Equal((Sent.CaseId, Sent.VictimId, 4, (short)1), (first.CaseId, first.VictimId, first.OrganisationId, first.Version));
        Assert.Equal((Same, moment.At, moment.By.UserId), (first.Says, first.At, first.UserId));
    }

    [Fact]
    public void The_same_again_is_nothing_and_anything_else_is_a_next_version()
    {
        var first = ComenshaConfirmation.Next(Sent, Same, null, scenario.By(People.VtEmployee))!;

        Assert.Null(ComenshaConfirmation.Next(Sent, Same with { }, first, scenario.By(People.VtEmployee)));
        Assert.All(
            (ComenshaAnswer[])[Same with { Month = January.AddMonths(1) }, Same with { Verdict = ComenshaVerdict.NotRegistered }, Same with { Reporter = ReporterType.Police },
                Same with { Dossier = null }, Same with { Class = VictimClass.ActualVictim }, Same with { TheirReference = "CM 2" }],
            other => Assert.Equal(2, ComenshaConfirmation.Next(Sent, other, first, scenario.By(People.VtEmployee))!.Version));
    }

    [Fact]
    public void What_differs_is_told_and_what_a_list_does_not_say_is_no_difference()
    {
        Assert.Empty(ComenshaConfirmation.Differences(Sent, Same));
        Assert.Empty(ComenshaConfirmation.Differences(Sent, Same with { Dossier = null, Class = null, TheirReference = null }));
        Assert.Empty(ComenshaConfirmation.Differences(Sent, Same with { Month = January.AddMonths(1) }));
        Assert.Equal([ComenshaDifference.Month], ComenshaConfirmation.Differences(Sent, Same with { Month = January.AddMonths(-1) }));
        Assert.Equal(
            [ComenshaDifference.Month, ComenshaDifference.Reporter, ComenshaDifference.Dossier, ComenshaDifference.Class],
            ComenshaConfirmation.Differences(Sent, new(January.AddMonths(2), ComenshaVerdict.Registered, ReporterType.Police, DossierType.RegistrationAndShelter, VictimClass.ActualVictim, null)));
    }

    // 22:00 UTC is 23:00 in the Netherlands: still January. An hour and a half later it is February.
    [Fact]
    public void The_month_is_that_of_the_Netherlands()
    {
        Assert.Equal(January, Sent.Month);
        Assert.Equal(new DateOnly(2026, 2, 1), (Sent with { SentAt = Sent.SentAt.AddMinutes(90) }).Month);
    }

    [Theory]
    [InlineData(null, null, ConfirmationState.Waiting)]
    [InlineData(null, -1, ConfirmationState.Waiting)]
    [InlineData(null, 0, ConfirmationState.Missing)]
    [InlineData(null, 1, ConfirmationState.Missing)]
    [InlineData(ComenshaVerdict.Registered, null, ConfirmationState.Confirmed)]
    [InlineData(ComenshaVerdict.AlreadyRegistered, 0, ConfirmationState.Confirmed)]
    [InlineData(ComenshaVerdict.NotRegistered, 0, ConfirmationState.Rejected)]
    public void How_it_stands_follows_from_their_last_word_and_the_lists_that_were_read(ComenshaVerdict? last, int? untilAfterSent, ConfirmationState state) =>
        Assert.Equal(state, ComenshaConfirmation.StateOf(January, last, untilAfterSent is { } months ? January.AddMonths(months) : null));
}

using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

public sealed class TermDefaultsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void A_new_region_has_one_term_of_every_kind() =>
        Assert.Equal(
            Enum.GetValues<TermKind>().Order(),
            TermDefaults.For(7, Start).Select(term => term.Kind).Order());

    [Fact]
    public void Every_term_belongs_to_that_region_and_holds_from_that_day() =>
        Assert.All(TermDefaults.For(7, Start), term => Assert.True(term.RegionId == 7 && term.ValidFrom == Start));

    // By hand: what the law, the Vreemdelingencirculaire and the practice of Veilig Thuis set. Everything else must say that the region still decides.
    [Fact]
    public void Only_the_terms_of_Veilig_Thuis_of_the_AVG_and_of_stay_rest_on_a_rule()
    {
        var ruled = TermDefaults.For(7, Start).Where(term => !term.Source.Contains("voorstel", StringComparison.Ordinal));

        Assert.Equal(
            [
                (TermKind.VeiligThuisAssessment, 5, TermUnit.WorkingDays, false),
                (TermKind.Investigation, 10, TermUnit.Weeks, true),
                (TermKind.InformPerson, 4, TermUnit.Weeks, true),
                (TermKind.InformPersonExtension, 2, TermUnit.Weeks, true),
                (TermKind.ReflectionPeriod, 3, TermUnit.Months, false),
                (TermKind.ReflectionPeriodDublin, 30, TermUnit.Days, false),
                (TermKind.PoliceReport, 1, TermUnit.Months, false),
                (TermKind.RequestAnswer, 1, TermUnit.Months, false),
                (TermKind.RequestAnswerExtended, 3, TermUnit.Months, false),
                (TermKind.DestructionOnRequest, 3, TermUnit.Months, false),
                (TermKind.BreachNotification, 72, TermUnit.Hours, false),
            ],
            ruled.Select(term => (term.Kind, term.Amount, term.Unit, term.IsStatutory)));
    }

    [Fact]
    public void A_draft_is_warned_a_week_before_it_expires()
    {
        var terms = new Terms([.. TermDefaults.For(7, Start)]);
        var saved = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 22, 59, 0, TimeSpan.Zero), terms.Due(TermKind.DraftWarning, saved));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 22, 59, 0, TimeSpan.Zero), terms.Due(TermKind.DraftExpiry, saved));
    }
}

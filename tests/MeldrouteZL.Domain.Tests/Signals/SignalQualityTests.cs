using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;

namespace MeldrouteZL.Domain.Tests.Signals;

[Trait("Requirement", "R30")]
public sealed class SignalQualityTests
{
    private static readonly SignalContent Bare = Scenario.Content() with { Form = ExploitationForm.Unknown };

    [Fact]
    public void Of_a_short_signal_everything_optional_is_asked()
    {
        var quality = SignalQuality.Of(Bare, isReporterKnown: false, indicators: 0);

        Assert.Equal(13, quality.Missing.Count);
        Assert.Equal((0, 13), (quality.Known, quality.Total));
    }

    [Fact]
    public void How_it_is_at_work_is_asked_of_labour_only()
    {
        Assert.DoesNotContain(QualityItem.Labour, SignalQuality.Of(Bare, false, 0).Missing);
        Assert.Contains(QualityItem.Labour, SignalQuality.Of(Bare with { Form = ExploitationForm.Labour }, false, 0).Missing);
    }

    [Fact]
    public void A_full_signal_lacks_nothing()
    {
        var full = Bare with
        {
            ObservedOn = new DateOnly(2026, 1, 1),
            Form = ExploitationForm.Labour,
            Sector = "bouw",
            Persons = "twee mannen",
            Department = "toezicht",
            Language = "Pools",
            Features = [SignalFeature.AtHome, SignalFeature.Violence, SignalFeature.Debt, SignalFeature.UnderPaid, SignalFeature.NoCare, SignalFeature.CrossBorder],
        };

        Assert.Empty(SignalQuality.Of(full, isReporterKnown: true, indicators: 1).Missing);
    }

    public static TheoryData<QualityItem, SignalFeature> Answers => new()
    {
        { QualityItem.Sector, SignalFeature.Cleaning },
        { QualityItem.PlaceKind, SignalFeature.AtHotel },
        { QualityItem.Coercion, SignalFeature.Deception },
        { QualityItem.Dependency, SignalFeature.NoOwnPapers },
        { QualityItem.Origin, SignalFeature.FromCounter },
        { QualityItem.Care, SignalFeature.Shelter },
        { QualityItem.Reach, SignalFeature.Domestic },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void One_answer_takes_away_one_question(QualityItem item, SignalFeature answer) =>
        Assert.Equal(SignalQuality.Of(Bare, false, 0).Missing.Except([item]), SignalQuality.Of(Bare with { Features = [answer] }, false, 0).Missing);
}

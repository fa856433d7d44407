using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

public sealed class RefusalTextsTests
{
    [Theory]
    [InlineData(RecordKind.Signal, "Het signaal is in een andere fase.", "van deze casus")]
    [InlineData(RecordKind.Case, "De casus is in een andere fase.", "van deze casus")]
    [InlineData(RecordKind.Meeting, "Het overleg is in een andere fase.", "van deze casus")]
    [InlineData(RecordKind.Referral, "De verwijzing is in een andere fase.", "van deze casus")]
    [InlineData(RecordKind.Trajectory, "Het traject is in een andere fase.", "van de casus van dit traject")]
    public void A_refusal_names_what_the_step_is_taken_with(RecordKind about, string stage, string held)
    {
        Assert.EndsWith(stage, RefusalTexts.Of(Refusal.WrongStage, about), StringComparison.Ordinal);
        Assert.Contains(held, RefusalTexts.Of(Refusal.UnderLegalHold, about), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_a_sentence_of_its_own()
    {
        var texts = Enum.GetValues<Refusal>().Select(r => RefusalTexts.Of(r)).ToList();

        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }
}

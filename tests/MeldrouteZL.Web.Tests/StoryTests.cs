using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests;

public sealed class StoryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData(CaseStage.AtVeiligThuis)]
    [InlineData(CaseStage.Classified)]
    [InlineData(CaseStage.OnAgenda)]
    [InlineData(CaseStage.Closed)]
    public async Task A_case_reaches_the_stage_a_test_begins_at(CaseStage stage)
    {
        var number = await new Story(app).CaseAsync(stage);

        Assert.Equal(stage, (await new Story(app).LookAsync(number, "vt-1")).Stage);
    }
}

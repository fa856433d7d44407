using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class RecordBasisTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R132")]
    public async Task Consent_is_recorded_with_who_when_and_how_and_what_was_there_stays_in_the_history()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Ground", "NoConsentYet"), ("Input.Basis", "Eerst kennismaken"));
        Assert.True((await visitor.GetAsync($"/trajecten/{number}")).Has("[data-klok=ConsentMissing]"));
        var form = await visitor.GetAsync(AddressOf(number));

        var half = await form.SubmitAsync(("Input.Ground", "Consent"), ("Input.Basis", "Voor hulp en opvang"));
        Assert.Equal(["#Input_ConsentFrom", "#Input_ConsentOn", "#Input_ConsentForm"], half.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        var done = await half.SubmitAsync(("Input.ConsentFrom", "Client"), ("Input.ConsentOn", $"{Today:yyyy-MM-dd}"), ("Input.ConsentForm", "SpokenThroughInterpreter"));

        Assert.Equal("Consent", done.Document.QuerySelector("[data-grondslag]")!.GetAttribute("data-grondslag"));
        Assert.False(done.Has("[data-klok=ConsentMissing]"));
        var trajectory = await fixture.FindAsync(number);
        Assert.Equal(new SupportBasis(SupportGround.Consent, ConsentGiver.Client, Today, ConsentForm.SpokenThroughInterpreter, "Voor hulp en opvang"), trajectory.Content!.Support);
        Assert.Equal(["Eerst kennismaken", "Voor hulp en opvang"], trajectory.History.OrderBy(h => h.At).Select(h => h.Reason?.Text).OfType<string>());
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("zoco-mh")]
    [InlineData("oefen-zoco")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/trajecten/{number}/toestemming")).Status);
    }

    private static string AddressOf(string number) => $"/trajecten/{number}/toestemming";
}

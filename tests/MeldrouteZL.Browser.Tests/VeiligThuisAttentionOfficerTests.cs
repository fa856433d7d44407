using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The attention officer of Veilig Thuis: the second pair of eyes on a class.</summary>
public sealed class VeiligThuisAttentionOfficerTests(Screens screens) : IClassFixture<Screens>
{
    [Fact]
    public async Task Confirms_the_class_that_a_colleague_proposed()
    {
        var number = await screens.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        await using var officer = await screens.SignInAsync("vt-af");

        await officer.OpenRowAsync(number);
        await officer.FollowAsync("Classificatie vaststellen");
        await officer.SeesAsync("Motivering");
        await officer.PressAsync("Vaststellen");

        await officer.SeesStageAsync(CaseStage.Classified);
        await officer.SeesAsync("vastgesteld door Marleen Rademakers");
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task Cannot_confirm_the_own_proposal_and_sees_why()
    {
        var number = await screens.Story.CaseAsync();
        await screens.Story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From18To22, Sex.Unknown, null, null, m));
        await using var deputy = await screens.SignInAsync("vt-2");
        await deputy.OpenAsync($"/casussen/{number}/voorlopig-classificeren");
        await deputy.ChooseAsync("Klasse", "2 - Potentieel slachtoffer");
        await deputy.PressAsync("Voorstellen");

        await deputy.ChooseRoleAsync("aandachtsfunctionaris Veilig Thuis");
        await deputy.OpenRowAsync(number);
        await deputy.FollowAsync("Classificatie vaststellen");
        await deputy.PressAsync("Vaststellen", answer: 409);

        await deputy.SeesAsync("U hebt dit zelf voorgesteld. Een collega moet het vaststellen.");
        Assert.Equal(CaseStage.ProvisionallyClassified, (await screens.Story.LookAsync(number, "vt-1")).Stage);
    }
}

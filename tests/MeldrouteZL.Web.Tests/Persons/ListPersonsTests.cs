using System.Net;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class ListPersonsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("vt-1", true, true)]
    [InlineData("zoco-parkstad", false, true)] // no citizen service number for care coordination
    [InlineData("avim-1", false, false)] // and no health for the police
    [Trait("Requirement", "R165")]
    public async Task Everybody_on_the_case_reads_what_their_profile_has(string persona, bool number, bool health)
    {
        var signal = await fixture.SentAsync(("Input.Nationality", "0072"), ("Input.Number", "999990019"), ("Input.NumberGround", "SocialSupportAct"));
        using var desk = await app.SignInAsync("vt-1");
        await (await desk.GetAsync($"/signalen/{signal}/personen/wijzigen?persoon=1")).SubmitAsync(("Input.MildDisability", "Yes"));
        var @case = (await (await desk.GetAsync($"/signalen/{signal}")).PressAsync(".steps-to-take button")).Heading;
        var meeting = await fixture.Story.MeetingAsync();
        await fixture.Story.TakeAsync(@case, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat nu?", m));
        using var visitor = await app.SignInAsync(persona);

        var page = await visitor.GetAsync($"/casussen/{@case}/personen");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Text($"[data-nummer='{signal}']");
        Assert.Contains("Verzonnen Persoon", text, StringComparison.Ordinal);
        Assert.Contains("Poolse", text, StringComparison.Ordinal);
        Assert.Equal((number, health), (text.Contains("999990019", StringComparison.Ordinal), text.Contains("Licht verstandelijke", StringComparison.Ordinal)));
        Assert.True((await visitor.GetAsync($"/casussen/{@case}")).Has($"a[href='/casussen/{@case}/personen']"));
    }

    [Fact]
    public async Task Who_sees_the_status_only_does_not_find_it()
    {
        var @case = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/casussen/{@case}/personen")).Status);
    }
}

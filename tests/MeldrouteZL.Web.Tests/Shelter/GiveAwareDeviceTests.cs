using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

[Trait("Requirement", "R147")]
public sealed class GiveAwareDeviceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_device_is_registered_given_followed_and_returned()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var list = await (await visitor.GetAsync("/opvang/aware")).SubmitAsync(("Input.Number", "aw-0017"));
        Assert.True(list.Has("li[data-kastje='AW-0017']"));

        var form = await visitor.GetAsync($"/trajecten/{number}/aware/geven");
        var device = form.Document.QuerySelectorAll("#Input_Device option").Single(o => o.TextContent.Trim() == "AW-0017").GetAttribute("value")!;
        var given = await form.SubmitAsync(("Input.Device", device), ("Input.StartsOn", Day(0)), ("Input.EndsOn", Day(90)));
        Assert.Contains("nog niet", given.Text("[data-kastje='AW-0017']"), StringComparison.Ordinal);
        await (await visitor.GetAsync($"/trajecten/{number}/aware/bijwerken")).SubmitAsync(("Input.ActivatedOn", Day(0)), ("Input.PartnersToldOn", Day(0)), ("Input.HelpStartedOn", Day(0)));
        var back = await (await visitor.GetAsync($"/trajecten/{number}/aware/bijwerken")).SubmitAsync(("Input.EndsOn", Day(0)), ("Input.IsReturned", "true"));

        Assert.DoesNotContain("nog niet", back.Text("[data-kastje='AW-0017']"), StringComparison.Ordinal);
        Assert.Contains("Teruggekomen", back.Text("[data-kastje='AW-0017']"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/trajecten/{number}/aware/geven")).Status);
    }

    [Fact]
    public async Task A_device_has_one_holder_at_a_time_also_when_two_give_it_at_once()
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        var device = await ShelterStory.AddDeviceAsync(app, actor);
        var numbers = new[] { await fixture.TrajectoryAsync(), await fixture.TrajectoryAsync() };

        var outcomes = await Task.WhenAll(numbers.Select(n => Task.Run(() => ShelterStory.TryGiveAsync(app, n, device, actor))));

        Assert.Equal([null, Refusal.DeviceTaken], outcomes.Select(o => o.Refusal).Order());
        Assert.Null((await ShelterStory.TryGiveAsync(app, await fixture.TrajectoryAsync(), device, actor, from: 90)).Refusal);
    }

    [Theory]
    [InlineData("Jansen")]
    [InlineData("A 12")]
    [InlineData("")]
    public async Task A_number_is_no_name(string typed)
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");

        Assert.Equal(HttpStatusCode.BadRequest, (await (await visitor.GetAsync("/opvang/aware")).SubmitAsync(("Input.Number", typed))).Status);
    }

    [Fact]
    public async Task A_number_is_registered_once()
    {
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await (await visitor.GetAsync("/opvang/aware")).SubmitAsync(("Input.Number", "DUBBEL-1"));

        var answer = await (await visitor.GetAsync("/opvang/aware")).SubmitAsync(("Input.Number", "dubbel-1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Dit nummer staat al in de lijst.", answer.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_runs_can_be_ended_when_the_trajectory_is_over()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        var actor = await app.ActorOfAsync("zoco-parkstad");
        await ShelterStory.GiveAsync(app, number, await ShelterStory.AddDeviceAsync(app, actor), actor);
        await TrajectoryStory.TakeAsync(app, number, actor, TrajectoryStory.Close);
        using var visitor = await app.SignInAsync("zoco-parkstad");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/trajecten/{number}/aware/bijwerken")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/trajecten/{number}/aware/geven")).Status);
    }

    private string Day(int days) => app.Today().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

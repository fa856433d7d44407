using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ListJoinableSignalsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Where_too_many_signals_wait_to_choose_from_the_number_is_typed()
    {
        var number = await fixture.Story.CaseAsync();
        var oldest = await fixture.Story.SignalAsync();
        for (var i = 0; i < 100; i++)
        {
            await fixture.Story.SignalAsync();
        }

        using var visitor = await fixture.App.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/casussen/{number}/signaal-toevoegen");
        Assert.True(form.Has("input[type=text][name='Input.SignalNumber']"));

        var answer = await form.SubmitAsync(("Input.SignalNumber", $" {oldest} "), ("Input.Why", "Zelfde adres"));

        StepChecks.Done(answer, number, "signaal-toevoegen");
        Assert.Contains((await fixture.Story.LookAsync(number, "vt-1")).Signals, s => s.Number == oldest);
    }
}

using System.Net;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

/// <summary>What tests of the steps of a case look for.</summary>
internal static class StepChecks
{
    private const short ZuidLimburg = 1;

    /// <summary>The form came back with an error summary that leads to this field.</summary>
    public static void BadInput(VisitedPage answer, string fieldId, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Text($".error-summary a[href='#{fieldId}']"));
        Assert.True(answer.Has($"#{fieldId}"), $"The summary leads to {fieldId}, which is not there.");
    }

    /// <summary>The step was refused with this sentence.</summary>
    public static void Refused(VisitedPage answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(sentence, answer.Text("main [role=alert]"), StringComparison.Ordinal);
    }

    public static void Done(VisitedPage answer, string number, string step) => Assert.Equal($"/casussen/{number}?gedaan={step}", answer.Path);

    public static async Task DoesNotExistForAsync(MeldrouteApp app, string persona, string address)
    {
        using var visitor = await app.SignInAsync(persona);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    /// <summary>Lets the clock of the region strike long after every case of the test was closed.</summary>
    public static async Task ShieldClosedAsync(MeldrouteApp app)
    {
        var cancel = TestContext.Current.CancellationToken;
        var region = await app.Get<Regions>().GetAsync(ZuidLimburg, cancel);
        await app.Get<IEnumerable<IClockJob>>().OfType<ShieldClosedCases>().Single().RunAsync(region, app.Clock.GetUtcNow().AddYears(1), cancel);
    }

    /// <summary>Adds a signal to a case through the form of Veilig Thuis.</summary>
    public static async Task JoinAsync(MeldrouteApp app, string caseNumber, string signalNumber)
    {
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync($"/casussen/{caseNumber}/signaal-toevoegen");
        Done(await form.SubmitAsync(("Input.SignalNumber", signalNumber), ("Input.Why", "Zelfde adres")), caseNumber, "signaal-toevoegen");
    }
}

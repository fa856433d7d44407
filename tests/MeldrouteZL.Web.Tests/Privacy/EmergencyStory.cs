using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Trajectories;

namespace MeldrouteZL.Web.Tests.Privacy;

/// <summary>Opens cases in an emergency, through the form.</summary>
internal static class EmergencyStory
{
    public const string Why = "Politie belt: levensgevaar voor het slachtoffer";

    public static async Task<VisitedPage> BreakAsync(this Visitor officer, string number, string why = Why) =>
        await (await officer.GetAsync("/noodtoegang/openen")).SubmitAsync(("Input.CaseNumber", number), ("Input.Reason", why));

    /// <summary>A case with a named victim and a trajectory.</summary>
    public static async Task<(string Case, string Trajectory)> RichCaseAsync(this AppFixture fixture)
    {
        var number = await fixture.CaseOnAgendaAsync();
        var trajectory = await fixture.TrajectoryAsync(caseNumber: number);
        return (number, trajectory);
    }

    /// <summary>Goes on asking for a page while the time passes, so that the session lasts.</summary>
    public static async Task WaitAsync(this MeldrouteApp app, Visitor visitor, TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(10))
        {
            app.Clock.Move(left < TimeSpan.FromMinutes(10) ? left : TimeSpan.FromMinutes(10));
            await visitor.GetAsync("/meldroute");
        }
    }
}

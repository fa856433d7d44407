using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>What is written about the care in a trajectory, with the same words in each text.</summary>
internal static class CareStory
{
    /// <summary>One of everything, through the domain.</summary>
    public static void Fill(Trajectory trajectory, Work work, string text, Moment moment)
    {
        var today = DutchTime.DateOf(moment.At);
        Add(trajectory.WriteSupport([], null, 0, new() { Domain = LifeDomain.Housing, Aim = text, Provider = text, StartsOn = today, EndedOn = today, Result = text }, moment));
        Add(trajectory.MeasureWellbeing(new() { On = today, Safety = 2, Note = text }, moment));
        Add(trajectory.RecordTransfer(new(today, text, text, text, ExpertiseHere.TriedAndNotEnough, text), moment));

        void Add<T>((T? Part, Refusal? Refusal) made)
            where T : TrajectoryPart
        {
            Assert.Null(made.Refusal);
            work.Db.Add(made.Part!);
        }
    }

    /// <summary>One of everything, through the forms.</summary>
    public static async Task WriteAsync(Visitor visitor, string number, string text)
    {
        await SendAsync("leefgebied", ("Input.Domain", "Housing"), ("Input.Aim", text), ("Input.Provider", text), ("Input.StartsOn", "2026-03-02"), ("Input.EndedOn", "2026-03-09"), ("Input.Result", text));
        await SendAsync("welzijn", ("Input.On", "2026-03-02"), ("Input.Safety", "2"), ("Input.Note", text));
        await SendAsync("overdracht", ("Input.Expertise", "NotPossible"), ("Input.Explanation", text), ("Input.On", "2026-03-02"), ("Input.From", text), ("Input.To", text), ("Input.Reason", text));

        async Task SendAsync(string form, params (string, string?)[] fields) =>
            Assert.StartsWith($"/trajecten/{number}/zorg?gedaan=", (await (await visitor.GetAsync($"/trajecten/{number}/{form}")).SubmitAsync(fields)).Path, StringComparison.Ordinal);
    }
}

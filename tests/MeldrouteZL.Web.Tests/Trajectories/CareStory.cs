using System.Globalization;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
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

        var meeting = Add(trajectory.PlanCareMeeting(new(today, new TimeOnly(10, 0), CareMeetingPlace.Online, text), moment));
        Add(trajectory.AddParticipant(meeting, new(text, text, text, text), moment));
        Assert.Null(trajectory.SettleCareMeeting(meeting, isHeld: true, text, moment));
        var agreement = Add(trajectory.AddAgreement(meeting, new(text, text, today), moment));
        Assert.Null(trajectory.FollowUpAgreement(agreement, isDone: true, text, moment));

        T Add<T>((T? Part, Refusal? Refusal) made)
            where T : TrajectoryPart
        {
            Assert.Null(made.Refusal);
            work.Db.Add(made.Part!);
            return made.Part!;
        }
    }

    /// <summary>A text that a house may read until tomorrow, or might until it was taken back.</summary>
    public static TrajectoryShare Share(Trajectory trajectory, Work work, int house, string text, Moment moment, bool isWithdrawn = false)
    {
        var (share, refusal) = trajectory.ShareWithHouse(new(house, text, text, DutchTime.DateOf(moment.At).AddDays(1)), moment);
        Assert.Null(refusal ?? (isWithdrawn ? trajectory.WithdrawShare(share, moment) : null));
        work.Db.Add(share!);
        return share!;
    }

    /// <summary>Shares a text with the house of Parkstad until tomorrow, through the form.</summary>
    public static async Task<VisitedPage> ShareAsync(Visitor visitor, string number, string text, string ground = "Met toestemming")
    {
        var form = await visitor.GetAsync($"/trajecten/{number}/delen");
        var house = form.Document.QuerySelectorAll("#Input_HouseId option").Single(o => o.TextContent.Contains("Parkstad", StringComparison.Ordinal)).GetAttribute("value");
        return await form.SubmitAsync(("Input.HouseId", house), ("Input.Ground", ground), ("Input.Text", text),
            ("Input.LastDay", DutchTime.DateOf(TimeProvider.System.GetUtcNow()).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>The id of what the page of the care says was shared last.</summary>
    public static async Task<string> SharedIdAsync(MeldrouteApp app, VisitedPage care) => (await SuperUser.ColumnAsync(app.Database.Admin,
        $"SELECT s.id::text FROM meldroute.trajectory_share s JOIN meldroute.trajectory t ON t.id = s.trajectory_id WHERE t.number = '{care.Path.Split('/')[2]}' ORDER BY s.id DESC LIMIT 1"))[0];

    /// <summary>One of everything, through the forms.</summary>
    public static async Task WriteAsync(Visitor visitor, string number, string text)
    {
        await SendAsync("leefgebied", ("Input.Domain", "Housing"), ("Input.Aim", text), ("Input.Provider", text), ("Input.StartsOn", "2026-03-02"), ("Input.EndedOn", "2026-03-09"), ("Input.Result", text));
        await SendAsync("welzijn", ("Input.On", "2026-03-02"), ("Input.Safety", "2"), ("Input.Note", text));
        await SendAsync("overdracht", ("Input.Expertise", "NotPossible"), ("Input.Explanation", text), ("Input.On", "2026-03-02"), ("Input.From", text), ("Input.To", text), ("Input.Reason", text));
        await SendAsync("zorgoverleg-plannen", ("Input.On", "2026-03-02"), ("Input.At", "10:00"), ("Input.Place", "Online"), ("Input.Agenda", text));
        await SendAsync("deelnemer-toevoegen", ("Input.Meeting", await ChoiceAsync("deelnemer-toevoegen", "Meeting")), ("Input.Name", text), ("Input.Organisation", text), ("Input.Ground", text), ("Input.MayKnow", text));
        await SendAsync("zorgoverleg-afronden", ("Input.Meeting", await ChoiceAsync("zorgoverleg-afronden", "Meeting")), ("Input.IsHeld", "true"), ("Input.Outcome", text));
        await SendAsync("afspraak-toevoegen", ("Input.Meeting", await ChoiceAsync("afspraak-toevoegen", "Meeting")), ("Input.Text", text), ("Input.Owner", text), ("Input.DueOn", "2026-03-09"));
        await SendAsync("afspraak-opvolgen", ("Input.Agreement", await ChoiceAsync("afspraak-opvolgen", "Agreement")), ("Input.IsDone", "true"), ("Input.FollowUp", text));

        async Task<string?> ChoiceAsync(string form, string field) =>
            (await visitor.GetAsync($"/trajecten/{number}/{form}")).Document.QuerySelectorAll($"#Input_{field} option")[^1].GetAttribute("value");

        async Task SendAsync(string form, params (string, string?)[] fields) =>
            Assert.StartsWith($"/trajecten/{number}/zorg?gedaan=", (await (await visitor.GetAsync($"/trajecten/{number}/{form}")).SubmitAsync(fields)).Path, StringComparison.Ordinal);
    }
}

using System.Globalization;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>What a client asked, said and was given, with the same words in each text.</summary>
internal static class ClientRightsStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One of everything, through the domain; every request is answered, so that nothing keeps the trajectory in sight.</summary>
    public static void Fill(Trajectory trajectory, Work work, string text, Moment moment)
    {
        var second = moment with { By = moment.By with { UserId = Guid.NewGuid() } };
        var request = Add(trajectory.ReceiveRequest(Facts(ClientRequestKind.Inspection, text, moment), moment));
        Assert.Null(trajectory.ExtendRequest(request, text, moment));
        PackLine[] lines = [new("plan", PackSection.Trajectory, text, null), new("contact", PackSection.Contact, text, text)];
        var returned = Add(trajectory.PreparePack(request, [], ["plan", "contact"], lines, moment));
        Assert.Null(trajectory.ReviewPack(returned, text, second));
        var released = Add(trajectory.PreparePack(request, [returned], ["plan", "contact"], lines, moment));
        Assert.Null(trajectory.ReviewPack(released, null, second));
        Assert.Null(trajectory.AnswerRequest(request, new(RequestDecision.Granted, null, text), [returned, released], moment));
        Add(trajectory.AddStatement(new(DutchTime.DateOf(moment.At), text[..Math.Min(text.Length, ClientStatement.LanguageMaxLength)], text), moment));

        T Add<T>((T? Part, Refusal? Refusal) made)
            where T : TrajectoryPart
        {
            Assert.Null(made.Refusal);
            work.Db.Add(made.Part!);
            return made.Part!;
        }
    }

    /// <summary>The same in a trajectory that is there already.</summary>
    public static async Task FillAsync(MeldrouteApp app, string number, string text)
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var trajectory = await work.Db.Trajectories.SingleAsync(t => t.Number == number, Cancel);
        Fill(trajectory, work, text, await app.Get<Regions>().MomentAsync(actor, app.Clock.GetUtcNow(), Cancel));
        await work.CommitAsync(() => number, Cancel);
    }

    public static ClientRequestFacts Facts(ClientRequestKind kind, string text, Moment moment) => new()
    {
        Kind = kind,
        ReceivedOn = DutchTime.DateOf(moment.At),
        Age = ClientAge.From16,
        By = RequestedBy.Client,
        Identity = IdentityProof.KnownInPerson,
        Words = text,
    };

    /// <summary>Records a request through the form.</summary>
    public static async Task<VisitedPage> AskAsync(Visitor visitor, string number, string kind, string age = "From16", string? registerNumber = null) => await SendAsync(
        visitor, number, "verzoek-vastleggen",
        ("Input.Kind", kind), ("Input.Age", age), ("Input.By", "Client"), ("Input.Identity", "Document"), ("Input.Words", "Ik wil weten wat er staat"), ("Input.RegisterNumber", registerNumber));

    public static async Task<VisitedPage> SendAsync(Visitor visitor, string number, string form, params (string, string?)[] fields) =>
        await (await visitor.GetAsync($"/trajecten/{number}/{form}")).SubmitAsync(fields);

    /// <summary>The value of the last line of a select.</summary>
    public static async Task<string?> ChoiceAsync(Visitor visitor, string number, string form, string field) =>
        (await visitor.GetAsync($"/trajecten/{number}/{form}")).Document.QuerySelectorAll($"#Input_{field} option")[^1].GetAttribute("value");

    /// <summary>Answers the last request that is open.</summary>
    public static async Task<VisitedPage> AnswerAsync(Visitor visitor, string number, string decision, string? ground = null) => await SendAsync(
        visitor, number, "verzoek-beantwoorden",
        ("Input.Request", await ChoiceAsync(visitor, number, "verzoek-beantwoorden", "Request")), ("Input.Decision", decision), ("Input.Ground", ground), ("Input.Reason", "Zo is het"));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.PublicReports;

/// <summary>What the tests about the public form do below the screens, and the way through its pages.</summary>
internal static class PublicStory
{
    public const string What = "Vier mensen slapen in de keuken van het eethuis.";
    private const string Heerlen = "105";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A report; gives the number of its signal and its code.</summary>
    public static async Task<(string Number, ReportCode Code)> ReportAsync(MeldrouteApp app, Func<ReportPublicly.Command, ReportPublicly.Command>? change = null)
    {
        var command = new ReportPublicly.Command
        {
            Manner = ReportManner.Known,
            Language = ReportLanguage.Dutch,
            What = What,
            Where = "Een eethuis bij het station",
            MunicipalityId = int.Parse(Heerlen, null),
            When = "Vorige week",
            Acute = false,
            Name = "Test Melder",
            SafeContact = "Alleen een bericht",
        };
        var code = ReportCodes.Create();
        var outcome = await app.Get<ReportPublicly.Handler>().Handle(Guid.NewGuid(), change?.Invoke(command) ?? command, code, app.Clock.GetUtcNow(), Cancel);
        Assert.Null(outcome.Refusal);
        return (outcome.Number!, code);
    }

    /// <summary>Veilig Thuis asks the reporter something, or writes a notice.</summary>
    public static async Task AskAsync(MeldrouteApp app, string number, string text, ReportMessageKind kind = ReportMessageKind.Question)
    {
        var actor = await app.ActorOfAsync("vt-1");
        var header = await app.Get<SignalHeaders>().FindAsync(number, actor, Cancel);
        var outcome = await app.Get<WriteToReporter.Handler>().Handle(
            new Target(number, header!.Version, Guid.NewGuid()), new() { Kind = kind, Text = text }, actor, app.Clock.GetUtcNow(), Cancel);
        Assert.Null(outcome.Refusal);
    }

    /// <summary>The reporter answers the open question.</summary>
    public static async Task<bool> AnswerAsync(MeldrouteApp app, ReportCode code, string answer)
    {
        var now = app.Clock.GetUtcNow();
        var report = await app.Get<ReadReport.Handler>().Handle(code, now, Cancel);
        return await app.Get<AnswerQuestion.Handler>().Handle(report!.Key, report.Question!.Id, new() { Answer = answer }, now, Cancel);
    }

    /// <summary>From the first page to the one where everything is looked over.</summary>
    public static async Task<VisitedPage> ToReviewAsync(this Visitor visitor, string manner = nameof(ReportManner.Known), string what = What, string acute = "False")
    {
        var second = await (await visitor.GetAsync("/melden")).SubmitAsync(("Input.Manner", manner));
        var third = await second.SubmitAsync(
            ("Input.What", what), ("Input.Where", "Een eethuis"), ("Input.MunicipalityId", Heerlen), ("Input.When", "Vorige week"), ("Input.Acute", acute));
        return await third.SubmitAsync(("Input.Persons", "Een man met een pet"), ("Input.Name", "Test Melder"), ("Input.SafeContact", "Alleen een bericht"));
    }

    public static string CodeOn(this VisitedPage page) => page.Text("[data-code]");

    /// <summary>The number of the newest signal.</summary>
    public static Task<string> NewestAsync(MeldrouteApp app) => app.AskAsync<string>("SELECT number FROM meldroute.signal ORDER BY id DESC LIMIT 1");
}

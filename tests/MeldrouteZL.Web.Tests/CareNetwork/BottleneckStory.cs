using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.CareNetwork;

/// <summary>The register of care coordination at the point where a test begins.</summary>
internal static class BottleneckStory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A bottleneck that was escalated and solved, with the same words in each text, and an advice; gives the bottleneck.</summary>
    public static async Task<Guid> FillAsync(MeldrouteApp app, Actor coordinator, string text)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(coordinator, Act.WithoutContent, Cancel);
        var moment = await app.Get<Regions>().MomentAsync(coordinator, app.Clock.GetUtcNow(), Cancel);
        var today = DutchTime.DateOf(moment.At);
        var bottleneck = Bottleneck.Report(new(today, BottleneckTheme.Shelter, BottleneckPlace.OutsideNetwork, text), moment).Bottleneck!;
        Assert.Null(bottleneck.Escalate(text, today, moment) ?? bottleneck.Solve(text, today, moment));
        work.Db.Add(bottleneck);
        work.Db.Add(ProfessionalAdvice.Record(today, AdvisedOrganisation.Education, AdviceTheme.Signalling, 20, moment).Advice!);
        await work.CommitAsync(() => null, Cancel);
        return bottleneck.Id;
    }

    /// <summary>The same through the forms.</summary>
    public static async Task WriteAsync(Visitor visitor, string text)
    {
        await SendAsync("nieuw", ("Input.SeenOn", "2026-03-02"), ("Input.Theme", "Shelter"), ("Input.Place", "OutsideNetwork"), ("Input.Description", text));
        await SendAsync("opschalen", ("Input.Bottleneck", await ChoiceAsync("opschalen")), ("Input.To", text), ("Input.On", "2026-03-09"));
        await SendAsync("oplossen", ("Input.Bottleneck", await ChoiceAsync("oplossen")), ("Input.Solution", text), ("Input.On", "2026-03-16"));
        await SendAsync("advies", ("Input.On", "2026-03-02"), ("Input.Advised", "Education"), ("Input.Theme", "Signalling"), ("Input.Minutes", "20"));

        async Task<string?> ChoiceAsync(string form) => (await visitor.GetAsync($"/knelpunten/{form}")).Document.QuerySelectorAll("#Input_Bottleneck option")[^1].GetAttribute("value");

        async Task SendAsync(string form, params (string, string?)[] fields) =>
            Assert.StartsWith("/knelpunten?jaar=2026&gedaan=", (await (await visitor.GetAsync($"/knelpunten/{form}")).SubmitAsync(fields)).Path, StringComparison.Ordinal);
    }
}

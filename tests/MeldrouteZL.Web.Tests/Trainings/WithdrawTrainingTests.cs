using System.Net;
using MeldrouteZL.Application.Trainings;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trainings;

public sealed class WithdrawTrainingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R209")]
    public async Task What_was_recorded_wrongly_no_longer_counts_and_only_its_own_organisation_can_say_so()
    {
        var at = app.Clock.GetUtcNow();
        Assert.Null((await app.Get<RecordTraining.Handler>().Handle(Guid.NewGuid(), new() { Date = new(2022, 4, 1), Provider = 105, Audience = 203, Subject = 301, Participants = 150 },
            await app.ActorOfAsync("af-heerlen"), at, TestContext.Current.CancellationToken)).Refusal);
        using var officer = await app.SignInAsync("af-heerlen");
        var list = await officer.GetAsync("/trainingen?jaar=2022");
        var id = list.Document.QuerySelector("[data-training]")!.GetAttribute("data-training")!;

        var stranger = await app.Get<WithdrawTraining.Handler>().Handle(Guid.NewGuid(), new() { Training = Guid.Parse(id) }, await app.ActorOfAsync("af-maastricht"), at, TestContext.Current.CancellationToken);
        var form = await officer.GetAsync(list.Document.QuerySelector($"[data-training='{id}'] a")!.GetAttribute("href")!);
        var other = await officer.GetAsync("/trainingen/intrekken?jaar=2022");
        var empty = await other.SubmitAsync(("Input.Training", ""));
        var done = await form.SubmitAsync();
        var again = await other.SubmitAsync(("Input.Training", id));

        Assert.Equal(Refusal.UnknownTraining, stranger.Refusal);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("De training is ingetrokken", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains("Er zijn geen trainingen vastgelegd", done.Text("[data-totaal]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }
}

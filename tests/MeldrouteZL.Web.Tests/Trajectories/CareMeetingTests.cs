using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>Planning, holding and following up a care meeting: five forms that make one story.</summary>
[Trait("Requirement", "R123")]
[Trait("Requirement", "R129")]
public sealed class CareMeetingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_meeting_is_planned_held_and_followed_up()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var planned = await SendAsync(visitor, $"/trajecten/{number}/zorgoverleg-plannen", ("Input.On", "2026-03-02"), ("Input.At", "14:30"), ("Input.Place", "Online"), ("Input.Agenda", "Rust en school"));
        Assert.Contains("2 mrt 2026, 14:30 uur, online", planned.Text("[data-zorgoverleg=Planned] h3"), StringComparison.Ordinal);
        var invited = await SendAsync(visitor, LinkOf(planned, "Deelnemer toevoegen"), ("Input.Name", "J. de Vries"), ("Input.Organisation", "Mentor"), ("Input.Ground", "Toestemming"), ("Input.MayKnow", "Alleen het rooster"));
        Assert.Contains("J. de Vries, Mentor", invited.Text("[data-deelnemer]"), StringComparison.Ordinal);
        Assert.Contains("Mag weten: Alleen het rooster", invited.Text("[data-deelnemer]"), StringComparison.Ordinal);
        var held = await SendAsync(visitor, LinkOf(invited, "Afronden"), ("Input.IsHeld", "true"), ("Input.Outcome", "Het gaat beter"));
        Assert.Contains("Het gaat beter", held.Text("[data-zorgoverleg=Held]"), StringComparison.Ordinal);
        var agreed = await SendAsync(visitor, LinkOf(held, "Afspraak toevoegen"), ("Input.Text", "Belt de school"), ("Input.Owner", "Mentor"), ("Input.DueOn", "2026-03-09"));
        Assert.Contains("te laat: was uiterlijk 9 mrt 2026", agreed.Text("[data-afspraak=Open]"), StringComparison.Ordinal);
        var done = await SendAsync(visitor, LinkOf(agreed, "Opvolgen"), ("Input.IsDone", "true"), ("Input.FollowUp", "Gebeld, er is plek"));

        Assert.Equal($"/trajecten/{number}/zorg?gedaan=afspraak-opvolgen", done.Path);
        Assert.Contains("Gebeld, er is plek", done.Text("[data-afspraak=Done]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_comes_back_and_what_is_to_come_was_not_held()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var tomorrow = DutchTime.DateOf(app.Clock.GetUtcNow()).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var empty = await SendAsync(visitor, $"/trajecten/{number}/zorgoverleg-plannen", ("Input.Agenda", "Rust"));
        StepChecks.BadInput(empty, "Input_On", "Vul in op welke dag het zorgoverleg is.");
        StepChecks.BadInput(empty, "Input_Place", "Kies wat voor plek het is.");
        Assert.Equal("Rust", empty.Text("#Input_Agenda"));
        var planned = await SendAsync(visitor, $"/trajecten/{number}/zorgoverleg-plannen", ("Input.On", tomorrow), ("Input.Place", "Telephone"), ("Input.Agenda", "Rust"));
        var early = await SendAsync(visitor, LinkOf(planned, "Afronden"), ("Input.IsHeld", "true"), ("Input.Outcome", "Besproken"));
        StepChecks.Refused(early, "Dit tijdstip ligt in de toekomst.");
        Assert.Equal("Besproken", early.Text("#Input_Outcome"));
        StepChecks.BadInput(await SendAsync(visitor, LinkOf(planned, "Deelnemer toevoegen"), ("Input.Name", "J. de Vries")), "Input_MayKnow", "Schrijf op wat deze persoon mag weten.");
        StepChecks.Refused(
            await SendAsync(visitor, $"/trajecten/{number}/afspraak-toevoegen", ("Input.Meeting", Guid.NewGuid().ToString()), ("Input.Text", "Belt"), ("Input.Owner", "Mentor"), ("Input.DueOn", tomorrow)),
            "Dit zorgoverleg staat niet in het traject.");
        StepChecks.BadInput(await SendAsync(visitor, $"/trajecten/{number}/afspraak-opvolgen"), "Input_Agreement", "Kies de afspraak.");
    }

    private static async Task<VisitedPage> SendAsync(Visitor visitor, string address, params (string, string?)[] fields) => await (await visitor.GetAsync(address)).SubmitAsync(fields);

    private static string LinkOf(VisitedPage page, string text) =>
        page.Document.QuerySelectorAll("[data-zorgoverleg] a").First(a => a.TextContent.Trim() == text).GetAttribute("href")!;
}

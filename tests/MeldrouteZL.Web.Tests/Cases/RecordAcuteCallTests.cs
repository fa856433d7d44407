using System.Globalization;
using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class RecordAcuteCallTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R71")]
    public async Task Calls_are_recorded_one_after_another_on_one_page_and_stand_on_the_pages_of_the_lane()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var @case = await visitor.GetAsync($"/casussen/{number}");
        Assert.True(@case.Has($".page-head .actions a[href='/casussen/{number}/acuut-melden']"));
        var raised = await (await visitor.GetAsync($"/casussen/{number}/acuut-melden")).SubmitAsync(("Input.Reason", "Wordt vanavond opgehaald"));
        Assert.False(raised.Has($"a[href='/casussen/{number}/acuut-melden']"));
        Assert.True(raised.Has($".notice--danger a[href='{AddressOf(number)}']"));

        var first = await visitor.GetAsync(AddressOf(number));
        Assert.True(first.Has(".phones a[href='tel:112']"));
        Assert.Contains("0 minuten geleden", first.Text("[data-minuten='0']"), StringComparison.Ordinal);
        var second = await first.SubmitAsync(("Input.Partner", "Avim"), ("Input.Answered", "False"));
        Assert.Equal($"{AddressOf(number)}?gedaan=gesprek", second.Path);
        Assert.Contains("vastgelegd", second.Text(".notice--good"), StringComparison.Ordinal);
        var third = await second.SubmitAsync(("Input.Partner", "Other"), ("Input.Who", "Arts van de spoedpost"), ("Input.Answered", "True"), ("Input.Said", "Is veilig tot morgen"));
        await first.SubmitAsync(("Input.Partner", "Avim"), ("Input.Answered", "False")); // sent again: nothing more

        Assert.Equal(["Avim", "Other"], third.Document.QuerySelectorAll("[data-gesprek]").Select(e => e.GetAttribute("data-gesprek")));
        app.Clock.Move(TimeSpan.FromMinutes(12));
        foreach (var page in (string[])["acuut-bevestigen", "acuut-afschalen", "acuut-besluiten"])
        {
            var shown = await visitor.GetAsync($"/casussen/{number}/{page}");
            Assert.Contains("12 minuten geleden", shown.Text("[data-minuten='12']"), StringComparison.Ordinal);
            Assert.Contains("Is veilig tot morgen", shown.Text("[data-gesprek=Other]"), StringComparison.Ordinal);
        }

        Assert.Equal("Arts van de spoedpost", (await visitor.GetAsync($"/casussen/{number}/acuut-bevestigen")).Document.QuerySelector("#Input_Partner")!.GetAttribute("value"));
        var calls = (await fixture.Story.LookAsync(number, "vt-1")).AcuteCalls;
        Assert.Equal(2, calls.Count);
        Assert.All(calls, c => Assert.Equal(TableStory.UserOf("vt-1"), c.UserId));
    }

    [Fact]
    public async Task Bad_input_is_refused_with_what_was_typed()
    {
        var number = await fixture.Story.AcuteAsync();
        using var visitor = await app.SignInAsync("avim-1");
        var form = await visitor.GetAsync(AddressOf(number));

        var empty = await form.SubmitAsync(("Input.Time", ""));
        StepChecks.BadInput(empty, "Input_Partner", "Kies met wie u belt.");
        StepChecks.BadInput(empty, "Input_Time", "Vul in hoe laat u belde.");
        StepChecks.BadInput(empty, "Input_Answered", "Kies of er werd opgenomen.");
        var answer = await form.SubmitAsync(("Input.Partner", "Other"), ("Input.Answered", "True"), ("Input.Time", "14:05"));
        StepChecks.BadInput(answer, "Input_Who", "Vul in wie dit is: functie en organisatie.");
        StepChecks.BadInput(answer, "Input_Said", "Vul in wat er is gezegd.");
        Assert.True(answer.Has("input[value=Other][checked]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).AcuteCalls);
    }

    [Fact]
    public async Task A_time_later_than_now_was_yesterday()
    {
        var number = await fixture.Story.AcuteAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var later = app.Clock.GetUtcNow().AddMinutes(30);

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            ("Input.Partner", "DispatchRoom"), ("Input.Answered", "False"), ("Input.Time", TimeZoneInfo.ConvertTime(later, DutchTime.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)));

        var call = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).AcuteCalls);
        Assert.InRange(call.At, later.AddDays(-1).AddHours(-1.5), app.Clock.GetUtcNow()); // an hour more where the clock changed
    }

    [Fact]
    public async Task Only_while_a_consultation_runs_and_only_for_who_calls()
    {
        var quiet = await fixture.Story.CaseAsync(CaseStage.OnAgenda);
        using var visitor = await app.SignInAsync("vt-1");
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(AddressOf(quiet))).Status);
        var number = await fixture.Story.AcuteAsync();
        foreach (var persona in (string[])["vt-secretaris", "af-heerlen", "oefen-vt"])
        {
            await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(number));
        }
    }

    private static string AddressOf(string number) => $"/casussen/{number}/acuut-bellen";
}

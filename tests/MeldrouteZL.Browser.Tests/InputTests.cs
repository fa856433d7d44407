using MeldrouteZL.Browser.Tests.People;
using MeldrouteZL.Domain.Cases;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests;

/// <summary>Nothing typed is lost, and nothing is done twice.</summary>
public sealed class InputTests(Screens screens) : IClassFixture<Screens>
{
    private const string Story = "Een lang verhaal dat niemand twee keer wil typen:\n\"elke nacht\" <zes> auto's & één busje.";

    [Fact]
    public async Task What_was_typed_survives_bad_input()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.OpenAsync("/signalen/nieuw");
        await officer.FillAsync("Wat is er aan de hand?", Story);
        await officer.SelectAsync("In welke gemeente?", "Kerkrade");
        await officer.ChooseAsync("Is het acuut?", "Nee");

        await officer.PressAsync("Bewaren als concept", answer: 400);

        await Assertions.Expect(officer.Field("Wat is er aan de hand?")).ToHaveValueAsync(Story);
        await Assertions.Expect(officer.Field("In welke gemeente?").Locator("option:checked")).ToHaveTextAsync("Kerkrade");
        await Assertions.Expect(officer.Choice("Is het acuut?", "Nee")).ToBeCheckedAsync();
        await officer.FillAsync("Waar is het?", "Bij het station");
        await officer.FillAsync("Of in uw eigen woorden", "Vannacht");
        await officer.PressAsync("Bewaren als concept");
        await officer.SeesAsync("auto's & één busje.");
    }

    [Fact]
    public async Task What_was_typed_survives_an_expired_token_and_can_be_sent_again()
    {
        var number = await screens.Story.CaseAsync(CaseStage.InFollowUp);
        await using var employee = await screens.SignInAsync("vt-1");
        await employee.OpenAsync($"/casussen/{number}/terugkoppelen");
        await employee.FillAsync("Wat is er met het signaal gebeurd?", Story);
        await employee.Page.Context.ClearCookiesAsync(new() { Name = "meldroute-form" });

        await employee.PressAsync("Terugkoppelen", answer: 400);

        await employee.SeesAsync("Wat u typte, is niet weg.");
        await Assertions.Expect(employee.Main.GetByRole(AriaRole.Textbox)).ToHaveValueAsync(Story);
        await employee.PressAsync("Opnieuw versturen");
        var signal = Assert.Single((await screens.Story.LookAsync(number, "vt-1")).Signals);
        Assert.NotNull(signal.Feedback);
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        await using var officer = await screens.SignInAsync("af-sittard");
        await FillInAsync(officer, "Twee keer geklikt");

        await officer.ArriveAsync(() => officer.Button("Bewaren als concept").DblClickAsync());

        await officer.OpenAsync("/signalen?tab=alles");
        await Assertions.Expect(officer.Page.Locator("tr[data-nummer]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Sending_again_after_the_answer_was_lost_acts_once()
    {
        // With script the form would have become a draft by itself, at an address of its own.
        await using var officer = await screens.SignInAsync("af-maastricht", script: false);
        await FillInAsync(officer, "Het duurde zo lang");
        var form = $"**{new Uri(officer.Page.Url).AbsolutePath}";

        // The server acts on it, but its answer is lost on the way.
        await officer.Page.RouteAsync(form, async route =>
        {
            Assert.Equal(302, (await route.FetchAsync(new() { MaxRedirects = 0 })).Status);
            await route.AbortAsync(RequestAbortErrorCode.Aborted);
        });
        var lost = new TaskCompletionSource();
        officer.Page.RequestFailed += (_, _) => lost.TrySetResult();
        await officer.Button("Bewaren als concept").ClickAsync();
        await lost.Task.WaitAsync(Person.Patience, TestContext.Current.CancellationToken);
        await officer.Page.UnrouteAsync(form);
        await officer.PressAsync("Bewaren als concept");

        var number = await officer.HeadingAsync();
        await officer.OpenAsync("/signalen?tab=alles");
        await Assertions.Expect(officer.Page.Locator("tr[data-nummer]")).ToHaveCountAsync(1);
        await Assertions.Expect(officer.Row(number)).ToBeVisibleAsync();
    }

    private static async Task FillInAsync(Person officer, string what)
    {
        await officer.OpenAsync("/signalen/nieuw");
        await officer.FillAsync("Wat is er aan de hand?", what);
        await officer.FillAsync("Waar is het?", "Bij het station");
        await officer.FillAsync("Of in uw eigen woorden", "Vannacht");
        await officer.ChooseAsync("Is het acuut?", "Nee");
    }
}

using System.Text.RegularExpressions;
using MeldrouteZL.Browser.Tests.Guards;
using MeldrouteZL.Domain.Signals;
using Microsoft.Playwright;
using Xunit;

namespace MeldrouteZL.Browser.Tests.People;

/// <summary>
/// Somebody at a screen, who finds things by what they are called. Every page that they come by is held against
/// <see cref="PageGuards"/>.
/// </summary>
internal sealed class Person : IAsyncDisposable
{
    /// <summary>Far above what a page takes on a busy machine; nothing waits this long unless it will fail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly PageWatch watch;
    private readonly bool script;
    private int status;

    private Person(IPage page, PageWatch watch, bool script)
    {
        (Page, this.watch, this.script) = (page, watch, script);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame)
            {
                status = response.Status;
            }
        };
    }

    public IPage Page { get; }

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Person> SitDownAsync(IBrowserContext window, bool script)
    {
        var watch = new PageWatch(window);
        window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Person(await window.NewPageAsync(), watch, script);
    }

    public async Task SignInAsync(string persona)
    {
        await OpenAsync("/account/aanmelden");
        await ArriveAsync(() => Page.Locator($"button[name=persona][value={persona}]").ClickAsync());
    }

    /// <summary>Goes on in another role of their own, by the link under their name.</summary>
    public async Task ChooseRoleAsync(string role)
    {
        await ArriveAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "andere rol kiezen" }).ClickAsync());
        await ArriveAsync(() => Main.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(role)}") }).ClickAsync());
    }

    /// <summary>Types an address.</summary>
    public Task OpenAsync(string path, int answer = 200) => ArriveAsync(() => Page.GotoAsync(path), answer);

    /// <summary>Follows the link in the main part that is called so.</summary>
    public Task FollowAsync(string link) => ArriveAsync(() => Main.GetByRole(AriaRole.Link, Named(link)).ClickAsync());

    /// <summary>Follows a link of the main menu.</summary>
    public Task ChooseMenuAsync(string item) =>
        ArriveAsync(() => Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, Named(item)).ClickAsync());

    /// <summary>Opens the row of the list with this number.</summary>
    public Task OpenRowAsync(string number) => ArriveAsync(() => Row(number).GetByRole(AriaRole.Link).First.ClickAsync());

    public ILocator Row(string number) => Page.Locator($"tr[data-nummer='{number}']");

    /// <summary>Presses the button that is called so, which leads to a page.</summary>
    /// <param name="answer">The status that comes back: 400 for bad input, 409 for a step that is refused.</param>
    public Task PressAsync(string button, int answer = 200) => ArriveAsync(() => Button(button).ClickAsync(), answer);

    /// <summary>Does something that leads to a page, and looks at that.</summary>
    public async Task ArriveAsync(Func<Task> act, int answer = 200)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            Page.Load -= OnLoad;
        }

        Assert.True(answer == status, $"{Path} answered {status} instead of {answer}: {await Main.InnerTextAsync()}");
        await PageGuards.HoldAsync(Page, watch, axe: script);
    }

    public ILocator Button(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The field with this label.</summary>
    public ILocator Field(string label) => Main.GetByLabel(Labelled(label));

    public Task FillAsync(string label, string text) => Field(label).FillAsync(text);

    /// <summary>Chooses the option that begins so.</summary>
    public async Task SelectAsync(string label, string beginning)
    {
        var option = Field(label).Locator("option").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(beginning)}") });
        await Field(label).SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
    }

    /// <summary>Ticks one choice of the question that is asked so.</summary>
    public Task ChooseAsync(string question, string choice) => Choice(question, choice).CheckAsync();

    public ILocator Choice(string question, string choice)
    {
        var group = Main.GetByRole(AriaRole.Group, new() { NameRegex = Labelled(question) });
        return group.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).Or(group.GetByRole(AriaRole.Checkbox, new() { Name = choice, Exact = true }));
    }

    /// <summary>From the page of a signal: sends it to Veilig Thuis.</summary>
    public async Task ForwardAsync()
    {
        await FollowAsync("Doorsturen naar Veilig Thuis");
        await SelectAsync("Op welke grond deelt u dit?", "Wmo 2015 art. 5.2.6");
        await Field("Ik heb gelezen wat Veilig Thuis krijgt. Het klopt.").CheckAsync();
        await PressAsync("Doorsturen");
        await SeesStageAsync(SignalStage.Forwarded);
    }

    /// <summary>Does the intake of the trajectory on this page and sets how closely it is followed.</summary>
    public async Task PrepareTrajectoryAsync()
    {
        await FollowAsync("Intake beginnen");
        await ChooseAsync("Waar wordt de cliënt begeleid?", "Ambulant");
        await ChooseAsync("Welke gemeente is verantwoordelijk, en waarom?", "Ingeschreven buiten de regio");
        await ChooseAsync("Verblijft de cliënt rechtmatig in Nederland?", "Ja, rechtmatig verblijf");
        await ChooseAsync("Is de cliënt jonger dan 18 jaar?", "Nee, 18 jaar of ouder");
        await PressAsync("Intake beginnen");
        await FollowAsync("Monitoring instellen");
        await ChooseAsync("Hoe intensief volgt u dit traject?", "Gewoon");
        await ChooseAsync("Wat gaf de doorslag?", "Wat voor problemen er zijn");
        await FillAsync("Waarom?", "De hulpverlener kent de doelgroep.");
        await PressAsync("Instellen");
    }

    public Task SeesAsync(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    public Task DoesNotSeeAsync(string text) => Assertions.Expect(Main).Not.ToContainTextAsync(text);

    public Task SeesHeadingAsync(string heading) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>The record on the page is in this stage.</summary>
    public Task SeesStageAsync(Enum stage) => Assertions.Expect(Page.Locator($"[data-stage={stage}]").First).ToBeVisibleAsync();

    public async Task<string> HeadingAsync() => (await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Trim();

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private static LocatorGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };

    // What may stay empty says so in its label.
    private static Regex Labelled(string label) => new($"^{Regex.Escape(label)}( \\(niet verplicht\\))?$");
}

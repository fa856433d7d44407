using System.Net;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>Who follows a meeting hears that it changed, as long as their session goes on, and nothing else.</summary>
[Trait("Requirement", "R165")]
public sealed class FollowMeetingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    internal const string Changed = """{"type":1,"target":"changed","arguments":[]}""";
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    private string Origin => app.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Every_step_at_the_table_is_told_to_all_without_a_word_of_it()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        var next = await story.MeetingAsync();
        using var avim = await app.SignInAsync("avim-1");
        using var care = await app.SignInAsync("zoco-parkstad");
        using var secretary = await app.SignInAsync("vt-secretaris");
        using var first = await LiveSocket.OpenAsync(app, avim, Day(meeting));
        using var second = await LiveSocket.OpenAsync(app, care, Day(meeting));
        using var elsewhere = await LiveSocket.OpenAsync(app, care, Day(next));

        await (await avim.GetAsync($"/casussen/{number}/inbreng")).SubmitAsync(("Input.Text", "Bekend van een controle."), ("Input.Origin", nameof(EnrichmentOrigin.OwnFile)));
        await AllHearAsync();
        await (await secretary.GetAsync(meeting.Address())).PressAsync($"form[action='{meeting.Address()}/agenda-vaststellen'] button");
        await AllHearAsync();
        await (await secretary.GetAsync($"{meeting.Address()}/aanwezigheid")).SubmitAsync([.. Enumerable.Range(0, 4).Select(i => ($"Input.Organisations[{i}].AbsentBecause", (string?)"Ziek"))]);
        await AllHearAsync();
        await (await secretary.GetAsync($"/casussen/{number}/screenen")).SubmitAsync(("Input.Present", "Alle drie"), ("Input.Weighing", "Ernstig"), ("Input.Advised", nameof(AdvisedSteps.CareCoordination)));
        await AllHearAsync();
        await (await secretary.GetAsync($"/casussen/{number}/opvolger-aanwijzen")).SubmitAsync(("Input.Owner", $"{await app.OrganisationAsync(Domain.Organisations.OrganisationKind.Avim)}"));
        await AllHearAsync();
        var other = await story.PutOnAsync(next);
        Assert.Equal(Changed, await elsewhere.HearAsync()); // the first thing it hears
        Assert.NotEmpty(other);

        async Task AllHearAsync()
        {
            Assert.Equal(Changed, await first.HearAsync());
            Assert.Equal(Changed, await second.HearAsync());
        }
    }

    [Fact]
    public async Task What_changed_between_the_page_and_its_connection_is_told_at_once()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var avim = await app.SignInAsync("avim-1");
        using var witness = await LiveSocket.OpenAsync(app, avim, Day(meeting));
        var opened = app.Clock.GetUtcNow();
        await story.TakeAsync(number, "avim-1", (c, m) => c.Contribute(new Contribution("Bekend.", EnrichmentOrigin.OwnFile, "politietaak"), 0, m));
        await witness.HearAsync();

        using var late = (await LiveSocket.AskAsync(app.Address, avim.Client, LiveSocket.AddressOf(Day(meeting), opened), Origin)).Socket!;

        Assert.Equal(Changed, await late.HearAsync());
    }

    [Fact]
    public async Task Without_script_the_page_shows_the_same_when_it_is_loaded_again()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var care = await app.SignInAsync("zoco-parkstad");
        await care.GetAsync(meeting.Address());

        await story.TakeAsync(number, "avim-1", (c, m) => c.Contribute(new Contribution("Bekend van een controle.", EnrichmentOrigin.OwnFile, "politietaak"), 0, m));

        Assert.Contains("Bekend van een controle.", (await care.GetAsync(meeting.Address())).Text($"[data-nummer={number}]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_session_ended_or_whose_membership_did_is_cut_off_and_hears_nothing()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        using var leaver = await app.SignInAsync("avim-1");
        using var dismissed = await app.SignInAsync("zoco-parkstad");
        using var stays = await app.SignInAsync("vt-1");
        using var first = await LiveSocket.OpenAsync(app, leaver, Day(meeting));
        using var second = await LiveSocket.OpenAsync(app, dismissed, Day(meeting));
        using var third = await LiveSocket.OpenAsync(app, stays, Day(meeting));
        await (await leaver.GetAsync("/account/afmelden")).SubmitAsync();
        var membership = (await app.ActorOfAsync("zoco-parkstad")).MembershipId;
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = current_date - 1 WHERE id = '{membership}'");

        await story.TakeAsync(number, "vt-1", (c, m) => c.Contribute(new Contribution("Bekend.", EnrichmentOrigin.OwnFile, "taak"), 0, m));

        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = NULL WHERE id = '{membership}'");
        Assert.Equal(Changed, await third.HearAsync());
        Assert.Null(await first.HearAsync());
        Assert.Null(await second.HearAsync());
    }

    [Fact]
    public async Task Neither_a_connection_nor_what_a_page_fetches_by_itself_keeps_a_session_from_ending()
    {
        await using var own = await MeldrouteApp.StartAsync(fixture.Databases);
        var there = new Story(own);
        var (number, meeting) = await there.OnAgendaAsync();
        using var avim = await own.SignInAsync("avim-1");
        own.Clock.Move(TimeSpan.FromMinutes(10));
        using var live = await LiveSocket.OpenAsync(own, avim, Day(meeting));
        using var request = new HttpRequestMessage(HttpMethod.Get, meeting.Address()) { Headers = { { "Meldroute-By-Itself", "1" } } };
        using var page = await avim.Client.SendAsync(request, TestContext.Current.CancellationToken);
        own.Clock.Move(TimeSpan.FromMinutes(6));

        await there.TakeAsync(number, "vt-1", (c, m) => c.Contribute(new Contribution("Bekend.", EnrichmentOrigin.OwnFile, "taak"), 0, m));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(await live.HearAsync());
        Assert.StartsWith("/account/aanmelden", (await avim.GetAsync(meeting.Address())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_and_who_is_no_browser_get_no_connection_and_nobody_gets_many()
    {
        var (_, meeting) = await story.OnAgendaAsync();
        using var person = await app.SignInAsync("vt-2");
        using var nobody = app.Anonymous();
        var address = LiveSocket.AddressOf(Day(meeting), app.Clock.GetUtcNow());

        foreach (var origin in (string?[])[null, "null", "https://elders.example", Origin + "0"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await LiveSocket.AskAsync(app.Address, person.Client, address, origin)).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await LiveSocket.AskAsync(app.Address, nobody.Client, address, Origin)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await LiveSocket.AskAsync(app.Address, person.Client, "/screening/live/negotiate" + address[15..], Origin)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.PostAsync("/screening/live/negotiate?negotiateVersion=1", [])).Status);

        var open = new List<LiveSocket>();
        for (var i = 0; i < 10; i++)
        {
            open.Add(await LiveSocket.OpenAsync(app, person, Day(meeting)));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await LiveSocket.AskAsync(app.Address, person.Client, address, Origin)).Status);
        open.ForEach(o => o.Dispose());
    }

    [Fact]
    public async Task Nothing_can_be_asked_over_it()
    {
        var (_, meeting) = await story.OnAgendaAsync();
        using var person = await app.SignInAsync("vt-1");
        using var live = await LiveSocket.OpenAsync(app, person, Day(meeting));

        await live.SayAsync("""{"type":1,"invocationId":"1","target":"OnConnectedAsync","arguments":[]}""");

        Assert.Contains("\"error\"", await live.HearAsync(), StringComparison.Ordinal);
        await live.SayAsync(new string('x', 5000));
        Assert.DoesNotContain("x", await live.HearAsync() ?? "", StringComparison.Ordinal);
    }

    private static string Day(ScreeningMeeting meeting) => $"{meeting.Date:yyyy-MM-dd}";
}

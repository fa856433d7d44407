using System.Net;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Performance;
using MeldrouteZL.Web.Tests.Signals;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>What a guest of the table reads and tells, without an account.</summary>
[Trait("Requirement", "R85")]
public sealed class ContributeAsGuestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_reads_what_was_written_for_them_answers_once_and_the_table_reads_it()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        var code = await GuestStory.InviteAsync(app, number);
        using var guest = app.Anonymous();

        var read = await guest.TypeAsync(code);
        var empty = await read.SubmitAsync(("Input.Text", " "));
        var sent = await empty.SubmitAsync(("Input.Text", "Zij is drie weken niet op school geweest."));
        var twice = await empty.SubmitAsync(("Input.Text", "Zij is drie weken niet op school geweest."));

        Assert.Equal((GuestStory.Question, GuestStory.Shown), (read.Text("[data-vraag]"), read.Text("[data-uitleg]")));
        Assert.DoesNotContain(number, read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Er klopt iets niet", read.Html, StringComparison.Ordinal); // the subject of the case
        Assert.DoesNotContain("Wat kan de tafel doen?", read.Html, StringComparison.Ordinal); // the question to the table
        Assert.Equal((HttpStatusCode.BadRequest, true), (empty.Status, empty.Has(".error-summary a[href='#Input_Text']")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (sent.Status, twice.Status));
        Assert.DoesNotContain("drie weken", sent.Html, StringComparison.Ordinal);
        Assert.Equal(sent.Text("main"), twice.Text("main"));
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.TypeAsync(code)).Status);
        foreach (var persona in (string[])["vt-secretaris", "avim-1", "zoco-parkstad"])
        {
            using var member = await app.SignInAsync(persona);
            var told = (await member.GetAsync(meeting.Address())).Text($"[data-nummer={number}] [data-gast]");
            Assert.All((string[])[$"Gast: {GuestStory.Name}, Een school", "drie weken"], part => Assert.Contains(part, told, StringComparison.Ordinal));
            Assert.Contains("drie weken", (await member.GetAsync($"/casussen/{number}/inbreng")).Text("[data-gast]"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_invited_hears_that_there_is_a_message_and_the_log_of_the_case_tells_that_a_guest_was_there()
    {
        var (number, _) = await story.OnAgendaAsync(author: "vt-1");
        var mails = await app.AskAsync<long>("SELECT count(*) FROM meldroute.outgoing_mail WHERE kind = 1");
        var code = await GuestStory.InviteAsync(app, number);

        Assert.True(await GuestStory.AnswerAsync(app, code, "Ja, bekend."));

        Assert.Equal(mails + 1, await app.AskAsync<long>("SELECT count(*) FROM meldroute.outgoing_mail WHERE kind = 1"));
        var entries = await SuperUser.ColumnAsync(app.Database.Admin, """
            SELECT e.action || ' ' || coalesce(e.step, '') || ' ' || e.role || ' ' || e.result || ' ' || (e.case_id = c.id) FROM meldroute.audit_entry e
            JOIN meldroute.casefile c ON c.number = e.object_name WHERE c.number = $1 AND e.role = 1 ORDER BY e.id
            """, number);
        Assert.Equal(["1  1 1 true", "5 ContributeAsGuest 1 1 true"], entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_code_one_taken_back_one_that_ran_out_one_answered_and_one_whose_item_or_meeting_closed_are_answered_alike()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        var other = await story.PutOnAsync(meeting);
        var (expired, answered, revoked, discussed, closed) = (
            await GuestStory.InviteAsync(app, number), await GuestStory.InviteAsync(app, number), await GuestStory.InviteAsync(app, number), await GuestStory.InviteAsync(app, number), await GuestStory.InviteAsync(app, other));
        Assert.True(await GuestStory.AnswerAsync(app, answered, "Ja, bekend."));
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.guest_invitation SET revoked_at = now() WHERE code_hash = '{HashOf(revoked)}'");
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.guest_invitation SET expires_at = now() - interval '1 second' WHERE code_hash = '{HashOf(expired)}'");
        Assert.NotNull(await GuestStory.ReadAsync(app, discussed));
        meeting = await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m));
        Assert.NotNull(await GuestStory.ReadAsync(app, discussed)); // until the table has spoken of it
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult { Present = "Allen", Weighing = "Ernstig", Advised = AdvisedSteps.CareCoordination }, m));
        Assert.Null(await GuestStory.ReadAsync(app, discussed));
        Assert.NotNull(await GuestStory.ReadAsync(app, closed));
        await story.TakeAsync(meeting, (t, m) => t.Hold(m));

        var unknown = await AnswerTo("0000111122223333");
        foreach (var code in (ReportCode[])[expired, answered, revoked, discussed, closed])
        {
            Assert.Equal(unknown, await AnswerTo(code.Digits));
        }

        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(unknown, await AnswerTo("geen code"));
    }

    [Fact]
    public async Task The_same_digits_of_a_reporter_open_no_invitation_and_those_of_a_guest_no_report()
    {
        var (number, _) = await story.OnAgendaAsync();
        var guest = await GuestStory.InviteAsync(app, number);
        var (_, reporter) = await PublicReports.PublicStory.ReportAsync(app);

        Assert.Null(await GuestStory.ReadAsync(app, reporter));
        Assert.Null(await app.Get<Application.PublicReports.ReadReport.Handler>().Handle(guest, app.Clock.GetUtcNow(), Cancel));
    }

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task The_context_of_a_guest_reads_no_row_and_its_functions_tell_nobody_else_anything()
    {
        var (number, _) = await story.OnAgendaAsync();
        var guest = (await GuestStory.ReadAsync(app, await GuestStory.InviteAsync(app, number)))!.Guest;
        await using (var session = await AppSession.AsAsync(app, guest))
        {
            Assert.All(await session.VisibleAsync(Oracle.Keys), t => Assert.True(t.Value.Count == 0, $"{t.Key} shows {t.Value.Count} rows."));
            Assert.Empty(await session.ColumnAsync("SELECT id FROM meldroute.audit_entry"));
            Assert.Single(await session.ColumnAsync("SELECT id FROM meldroute.guest_open()"));
        }

        Actor[] others =
        [
            guest with { UserId = Guid.NewGuid() }, await app.ActorOfAsync("vt-secretaris"), await app.ActorOfAsync("fg"), Actor.Clock(guest.RegionId),
            guest with { RegionId = 2 }, guest with { Role = Domain.Organisations.Role.VtEmployee },
        ];
        foreach (var actor in others)
        {
            await using var session = await AppSession.AsAsync(app, actor);
            Assert.Empty(await session.ColumnAsync("SELECT id FROM meldroute.guest_open()"));
            Assert.Empty(await session.ColumnAsync("SELECT asked FROM meldroute.guest_contribute($1)", new byte[60]));
        }

        await using var without = await AppSession.WithoutContextAsync(app.Get<Npgsql.NpgsqlDataSource>());
        Assert.Empty(await without.ColumnAsync("SELECT id FROM meldroute.guest_open()"));
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_one_counts()
    {
        var (number, _) = await story.OnAgendaAsync();
        var read = (await GuestStory.ReadAsync(app, await GuestStory.InviteAsync(app, number)))!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            app.Get<ContributeAsGuest.Handler>().Handle(read.Key, Guid.NewGuid(), new() { Text = $"Antwoord {i}" }, app.Clock.GetUtcNow(), Cancel)));

        Assert.Equal(1, taken.Count(t => t));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_recorded_without_the_code_and_changes_nothing()
    {
        await using var strict = await MeldrouteApp.StartAsync(fixture.Databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:Limits:CodesPerNetwork"] = "5" });
        var strictly = new Story(strict);
        var (number, _) = await strictly.OnAgendaAsync();
        var good = await GuestStory.InviteAsync(strict, number);
        var before = string.Concat(await SuperUser.RowsAsync(strict.Database.Admin, "guest_invitation"));
        using var guesser = strict.Anonymous();
        var page = await guesser.GetAsync("/screening/gast");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            page = await page.SubmitAsync(("Code", $"000011112222333{i}"));
            answers.Add(page.Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 5), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)], answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.SubmitAsync(("Code", good.Digits))).Status); // also for a code that is good
        Assert.Equal(before, string.Concat(await SuperUser.RowsAsync(strict.Database.Admin, "guest_invitation")));
        var recorded = await SuperUser.ColumnAsync(strict.Database.Admin,
            "SELECT row_to_json(e)::text FROM meldroute.audit_entry e WHERE e.step = 'ReadInvitation' AND e.result = 2 AND e.user_id = '00000000-0000-0000-0000-000000000000' AND e.case_id IS NULL");
        Assert.Equal(5, recorded.Count);
        Assert.All(recorded, entry => Assert.DoesNotContain("0000111122223", entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guesses_that_stand_out_at_night_are_told_to_the_privacy_officer_as_of_somebody_without_an_account()
    {
        await using var dark = await MeldrouteApp.StartAsync(fixture.Databases);
        for (var i = 0; i < 11; i++)
        {
            Assert.Null(await GuestStory.ReadAsync(dark, ReportCode.Read($"00001111222233{i:00}")!));
        }

        var region = await dark.Get<Application.Organisations.Regions>().GetAsync(1, Cancel);
        await SuperUser.RunAsync(dark.Database.Admin, "UPDATE meldroute.usage_rule SET from_hour = NULL, until_hour = NULL WHERE kind = 4");
        await dark.Get<IEnumerable<IClockJob>>().OfType<WatchUsage>().Single().RunAsync(region, dark.Clock.GetUtcNow(), Cancel);

        using var officer = await dark.SignInAsync("fg");
        var row = (await officer.GetAsync("/meldingen-gebruik")).Text("[data-soort=NightWork]");
        Assert.Contains("Zonder account, met een code", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_code_and_an_unknown_one_take_the_same_hashes_and_as_many_trips_to_the_database()
    {
        var (number, _) = await story.OnAgendaAsync();
        var good = await GuestStory.InviteAsync(app, number);
        using var trips = await RoundTrips.ListenAsync(fixture.Databases, app);

        var known = await trips.OfAsync(async () => Assert.NotNull(await GuestStory.ReadAsync(app, good)));
        var unknown = await trips.OfAsync(async () => Assert.Null(await GuestStory.ReadAsync(app, ReportCode.Read("0000111122223333")!)));

        Assert.True(known.Count > 2, "What was counted?");
        Assert.Equal(known.Count, unknown.Count);
        var ring = app.Get<Application.Protection.KeyRing>().Keys.Count;
        Assert.Equal(ring, app.Get<Application.PublicReports.ReportCodes>().HashesOf(good, Application.PublicReports.CodeUse.Guest).Count);
    }

    [Fact]
    public async Task Who_was_away_too_long_types_the_code_again_and_keeps_what_was_written()
    {
        await using var slow = await MeldrouteApp.StartAsync(fixture.Databases);
        var (number, _) = await new Story(slow).OnAgendaAsync();
        var code = await GuestStory.InviteAsync(slow, number);
        using var guest = slow.Anonymous();
        var read = await guest.TypeAsync(code);
        slow.Clock.Move(TimeSpan.FromHours(3));

        var late = await read.SubmitAsync(("Input.Text", "Wat ik heb opgezocht."));
        var back = await late.SubmitAsync(("Code", code.Digits));
        var sent = await back.SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Wat ik heb opgezocht."), (late.Status, late.Text("#Input_Text")));
        Assert.Equal("Wat ik heb opgezocht.", back.Text("#Input_Text"));
        Assert.True(sent.Has(".notice--good"));
    }

    [Fact]
    public async Task Open_pages_of_the_meeting_hear_that_it_changed_and_who_opens_the_case_in_an_emergency_reads_the_answer()
    {
        var (number, meeting) = await story.OnAgendaAsync();
        var read = (await GuestStory.ReadAsync(app, await GuestStory.InviteAsync(app, number)))!;
        using var avim = await app.SignInAsync("avim-1");
        using var socket = await LiveSocket.OpenAsync(app, avim, $"{meeting.Date:yyyy-MM-dd}");

        Assert.True(await app.Get<ContributeAsGuest.Handler>().Handle(read.Key, Guid.NewGuid(), new() { Text = "Ja, bekend van school." }, app.Clock.GetUtcNow(), Cancel));

        Assert.Equal(FollowMeetingTests.Changed, await socket.HearAsync());
        using var officer = await app.SignInAsync("fg");
        var opened = await Privacy.EmergencyStory.BreakAsync(officer, number);
        Assert.Contains($"Gast: {GuestStory.Name}, Een school: Ja, bekend van school.", opened.Text("[aria-labelledby=tafel]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_guest_told_goes_along_to_the_next_meeting_and_the_code_does_not()
    {
        var (number, _) = await story.OnAgendaAsync();
        var (told, waiting) = (await GuestStory.InviteAsync(app, number), await GuestStory.InviteAsync(app, number));
        Assert.True(await GuestStory.AnswerAsync(app, told, "Ja, bekend."));
        var next = await story.MeetingAsync();
        using var secretary = await app.SignInAsync("vt-secretaris");

        await (await secretary.GetAsync($"/casussen/{number}/aanhouden")).SubmitAsync(("Input.Next", $"{next.Date:yyyy-MM-dd}"), ("Input.Why", "Geen tijd"));

        Assert.Contains("Ja, bekend.", (await secretary.GetAsync(next.Address())).Text($"[data-nummer={number}] [data-gast]"), StringComparison.Ordinal);
        Assert.Null(await GuestStory.ReadAsync(app, waiting));
    }

    private Guid HashOf(ReportCode code) => app.Get<Application.PublicReports.ReportCodes>().Hash(code, Application.PublicReports.CodeUse.Guest).Hash;

    private async Task<(HttpStatusCode Status, string Text)> AnswerTo(string code)
    {
        using var guest = app.Anonymous();
        var page = await guest.TypeAsync(code);
        return (page.Status, page.Text("main"));
    }
}

using System.Globalization;
using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Radar;
using MeldrouteZL.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R211")]
public sealed class PractiseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Begin = "[data-oefenen] button";
    private const string Stop = "aside.practice button";
    private const string Address = "/account/rol?handler=Practise";
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signal_and_its_case_are_practised_as_for_real_and_found_nowhere_outside()
    {
        using var officer = await app.SignInAsync("af-heerlen");
        using var colleague = await app.SignInAsync("vt-1");
        var before = await RealAsync(officer);
        await (await officer.GetAsync("/account/rol")).PressAsync(Begin);
        await (await colleague.GetAsync("/account/rol")).PressAsync(Begin);

        var form = await officer.GetAsync("/signalen/nieuw");
        Assert.StartsWith("Oefenen: ", form.Text("title"), StringComparison.Ordinal);
        Assert.Contains("Gemeente Voorbeeldstad (oefenen)", form.Text("header"), StringComparison.Ordinal);
        Assert.Contains("U oefent. Niets hiervan telt of gaat naar iemand.", form.Text("aside.practice"), StringComparison.Ordinal);
        var signal = (await form.SubmitAsync("main form[method=post] button:not([name])",
            ("Input.What", "Verzonnen signaal"), ("Input.Where", "Verzonnen straat"), ("Input.ObservedText", "elke avond"), ("Input.Acute", "True"))).Heading;
        Assert.Matches("^S-OEFEN-[0-9]{6}$", signal);
        Assert.True((await officer.GetAsync("/signalen")).Has($"[data-nummer='{signal}']"));
        await (await officer.GetAsync($"/signalen/{signal}/doorsturen")).SubmitAsync(("Input.Basis", "Wmo 2015 art. 5.2.6"), ("Input.AcuteReason", "Oefening"), ("Input.Confirmed", "true"));
        var casefile = (await colleague.GetAsync("/casussen")).Document.QuerySelector("[data-nummer]")!.GetAttribute("data-nummer")!;
        Assert.Matches("^C-OEFEN-[0-9]{6}$", casefile);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/casussen/{casefile}")).Status);
        var assign = await colleague.GetAsync($"/casussen/{casefile}/toewijzen"); // who practises now is a colleague there
        Assert.True(assign.Has($"option[value='{DemoPersonas.Find("vt-1")!.UserId}']"));
        Assert.False(assign.Has($"option[value='{DemoPersonas.Find("vt-2")!.UserId}']"));

        var home = await (await officer.GetAsync("/signalen")).PressAsync(Stop);
        await (await colleague.GetAsync("/casussen")).PressAsync(Stop);
        Assert.False(home.Has("aside.practice"));
        Assert.DoesNotContain("OEFEN-", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("OEFEN-", (await colleague.GetAsync("/casussen")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/signalen/{signal}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/signalen/{signal}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/casussen/{casefile}")).Status);
        Assert.Equal(before, await RealAsync(officer));
        Assert.Equal(["1"], await ColumnAsync($"SELECT region_id FROM meldroute.audit_entry WHERE step = 'Practise' AND user_id = '{DemoPersonas.Find("af-heerlen")!.UserId}'")); // given where they work
    }

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task The_second_wall_alone_shows_practice_no_real_row_and_nobody_else_a_row_of_practice()
    {
        var (officer, now) = (await app.PracticeOfAsync("af-heerlen"), app.Clock.GetUtcNow());
        await app.ForwardAsync(await app.RegisterAsync(officer, now, acute: true), officer, now);
        await fixture.Story.CaseAsync();
        var tables = await ColumnAsync("""
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id'
            WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
            """);
        Assert.True(tables.Count > 50, "Where are the tables?");
        foreach (var persona in new[] { "vt-1", "af-heerlen", "avim-1", "fg" })
        {
            foreach (var actor in new[] { await app.ActorOfAsync(persona), await app.PracticeOfAsync(persona) })
            {
                foreach (var who in new[] { actor, Actor.Clock(actor.RegionId) })
                {
                    await using var session = await AppSession.AsAsync(app, who);
                    var regions = await session.ColumnAsync(string.Join(" UNION ", tables.Select(t => $"SELECT region_id FROM meldroute.{t}")));
                    Assert.All(regions, r => Assert.Equal(who.RegionId.ToString(CultureInfo.InvariantCulture), r));
                    Assert.True(regions.Count > 0 || persona is "avim-1" or "fg", $"{persona} sees nothing");
                }
            }
        }
    }

    [Fact]
    public async Task What_is_settled_in_practice_is_counted_there_alone()
    {
        using var officer = await app.SignInAsync("af-sittard");
        var before = await RealAsync(officer);
        await (await officer.GetAsync("/account/rol")).PressAsync(Begin);
        var signal = await app.RegisterAsync(await app.PracticeOfAsync("af-sittard"), app.Clock.GetUtcNow());

        await (await officer.GetAsync($"/signalen/{signal}/interne-route-starten")).SubmitAsync();
        await (await officer.GetAsync($"/signalen/{signal}/intern-afhandelen")).SubmitAsync(("Input.Outcome", "Wholly"), ("Input.WhatWasDone", "Geregeld."));

        Assert.Equal(["3"], await ColumnAsync("SELECT region_id FROM meldroute.settled_count"));
        await (await officer.GetAsync("/account/rol")).PressAsync(Stop);
        Assert.Equal(before, await RealAsync(officer));
    }

    [Fact]
    public async Task Nobody_gets_mail_about_what_was_only_practised()
    {
        foreach (var actor in new[] { await app.ActorOfAsync("zorg-xonar"), await app.PracticeOfAsync("zorg-xonar") })
        {
            await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
            work.Db.Add(OutgoingMail.Message(actor.RegionId, actor.UserId, app.Clock.GetUtcNow()));
            Assert.Null((await work.CommitAsync(() => null, Cancel)).Refusal);
        }

        // Nor the seals of its log, nor a reminder.
        var (region, now) = (ReferenceData.Practice, app.Clock.GetUtcNow());
        await app.StrikeAsync<SealAudit>(region, now);
        await app.StrikeAsync<MailAnchors>(region, now);
        await app.StrikeAsync<RemindFeedback>(region, now.AddYears(1));
        await app.StrikeAsync<RemindInforming>(region, now.AddYears(1));

        Assert.Equal(["1"], await ColumnAsync("SELECT region_id FROM meldroute.outgoing_mail"));
    }

    [Fact]
    public async Task The_radar_never_compares_practice_with_real_persons()
    {
        var (own, practice, now) = (await app.ActorOfAsync("af-maastricht"), await app.PracticeOfAsync("af-maastricht"), app.Clock.GetUtcNow());
        foreach (var actor in new[] { own, practice, practice })
        {
            await app.PutAsync(await app.RegisterAsync(actor, now), actor, RadarStory.Somebody(1));
        }

        await app.StrikeAsync<CompareSignals>(own.RegionId, now);
        await app.StrikeAsync<CompareSignals>(practice.RegionId, now);

        Assert.StartsWith("R-OEFEN-", Assert.Single(await ColumnAsync("SELECT number FROM meldroute.possible_link")), StringComparison.Ordinal); // the two of practice
        Assert.Equal(["0"], await ColumnAsync("""
            SELECT count(*) FROM meldroute_secret.match_token a JOIN meldroute_secret.match_token b USING (token)
              JOIN meldroute_secret.match_person one ON one.id = a.person_id JOIN meldroute_secret.match_person other ON other.id = b.person_id
            WHERE one.region_id <> other.region_id
            """));
    }

    [Fact]
    public async Task Who_may_not_do_it_for_real_may_not_practise_it()
    {
        using var administrator = await app.SignInAsync("beheer");
        using var officer = await app.SignInAsync("af-beekdaelen");
        var page = await administrator.GetAsync("/account/rol");
        Assert.False(page.Has("[data-oefenen]")); // accounts are real
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync(Address, page.Document.Fields().Append(new("membership", await MembershipAsync("beheer"))))).Status);
        var other = (await officer.GetAsync("/account/rol")).Document.Fields().Append(new("membership", await MembershipAsync("vt-1")));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync(Address, other)).Status);

        await (await officer.GetAsync("/account/rol")).PressAsync(Begin);
        Assert.True((await officer.GetAsync("/signalen")).Has("aside.practice"));
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.membership SET until = current_date - 1 WHERE id = '{await MembershipAsync("af-beekdaelen")}'");

        Assert.StartsWith("/account/aanmelden", (await officer.GetAsync("/signalen")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_made_a_member_where_people_practise()
    {
        await using var session = await AppSession.AsAsync(app, await app.PracticeOfAsync("vt-1"));
        var person = DemoPersonas.Find("vt-1")!.UserId;

        Assert.Equal(PostgresErrorCodes.CheckViolation, await session.RefusalOfAsync(
            "INSERT INTO meldroute.membership (id, user_id, organisation_id, role, \"from\") SELECT gen_random_uuid(), $1, o.id, 5, current_date FROM meldroute.organisation o WHERE o.region_id = 3 AND o.kind = 3", person));
        Assert.Equal(PostgresErrorCodes.CheckViolation, await session.RefusalOfAsync("UPDATE meldroute.membership SET organisation_id = (SELECT id FROM meldroute.organisation WHERE region_id = 3 AND kind = 3) WHERE user_id = $1", person));
    }

    [Fact]
    public async Task Switched_off_it_is_offered_to_nobody_and_ends_for_who_is_at_it()
    {
        var settings = new PracticeSettings(IsOn: false);
        var sessions = new Sessions(app.Get<NpgsqlDataSource>(), app.Get<IDbContextFactory<MeldrouteDb>>(), settings);
        var practise = new Practise.Handler(app.Get<IDbContextFactory<MeldrouteDb>>(), app.Get<ChooseMembership.Handler>(), app.Get<AuditLog>(), settings);
        var practice = (await app.Get<Practise.Handler>().ListAsync(DemoPersonas.Find("avim-1")!.UserId, app.Clock.GetUtcNow(), Cancel))[0];
        var (key, now) = (SessionKey.Create(), app.Clock.GetUtcNow());
        await sessions.BeginAsync(new Session
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = SessionKey.HashOf(key)!,
            UserId = practice.Actor.UserId,
            MembershipId = practice.Actor.MembershipId,
            IsPractice = true,
            Stage = SessionStage.Complete,
            Method = SignInMethod.Demo,
            StartedAt = now,
            LastSeenAt = now,
            ProvenAt = now,
            Device = "Test",
        }, null, Cancel);

        Assert.Equal(practice, (await app.Get<Sessions>().FindAsync(key, now, Cancel))!.Membership);
        Assert.Null(await sessions.FindAsync(key, now, Cancel));
        Assert.Empty(await practise.ListAsync(practice.Actor.UserId, now, Cancel));
    }

    // Figures and lists of the real role, and the numbers that the next real records get.
    private async Task<string> RealAsync(Visitor visitor) => string.Join('\n', [
        (await visitor.GetAsync("/cijfers/maand")).Text("main"), (await visitor.GetAsync("/signalen")).Text("main"),
        .. await ColumnAsync("SELECT concat_ws(' ', (SELECT last_value FROM meldroute.signal_number), (SELECT last_value FROM meldroute.case_number))"),
        .. await ColumnAsync("SELECT count(*) FROM meldroute.settled_count WHERE region_id <> 3"),
    ]);

    private async Task<string> MembershipAsync(string persona) => (await app.ActorOfAsync(persona)).MembershipId.ToString();

    private Task<List<string>> ColumnAsync(string sql) => SuperUser.ColumnAsync(app.Database.Admin, sql);
}

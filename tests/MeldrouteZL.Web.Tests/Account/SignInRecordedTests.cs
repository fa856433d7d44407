using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Audit;
using MeldrouteZL.Web.Tests.Security;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>Every try to sign in stands in the log, with what was asked and what came of it.</summary>
[Trait("Requirement", "R168")]
public sealed class SignInRecordedTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int SignIn = 6, Done = 1, Refused = 2;
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_wrong_password_a_wrong_code_and_a_right_one_are_recorded_with_the_person()
    {
        var person = await Registered.EnrolledAsync(app);
        app.Clock.Move(TimeSpan.FromMinutes(2));
        var userId = (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT id FROM meldroute.account WHERE email = '{person.Email}'"))[0];
        using var visitor = app.Anonymous();

        var entries = await AuditEntries.OfAsync(app, async () =>
        {
            await person.GivePasswordAsync(visitor, "dit is het zeker niet, nee");
            var page = await person.GivePasswordAsync(visitor);
            await page.SubmitAsync(("Code", person.CodeAt(-5)));
            await page.SubmitAsync(("Code", person.CodeAt(0)));
        });

        var signIns = entries.FindAll(e => e.Number("action") == SignIn);
        Assert.Equal([(Refused, "PasswordAndCode"), (Refused, "PasswordAndCode"), (Done, "PasswordAndCode")], signIns.Select(e => (e.Number("result"), e.Text("step")!)));
        Assert.All(signIns, e => Assert.Equal((userId, "127.0.0.1"), (e.Text("user_id"), e.Text("origin"))));
        Assert.All(entries, e => Assert.DoesNotContain(person.Email, e.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_recorded_as_a_keyed_hash_and_a_passkey_that_answers_nothing_too()
    {
        using var visitor = app.Anonymous();
        var stranger = new Registered(app, "niemand-hier@voorbeeld.example");
        var last = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT coalesce(max(id), 0) FROM meldroute.audit_entry"))[0];

        await stranger.GivePasswordAsync(visitor);
        await stranger.GivePasswordAsync(visitor);
        var page = await visitor.GetAsync("/account/passkey");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/account/passkey", page.Document.Fields().Append(new("Answer", "{}")))).Status);

        var found = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT step || ' ' || result || ' ' || coalesce(array_to_string(terms, ','), '-') FROM meldroute.audit_entry WHERE id > {last} AND action = {SignIn} ORDER BY id");
        Assert.Equal(3, found.Count);
        Assert.Matches("^PasswordAndCode 2 [0-9a-f]{64}$", found[0]);
        Assert.Equal(found[0], found[1]);
        Assert.Equal("Passkey 2 -", found[2]);
    }

    [Fact]
    public async Task Recording_takes_as_long_for_nobody_as_for_somebody()
    {
        var known = await Registered.EnrolledAsync(app);
        using var visitor = app.Anonymous();
        var form = await visitor.GetAsync("/account/aanmelden");

        await SameTime.HoldsAsync(() => TryAsync(known.Email), () => TryAsync("niemand@voorbeeld.example"));

        async Task TryAsync(string email)
        {
            await SuperUser.RunAsync(app.Database.Admin, "DELETE FROM meldroute.attempt_count");
            var answer = await form.SubmitAsync(("Email", email), ("Password", "dit is het zeker niet, nee"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }
}

using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R165")]
public sealed class PasswordSignInTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Refused = "Aanmelden is niet gelukt.";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_first_sign_in_sets_up_a_second_step_and_shows_recovery_codes_once()
    {
        var person = await Registered.CreateAsync(app);
        using var visitor = app.Anonymous();

        var answer = await person.SetUpAsync(await person.GivePasswordAsync(visitor));

        Assert.Equal(10, person.RecoveryCodes.Distinct().Count());
        Assert.Equal("/meldroute", (await visitor.GetAsync("/")).Path);
        Assert.All(person.RecoveryCodes, code => Assert.DoesNotContain(code, string.Concat(Stored()), StringComparison.Ordinal));
        Assert.DoesNotContain(Convert.ToBase64String(person.Secret), string.Concat(Stored()), StringComparison.Ordinal);
        Assert.NotEqual("Uw herstelcodes", (await visitor.GetAsync("/account/code-instellen")).Heading);
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        IEnumerable<string> Stored() => SuperUser.ColumnAsync(app.Database.Admin, "SELECT a::text FROM meldroute.authenticator a UNION ALL SELECT encode(hash, 'escape') FROM meldroute.recovery_code").GetAwaiter().GetResult();
    }

    [Fact]
    public async Task A_password_alone_opens_no_page()
    {
        var enrolled = await Registered.EnrolledAsync(app);
        var fresh = await Registered.CreateAsync(app);
        foreach (var person in (Registered[])[enrolled, fresh])
        {
            using var visitor = app.Anonymous();
            await person.GivePasswordAsync(visitor);
            foreach (var row in AccessMatrix.Read().Rows.Where(r => r.Anonymous == "in" && !r.Address.Contains('{')))
            {
                Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync(row.Address)).Path, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Who_has_an_app_cannot_tie_another_one_with_the_password()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = app.Anonymous();
        var page = await person.GivePasswordAsync(visitor);

        Assert.Equal("Code invullen", page.Heading);
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/account/code-instellen")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_also_for_two_at_the_same_moment()
    {
        var person = await Registered.EnrolledAsync(app);
        app.Clock.Move(TimeSpan.FromSeconds(60));
        using var first = app.Anonymous();
        using var second = app.Anonymous();
        var pages = new[] { await person.GivePasswordAsync(first), await person.GivePasswordAsync(second) };
        var code = person.CodeAt(0);

        var answers = await Task.WhenAll(pages.Select(p => p.SubmitAsync(("Code", code))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Select(a => a.Status).Order());
        using var third = app.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await (await person.GivePasswordAsync(third)).SubmitAsync(("Code", code))).Status);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_of_one_step_away_works_and_of_two_does_not(int steps, bool works)
    {
        var person = await Registered.EnrolledAsync(app);
        app.Clock.Move(TimeSpan.FromMinutes(2));
        using var visitor = app.Anonymous();

        var answer = await (await person.GivePasswordAsync(visitor)).SubmitAsync(("Code", person.CodeAt(steps)));

        Assert.Equal(works ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = app.Anonymous();
        using var again = app.Anonymous();

        Assert.Equal("/meldroute", (await (await person.GivePasswordAsync(visitor)).SubmitAsync(("Code", person.RecoveryCodes[3]))).Path);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await person.GivePasswordAsync(again)).SubmitAsync(("Code", person.RecoveryCodes[3]))).Status);
    }

    [Fact]
    public async Task Ten_minutes_after_the_password_the_step_begins_anew()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = app.Anonymous();
        var page = await person.GivePasswordAsync(visitor);
        app.Clock.Move(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.Unauthorized, (await page.SubmitAsync(("Code", person.CodeAt(0)))).Status);
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/casussen")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_disabled_and_wrong_are_answered_alike()
    {
        var known = await Registered.CreateAsync(app);
        var disabled = await Registered.CreateAsync(app);
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.account SET disabled_at = now() WHERE email = '{disabled.Email}'");
        var unknown = new Registered(app, "niemand@voorbeeld.example");

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (person, password) in ((Registered, string)[])[(known, "dit is het zeker niet, nee"), (unknown, Registered.Password), (disabled, Registered.Password)])
        {
            using var visitor = app.Anonymous();
            var page = await person.GivePasswordAsync(visitor, password);
            answers.Add((page.Status, page.Text("main form").Replace(person.Email, "", StringComparison.Ordinal) + page.Text(".error-summary")));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains(Refused, answers[0].Item2, StringComparison.Ordinal);
    }

    // A password is chosen with a link only, which cannot be asked for, so that signing in is the one place where an address can
    // be tried.
    [Fact]
    public async Task Unknown_addresses_take_the_same_time()
    {
        var known = await Registered.CreateAsync(app);
        var credentials = app.Get<Credentials>();

        await SameTime.HoldsAsync(() => TryAsync(known.Email), () => TryAsync("niemand@voorbeeld.example"));

        async Task TryAsync(string email) =>
            Assert.Null(await credentials.FindAsync(email, "dit is het zeker niet, nee", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ten_thousand_wrong_passwords_are_refused_and_lock_nobody_out()
    {
        var person = await Registered.EnrolledAsync(app);
        using var guesser = app.Anonymous();
        var form = await guesser.GetAsync("/account/aanmelden");
        var token = form.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();

        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancel) =>
        {
            using var content = new FormUrlEncodedContent([new("Email", person.Email), new("Password", $"fout wachtwoord nummer {i}"), new("__RequestVerificationToken", token)]);
            using var answer = await guesser.Client.PostAsync(new Uri("/account/aanmelden", UriKind.Relative), content, cancel);
            statuses.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
        });

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], statuses.Keys.Order());
        Assert.Equal(10, statuses[HttpStatusCode.BadRequest]);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await person.GivePasswordAsync(guesser)).Status);
        app.Clock.Move(Attempts.Window);
        using var visitor = await person.SignInAsync();
    }

    [Fact]
    public async Task Codes_cannot_be_guessed()
    {
        var person = await Registered.EnrolledAsync(app);
        app.Clock.Move(TimeSpan.FromMinutes(1));
        using var visitor = app.Anonymous();
        var page = await person.GivePasswordAsync(visitor);
        var wrong = Enumerable.Range(0, 1_000_000).Select(i => i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)).Where(c => c != person.CodeAt(-1) && c != person.CodeAt(0) && c != person.CodeAt(1)).Take(10);
        foreach (var code in wrong)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync(("Code", code))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.SubmitAsync(("Code", person.CodeAt(0)))).Status);
        app.Clock.Move(Attempts.Window);
    }
}

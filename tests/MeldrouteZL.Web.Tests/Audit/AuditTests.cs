using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>Whoever looked is known (NEN 7513, BIO2 8.15): what is recorded of each thing a person does, and that nothing goes on without it.</summary>
[Trait("Requirement", "R168")]
public sealed class AuditTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int Open = 1, List = 3, Search = 4, Step = 5, SignIn = 6, SignOut = 7, Membership = 8, Page = 9;
    private const int Done = 1, Refused = 2, NotFound = 3;
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_case_that_is_opened_is_recorded_with_everything_that_the_norm_asks()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var actor = await app.ActorOfAsync("vt-1");
        using var visitor = await app.SignInAsync("vt-1");

        var entry = Assert.Single(await AuditEntries.OfAsync(app, () => visitor.GetAsync($"/casussen/{number}")));

        var caseId = (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.casefile WHERE number = $1", number))[0];
        Assert.Equal((Open, Done, number), entry.Summary());
        Assert.Equal(actor.UserId.ToString(), entry.Text("user_id"));
        Assert.Equal((actor.OrganisationId, (int)actor.Role, (int)actor.RegionId), (entry.Number("organisation_id"), entry.Number("role"), entry.Number("region_id")));
        Assert.Equal((caseId, caseId), (entry.Text("object_id"), entry.Text("case_id")));
        Assert.Equal((1 + 2 + 4, (int)CaseStep.OpenCase), (entry.Number("data_groups"), entry.Number("because")));
        Assert.Equal(("casus behandelen", "Wmo 2015: taak van Veilig Thuis", "127.0.0.1"), (entry.Text("purpose"), entry.Text("legal_basis"), entry.Text("origin")));
        Assert.Equal("False", entry.Text("emergency"));
        Assert.Null(entry.Text("on_behalf_of"));
        Assert.NotNull(entry.Text("trace"));
        Assert.InRange(entry.GetProperty("at").GetDateTimeOffset(), TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task A_list_is_recorded_with_the_numbers_it_showed()
    {
        await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        VisitedPage page = null!;

        var entry = Assert.Single(await AuditEntries.OfAsync(app, async () => page = await visitor.GetAsync("/casussen?tab=team")));

        Assert.Equal((List, Done, null), entry.Summary());
        var shown = page.Document.QuerySelectorAll("tr[data-nummer]").Select(r => r.GetAttribute("data-nummer")).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(shown, entry.GetProperty("shown").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task What_was_searched_for_is_kept_as_a_keyed_hash_only()
    {
        const string Typed = "C-2019-0000";
        using var visitor = await app.SignInAsync("vt-1");

        var entries = await AuditEntries.OfAsync(app, async () =>
        {
            await visitor.GetAsync($"/casussen?nummer={Typed}");
            await visitor.GetAsync($"/casussen?nummer={Typed}");
            await visitor.GetAsync("/casussen?nummer=C-2026-1");
        });

        Assert.All(entries, e => Assert.Equal((Search, Done, null), e.Summary()));
        var hashes = entries.ConvertAll(e => Assert.Single(e.GetProperty("terms").EnumerateArray()).GetString()!);
        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
        Assert.All(entries, e => Assert.DoesNotContain(Typed, e.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_is_recorded_once_with_what_it_was()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen");

        var entries = await AuditEntries.OfAsync(app, () => form.SubmitAsync());

        var step = Assert.Single(entries, e => e.Number("action") == Step);
        Assert.Equal((Step, Done, number), step.Summary());
        Assert.Equal("ConfirmClassification", step.Text("step"));
    }

    [Fact]
    public async Task A_step_that_was_refused_is_recorded_although_it_was_rolled_back()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var first = await app.SignInAsync("vt-af");
        var (one, other) = (await first.GetAsync($"/casussen/{number}/classificatie-vaststellen"), await first.GetAsync($"/casussen/{number}/classificatie-vaststellen"));
        await one.SubmitAsync();

        var entries = await AuditEntries.OfAsync(app, async () => Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync()).Status));

        Assert.Equal((Step, Refused, number), Assert.Single(entries, e => e.Number("action") == Step).Summary());
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_step()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync($"/casussen/{number}/classificatie-vaststellen");

        var entries = await AuditEntries.OfAsync(app, async () =>
        {
            await form.SubmitAsync();
            await form.SubmitAsync();
        });

        Assert.Single(entries, e => e.Number("action") == Step);
    }

    [Fact]
    public async Task A_signal_is_recorded_with_the_number_it_got()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync("/signalen/nieuw");
        VisitedPage kept = null!;

        var entries = await AuditEntries.OfAsync(app, async () => kept = await form.SubmitAsync(
            ("Input.What", "Mensen slapen op het werk."), ("Input.Where", "Loods"), ("Input.ObservedText", "vorige week"), ("Input.Acute", "false")));

        var number = kept.Path.Split('/', '?')[2];
        Assert.Equal((Step, Done, number), Assert.Single(entries, e => e.Text("step") == "RegisterSignal").Summary());
        Assert.DoesNotContain(entries, e => e.ToString().Contains("Loods", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/casussen/{0}", "comensha")]
    [InlineData("/casussen/{0}", "zorg-xonar")]
    [InlineData("/casussen/{0}/toewijzen", "avim-1")]
    public async Task Who_tries_the_number_of_a_case_that_is_not_theirs_is_known(string address, string persona)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync(persona);

        var entry = Assert.Single(await AuditEntries.OfAsync(app, async () =>
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, number))).Status)));

        Assert.Equal((Open, NotFound, number), entry.Summary());
        Assert.Null(entry.Text("case_id"));
    }

    [Fact]
    public async Task What_somebody_types_in_an_address_is_not_kept()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var entry = Assert.Single(await AuditEntries.OfAsync(app, () => visitor.GetAsync("/casussen/Jan-Jansen-uit-Heerlen")));

        Assert.Equal((Open, NotFound, null), entry.Summary());
        Assert.DoesNotContain("Jansen", entry.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_a_role_does_not_have_is_a_refusal()
    {
        using var visitor = await app.SignInAsync("beleid");

        var entry = Assert.Single(await AuditEntries.OfAsync(app, () => visitor.GetAsync("/trajecten")));

        Assert.Equal((Page, Refused, null), entry.Summary());
        Assert.Equal("trajecten", entry.Text("step"));
    }

    [Fact]
    public async Task Coming_going_and_choosing_a_role_are_recorded()
    {
        using var visitor = app.Anonymous();
        var entries = await AuditEntries.OfAsync(app, async () =>
        {
            await (await visitor.GetAsync("/account/aanmelden")).PressAsync("button[name=persona][value=zoco-parkstad]");
            var current = (await app.ActorOfAsync("zoco-parkstad")).MembershipId;
            await (await visitor.GetAsync("/account/rol")).PressAsync($"button[name=membership][value='{current}']");
            await (await visitor.GetAsync("/account/afmelden")).SubmitAsync();
        });

        Assert.Equal([SignIn, Membership, SignOut], entries.Select(e => e.Number("action")).Where(a => a is not (Open or List)));
    }
}

using System.Net;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

/// <summary>A notice is judged once, with a reason, by a privacy officer whom it is not about.</summary>
public sealed class JudgeNoticeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string List = "/meldingen-gebruik";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_waits_in_the_list_and_the_menu_until_it_is_judged()
    {
        var number = await NoticeAsync("vt-1");
        using var officer = await app.SignInAsync("fg");
        var before = await officer.GetAsync(List);
        var form = await officer.GetAsync($"{List}/beoordelen?keuze={number}");

        var done = await form.SubmitAsync(("Input.Judgement", nameof(UsageJudgement.Explained)), ("Input.Reason", "Verving een collega"));

        Assert.Contains("Veel gezocht", before.Text($"tr[data-nummer='{number}'][data-open=ja]"), StringComparison.Ordinal);
        Assert.Matches(@"^Meldingen \([0-9]+\)$", before.Text($"nav.main-menu a[href='{List}']"));
        Assert.Contains("Verklaard. Verving een collega", done.Text($"tr[data-nummer='{number}'][data-open=nee]"), StringComparison.Ordinal);
        StepChecks.Refused(await form.SubmitAsync(("Input.Judgement", nameof(UsageJudgement.FollowedUp)), ("Input.Reason", "Toch niet"), ("FormKey", Guid.NewGuid().ToString())), "al beoordeeld");
    }

    [Fact]
    public async Task Nobody_judges_what_is_about_themselves()
    {
        var number = await NoticeAsync("fg");
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync($"{List}/beoordelen?keuze={number}");

        StepChecks.Refused(await form.SubmitAsync(("Input.Judgement", nameof(UsageJudgement.Explained)), ("Input.Reason", "Ik was het zelf")), "over uzelf");
    }

    [Fact]
    public async Task Without_an_answer_and_a_reason_it_stays()
    {
        var number = await NoticeAsync("vt-2");
        using var officer = await app.SignInAsync("fg");

        var page = await (await officer.GetAsync($"{List}/beoordelen?keuze={number}")).SubmitAsync(("Input.Reason", new string('x', UsageNotice.ReasonMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True((await officer.GetAsync(List)).Has($"tr[data-nummer='{number}'][data-open=ja]"));
    }

    [Fact]
    public async Task It_is_for_the_privacy_officers_of_the_region_only()
    {
        var number = await NoticeAsync("vt-2");
        using var elsewhere = await app.SignInAsync("oefen-fg");
        using var other = await app.SignInAsync("vt-af");
        var form = await elsewhere.GetAsync($"{List}/beoordelen");

        StepChecks.Refused(await form.SubmitAsync(("Input.Number", number), ("Input.Judgement", nameof(UsageJudgement.Explained)), ("Input.Reason", "x")), "is er niet");
        Assert.False((await elsewhere.GetAsync(List)).Has("tr[data-nummer]"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(List)).Status);
    }

    private async Task<string> NoticeAsync(string persona)
    {
        var actor = await app.ActorOfAsync(persona);
        return (await SuperUser.ColumnAsync(app.Database.Admin, $"""
            INSERT INTO meldroute.usage_notice (id, region_id, kind, user_id, organisation_id, role, count, since, raised_at)
            VALUES (gen_random_uuid(), {actor.RegionId}, 1, '{actor.UserId}', {actor.OrganisationId}, {(short)actor.Role}, 31, now(), now()) RETURNING number
            """))[0];
    }
}

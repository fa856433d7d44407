using System.Net;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Audit;

/// <summary>Every organisation sees what its own staff did, and nothing of others.</summary>
[Trait("Requirement", "R168")]
public sealed class SearchOwnAuditTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/inzagen/eigen-organisatie";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_shows_the_staff_of_the_own_organisation_also_when_another_is_asked_for()
    {
        var (own, other) = (await app.ActorOfAsync("medewerker-heerlen"), await app.ActorOfAsync("af-maastricht"));
        foreach (var actor in (Domain.Common.Actor[])[own, other])
        {
            await app.Get<AuditLog>().RecordAsync(actor, Act.Open(AuditObject.Signal, "S-2026-000123"), AuditResult.Done, TestContext.Current.CancellationToken);
        }

        using var officer = await app.SignInAsync("af-heerlen");

        foreach (var query in (string[])["?nummer=S-2026-000123", $"?nummer=S-2026-000123&organisatie={other.OrganisationId}", $"?nummer=S-2026-000123&persoon={own.UserId}"])
        {
            var page = await officer.GetAsync(Address + query);
            Assert.Contains("Gemeente Heerlen", Assert.Single(page.Document.QuerySelectorAll("tr[data-regel]")).TextContent, StringComparison.Ordinal);
        }

        Assert.False((await officer.GetAsync($"{Address}?persoon={other.UserId}")).Has("tr[data-regel]"));
    }

    [Fact]
    public async Task It_names_the_number_only_of_what_the_overseer_may_see()
    {
        var own = await fixture.Story.SignalAsync(Domain.Signals.SignalStage.Forwarded);
        var draft = await fixture.Story.SignalAsync(Domain.Signals.SignalStage.Draft, "medewerker-heerlen");
        var foreign = await fixture.Story.CaseAsync(Domain.Cases.CaseStage.InFollowUp, "af-maastricht");
        var actor = await app.ActorOfAsync("medewerker-heerlen");
        foreach (var act in (Act[])[Act.Open(AuditObject.Signal, own), Act.Open(AuditObject.Signal, draft), Act.Open(AuditObject.Case, foreign)])
        {
            await app.Get<AuditLog>().RecordAsync(actor, act, AuditResult.Done, TestContext.Current.CancellationToken);
        }

        using var officer = await app.SignInAsync("af-heerlen");
        var page = await officer.GetAsync(Address);

        Assert.Contains(own, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(draft, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_finds_colleagues_only()
    {
        using var officer = await app.SignInAsync("af-heerlen");

        var fitting = (await officer.GetAsync($"{Address}?wie=a")).Document.QuerySelectorAll("section ul a").Length;
        using var privacy = await app.SignInAsync("fg");

        Assert.InRange(fitting, 0, (await privacy.GetAsync("/inzagen?wie=a")).Document.QuerySelectorAll("section ul a").Length - 5);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("vt-1")]
    [InlineData("fg")]
    public async Task It_is_not_there_for_who_oversees_nobody(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }
}

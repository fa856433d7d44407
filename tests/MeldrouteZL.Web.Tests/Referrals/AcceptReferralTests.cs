using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class AcceptReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const DataGroups StatusFactsIdentity = DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity;

    private readonly MeldrouteApp app = fixture.App;

    // Written by hand from the domain facts, sections 12, 18 and 21: what each receiver may see once it accepts.
    public static TheoryData<ReferralKind, string, string, DataGroups> Kinds => new()
    {
        { ReferralKind.CareCoordination, ReferralStory.CareCoordination, "zoco-parkstad", StatusFactsIdentity | DataGroups.Health | DataGroups.SexualConduct | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.CareOnly | DataGroups.Disclosures },
        { ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg", StatusFactsIdentity | DataGroups.Health | DataGroups.Suspect },
        { ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen", DataGroups.Status | DataGroups.Facts | DataGroups.Suspect },
        { ReferralKind.LocalCare, ReferralStory.CareProvider, "zorg-xonar", StatusFactsIdentity | DataGroups.Health },
        { ReferralKind.RegionalCare, "LEVANTO", "zorg-levanto", StatusFactsIdentity | DataGroups.Health },
        { ReferralKind.CriminalInvestigation, ReferralStory.Avim, "avim-1", StatusFactsIdentity | DataGroups.SexualConduct | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.PoliceOnly | DataGroups.Disclosures },
        { ReferralKind.LabourInspection, "Nederlandse Arbeidsinspectie", "nla", StatusFactsIdentity | DataGroups.ResidenceAndNationality | DataGroups.Suspect },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Requirement", "R43")]
    [Trait("Requirement", "R44")]
    [Trait("Requirement", "R97")]
    [Trait("Requirement", "R101")]
    [Trait("Requirement", "R102")]
    [Trait("Requirement", "R106")]
    public async Task Each_kind_gives_its_receiver_what_its_task_needs_and_not_before(ReferralKind kind, string receiver, string persona, DataGroups expected)
    {
        var (number, id) = await fixture.OfferedAsync(kind, receiver);
        using var visitor = await app.SignInAsync(persona);
        var before = await visitor.GetAsync($"/casussen/{number}");
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.DoesNotContain("Er klopt iets niet", before.Html, StringComparison.Ordinal);
        Assert.Equal("Wat de ontvanger krijgt", (await visitor.GetAsync(ReferralStory.AddressOf(id))).Text("[data-content]"));

        var done = await (await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).SubmitAsync(ReferralStory.Judged(kind));

        Assert.Equal($"/verwijzingen/{id}?gedaan=aannemen", done.Path);
        Assert.Equal(nameof(ReferralStage.Accepted), done.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        await AssertSeesAsync(number, receiver, expected);
        Assert.Contains("Er klopt iets niet", (await visitor.GetAsync($"/casussen/{number}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R97")]
    [Trait("Requirement", "R98")]
    [Trait("Requirement", "R100")]
    public async Task The_house_takes_on_what_the_weighing_team_weighed()
    {
        const string House = "Zorg- en Veiligheidshuis Parkstad";
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg");
        var id = await fixture.OfferAsync(number, ReferralKind.CareAndSafetyHouse, House, "weegploeg");
        using var other = await app.SignInAsync("zvh-maastricht");
        using var visitor = await app.SignInAsync("zvh-parkstad");

        await (await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).SubmitAsync(ReferralStory.Judged(ReferralKind.CareAndSafetyHouse));

        await AssertSeesAsync(number, House, StatusFactsIdentity | DataGroups.Health | DataGroups.Suspect);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(ReferralStory.AddressOf(id))).Status);
    }

    [Fact]
    [Trait("Requirement", "R108")]
    [Trait("Requirement", "R109")]
    public async Task The_information_desk_of_the_RIEC_takes_on_what_the_municipality_submits()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        var id = await fixture.OfferAsync(number, ReferralKind.Riec, "RIEC Limburg", "bestuurlijk-heerlen");
        using var visitor = await app.SignInAsync("riec");

        await (await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).SubmitAsync(ReferralStory.Judged(ReferralKind.Riec));

        await AssertSeesAsync(number, "RIEC Limburg", StatusFactsIdentity | DataGroups.SexualConduct | DataGroups.Suspect);
    }

    [Fact]
    public async Task Veilig_Thuis_asks_itself_for_an_investigation_and_takes_it_on()
    {
        var (number, id) = await fixture.OfferedAsync(ReferralKind.VeiligThuisInvestigation, "Veilig Thuis Zuid-Limburg");
        using var visitor = await app.SignInAsync("vt-2");

        await (await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).SubmitAsync();

        var referral = await fixture.ReferralAsync(number, id);
        Assert.Equal((ReferralStage.Accepted, (await app.ActorOfAsync("vt-2")).UserId), (referral.Stage, referral.AnsweredBy));
        Assert.Contains("Onderzoek klaar uiterlijk", (await visitor.GetAsync(ReferralStory.AddressOf(id))).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_accepts_becomes_the_handler_and_is_told_beforehand_what_they_will_see()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"));
        Assert.Contains("gezondheid", form.Text("main form"), StringComparison.Ordinal);

        await form.SubmitAsync();

        var receiver = await app.OrganisationAsync(ReferralStory.CareCoordination);
        var @case = await fixture.Story.LookAsync(number, "zoco-parkstad");
        var handler = (await app.ActorOfAsync("zoco-parkstad")).UserId;
        Assert.All(@case.Access.Where(a => a.IsLive && a.OrganisationId == receiver), a => Assert.Equal(handler, a.HandlerId));
        Assert.Contains(@case.History, h => h.Step == CaseStep.ReferralAnswered && h.OrganisationId == receiver);
    }

    [Fact]
    public async Task Of_two_colleagues_the_second_sees_that_it_was_done()
    {
        var (number, id) = await fixture.OfferedAsync(ReferralKind.CriminalInvestigation, ReferralStory.Avim);
        using var one = await app.SignInAsync("avim-1");
        using var two = await app.SignInAsync("avim-2");
        var (first, second) = (await one.GetAsync(ReferralStory.AddressOf(id, "aannemen")), await two.GetAsync(ReferralStory.AddressOf(id, "aannemen")));
        await first.SubmitAsync();

        var answer = await second.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Deze stap kan nu niet", answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal((await app.ActorOfAsync("avim-1")).UserId, (await fixture.ReferralAsync(number, id)).AnsweredBy);
    }

    [Fact]
    public async Task A_change_of_the_case_since_the_form_was_opened_is_noticed()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"));
        await fixture.OfferAsync(number, ReferralKind.WeighingTeam, ReferralStory.WeighingTeam);

        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal($"/verwijzingen/{id}?gedaan=aannemen", (await answer.SubmitAsync()).Path);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, a => Assert.Equal($"/verwijzingen/{id}?gedaan=aannemen", a.Path));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).History, h => h.Step == CaseStep.ReferralAnswered);
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_is_gone()
    {
        var (number, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var form = await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"));
        await fixture.AnswerAsync(number, id, "vt-1", (c, r, m) => c.WithdrawReferral(r, "Vergissing", m));

        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitAsync()).Status);
        Assert.Equal(ReferralStage.Withdrawn, (await fixture.ReferralAsync(number, id)).Stage);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-secretaris")]
    [InlineData("zoco-mh")]
    [InlineData("avim-1")]
    [InlineData("weegploeg")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-zoco")]
    [InlineData("fg")]
    public async Task To_anyone_but_the_receiver_the_page_does_not_exist(string persona)
    {
        var (_, id) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ReferralStory.AddressOf(id, "aannemen"))).Status);
    }

    private async Task AssertSeesAsync(string number, string organisation, DataGroups expected)
    {
        var id = await app.OrganisationAsync(organisation);
        var live = (await fixture.Story.LookAsync(number, "vt-1")).Access.Where(a => a.IsLive && a.OrganisationId == id);
        Assert.Equal(expected, live.Aggregate(DataGroups.None, (groups, a) => groups | a.Groups));
    }
}

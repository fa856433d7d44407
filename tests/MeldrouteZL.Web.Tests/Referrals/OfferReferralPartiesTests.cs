using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;
using static MeldrouteZL.Web.Tests.Referrals.ReferralStory;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>Who may offer what to whom, and what the receiver gets (C2, R98, R108).</summary>
public sealed class OfferReferralPartiesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R98")]
    public async Task From_the_weighing_team_it_goes_to_the_house_of_the_municipality_on_a_track()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, WeighingTeam, "weegploeg");
        using var visitor = await app.SignInAsync("weegploeg");
        var form = await visitor.GetAsync(OfferAddressOf(number));

        var review = await form.SubmitAsync([.. Filled(ReferralKind.CareAndSafetyHouse), ("Input.Track", nameof(HouseTrack.PersonCentred))]);
        await review.SubmitAsync();

        var sent = (await fixture.Story.LookAsync(number, "weegploeg")).Referrals.Single(r => r.Kind == ReferralKind.CareAndSafetyHouse);
        Assert.Equal(HouseTrack.PersonCentred, sent.Track);
        Assert.Equal(await app.OrganisationAsync("Zorg- en Veiligheidshuis Parkstad"), sent.ReceiverOrganisationId);
        using var house = await app.SignInAsync("zvh-parkstad");
        Assert.Contains("PGA/Top-X", (await house.GetAsync(AddressOf(sent.Id))).Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReferralKind.WeighingTeam, new[] { "Health", "VictimIdentity" }, new[] { "ResidenceAndNationality", "SexualConduct", "ReporterIdentity" })]
    [InlineData(ReferralKind.LabourInspection, new[] { "ResidenceAndNationality" }, new[] { "Health", "SexualConduct", "ReporterIdentity" })]
    [InlineData(ReferralKind.LocalAdministrative, new[] { "Facts", "Suspect" }, new[] { "VictimIdentity", "Health", "ResidenceAndNationality" })]
    [Trait("Requirement", "R165")]
    public async Task The_sender_reads_beforehand_what_the_receiver_may_see_and_what_not(ReferralKind kind, string[] shown, string[] withheld)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");

        var review = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(kind));

        Assert.All(shown, group => Assert.True(review.Has($"[data-shown] [data-group={group}]"), group));
        Assert.All(withheld, group => Assert.True(review.Has($"[data-withheld] [data-group={group}]"), group));
        Assert.All(shown, group => Assert.False(review.Has($"[data-withheld] [data-group={group}]"), group));
    }

    [Fact]
    [Trait("Requirement", "R98")]
    public async Task A_house_needs_a_track()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, WeighingTeam, "weegploeg");
        using var visitor = await app.SignInAsync("weegploeg");

        var answer = await (await visitor.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(ReferralKind.CareAndSafetyHouse));

        Assert.True(answer.Has(".error-summary a[href='#Input_Track']"));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task Veilig_Thuis_cannot_submit_to_the_RIEC_whatever_it_sends()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(OfferAddressOf(number));
        Assert.False(form.Has("option[value=Riec]"));
        Assert.Contains("alleen een gemeente", form.Text("#Input_Kind_hint"), StringComparison.Ordinal);

        var review = await form.SubmitAsync(Filled(ReferralKind.Riec));
        var sent = await (await form.SubmitAsync(Filled(ReferralKind.WeighingTeam))).SubmitAsync([("Input.Kind", "Riec"), ("Input.ReceiverId", $"{await app.OrganisationAsync("RIEC Limburg")}")]);

        Assert.Equal(HttpStatusCode.BadRequest, review.Status);
        Assert.Equal(HttpStatusCode.Conflict, sent.Status);
        Assert.Contains("Uw organisatie mag deze soort verwijzing niet doen", sent.Text("main"), StringComparison.Ordinal);
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task Care_coordination_that_owns_the_case_cannot_submit_to_the_RIEC_either()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        var careCoordination = await app.OrganisationAsync(CareCoordination);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(careCoordination, m));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var form = await visitor.GetAsync(OfferAddressOf(number));

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.True(form.Has("option[value=WeighingTeam]"));
        Assert.False(form.Has("option[value=Riec]"));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task The_desk_of_the_municipality_submits_to_the_RIEC()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, Desk, "bestuurlijk-heerlen");
        using var visitor = await app.SignInAsync("bestuurlijk-heerlen");
        var form = await visitor.GetAsync(OfferAddressOf(number));
        Assert.True(form.Has("option[value=Riec][selected]"));

        var review = await form.SubmitAsync(Filled(ReferralKind.Riec));
        Assert.True(review.Has("[data-withheld] [data-group=Health]"));
        Assert.True(review.Has("[data-withheld] [data-group=ResidenceAndNationality]"));
        await review.SubmitAsync();

        var sent = (await fixture.Story.LookAsync(number, "bestuurlijk-heerlen")).Referrals.Single(r => r.Kind == ReferralKind.Riec);
        Assert.Equal(await app.OrganisationAsync("RIEC Limburg"), sent.ReceiverOrganisationId);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("af-heerlen")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("zoco-mh")]
    [InlineData("weegploeg")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(OfferAddressOf(number))).Status);
    }

    [Fact]
    public async Task Who_only_got_the_offer_cannot_pass_it_on_nor_look_at_the_outgoing_view()
    {
        var (number, _) = await fixture.OfferedAsync(ReferralKind.WeighingTeam, WeighingTeam);
        using var owner = await app.SignInAsync("vt-1");
        using var visitor = await app.SignInAsync("weegploeg");
        var token = (await visitor.GetAsync("/account/afmelden")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await visitor.PostAsync(
            $"{OfferAddressOf(number)}?handler=Review", Filled(ReferralKind.CareAndSafetyHouse).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2!)));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(OfferAddressOf(number))).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(OfferAddressOf(number))).Status);
    }
}

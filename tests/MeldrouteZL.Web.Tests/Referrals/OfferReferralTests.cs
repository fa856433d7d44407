using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Referrals;

public sealed class OfferReferralTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Content = "Eerste regel.\r\nTweede regel: \"hulp\" <nodig>.";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R165")]
    public async Task What_was_shown_is_what_is_sent_and_recorded()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));

        var review = await form.SubmitAsync(Filled(ReferralKind.CareCoordination));

        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("Zorgcoördinatie Parkstad", review.Text("h2"), StringComparison.Ordinal);
        Assert.Equal(Content.ReplaceLineEndings("\n"), review.Document.QuerySelector(".outgoing [data-content]")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);

        var done = await review.SubmitAsync();

        Assert.Equal($"/casussen/{number}?gedaan=verwijzen", done.Path);
        var referral = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
        Assert.Equal((ReferralKind.CareCoordination, ReferralStage.Offered), (referral.Kind, referral.Stage));
        Assert.Equal(("Begeleiding", "Toestemming van de betrokkene"), (referral.Purpose, referral.LegalBasis));
        Assert.Equal(await app.OrganisationAsync(ReferralStory.CareCoordination), referral.ReceiverOrganisationId);
        Assert.Equal(Content.ReplaceLineEndings("\n"), referral.Disclosure!.Content.ReplaceLineEndings("\n"));
    }

    [Fact]
    [Trait("Requirement", "R98")]
    public async Task From_the_weighing_team_it_goes_to_the_house_of_the_municipality_on_a_track()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg");
        using var visitor = await app.SignInAsync("weegploeg");
        var form = await visitor.GetAsync(AddressOf(number));

        var review = await form.SubmitAsync([.. Filled(ReferralKind.CareAndSafetyHouse), ("Input.Track", nameof(HouseTrack.PersonCentred))]);
        await review.SubmitAsync();

        var sent = (await fixture.Story.LookAsync(number, "weegploeg")).Referrals.Single(r => r.Kind == ReferralKind.CareAndSafetyHouse);
        Assert.Equal(HouseTrack.PersonCentred, sent.Track);
        Assert.Equal(await app.OrganisationAsync("Zorg- en Veiligheidshuis Parkstad"), sent.ReceiverOrganisationId);
        using var house = await app.SignInAsync("zvh-parkstad");
        Assert.Contains("PGA/Top-X", (await house.GetAsync(ReferralStory.AddressOf(sent.Id))).Text("main"), StringComparison.Ordinal);
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

        var review = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled(kind));

        Assert.All(shown, group => Assert.True(review.Has($"[data-shown] [data-group={group}]"), group));
        Assert.All(withheld, group => Assert.True(review.Has($"[data-withheld] [data-group={group}]"), group));
        Assert.All(shown, group => Assert.False(review.Has($"[data-withheld] [data-group={group}]"), group));
    }

    [Fact]
    public async Task Going_back_keeps_everything_that_was_typed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var review = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(
            [.. Filled(ReferralKind.LocalCare, "anders"), ("Input.ReceiverId", $"{await app.OrganisationAsync("LEVANTO")}"), ("Input.OwnLegalBasis", "Jeugdwet, eigen woorden")]);
        var form = await review.SubmitAsync("[data-back]");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.True(form.Has("option[value=LocalCare][selected]"));
        Assert.Equal("LEVANTO", form.Text("#Input_ReceiverId option[selected]"));
        Assert.Equal("Jeugdwet, eigen woorden", form.Document.QuerySelector("#Input_OwnLegalBasis")!.GetAttribute("value"));
        Assert.Contains("Tweede regel", form.Text("#Input_Content"), StringComparison.Ordinal);

        await (await form.SubmitAsync(("Input.Purpose", "Een ander doel"))).SubmitAsync();
        var referral = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
        Assert.Equal(("Een ander doel", "Jeugdwet, eigen woorden"), (referral.Purpose, referral.LegalBasis));
    }

    [Theory]
    [InlineData("Input.Kind", "", "Input_Kind")]
    [InlineData("Input.Kind", "Onzin", "Input_Kind")]
    [InlineData("Input.Kind", "99", "Input_Kind")]
    [InlineData("Input.Kind", nameof(ReferralKind.LocalCare), "Input_ReceiverId")]
    [InlineData("Input.ReceiverId", "101", "Input_ReceiverId")]
    [InlineData("Input.ReceiverId", "abc", "Input_ReceiverId")]
    [InlineData("Input.Purpose", " ", "Input_Purpose")]
    [InlineData("Input.LegalBasis", "", "Input_LegalBasis")]
    [InlineData("Input.LegalBasis", "anders", "Input_OwnLegalBasis")]
    [InlineData("Input.Content", "", "Input_Content")]
    public async Task A_field_that_is_wrong_is_pointed_out_and_the_rest_stays(string field, string value, string pointed)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. Filled(ReferralKind.WeighingTeam).Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='#{pointed}']"));
        Assert.False(answer.Has(".outgoing"));
        Assert.Equal(field == "Input.Content" ? "" : "Eerste regel. Tweede regel: \"hulp\" <nodig>.", answer.Text("#Input_Content"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
    }

    [Theory]
    [InlineData("Input.Purpose", Referral.PurposeMaxLength)]
    [InlineData("Input.OwnLegalBasis", Referral.LegalBasisMaxLength)]
    [InlineData("Input.Content", Disclosure.ContentMaxLength)]
    public async Task A_text_that_is_too_long_comes_back_whole(string field, int limit)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var text = new string('x', limit + 1);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync([.. Filled(ReferralKind.WeighingTeam).Where(f => f.Name != field), (field, text)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains($"niet meer dan {limit} tekens", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(text, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R98")]
    public async Task A_house_needs_a_track()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam, "weegploeg");
        using var visitor = await app.SignInAsync("weegploeg");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled(ReferralKind.CareAndSafetyHouse));

        Assert.True(answer.Has(".error-summary a[href='#Input_Track']"));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task Veilig_Thuis_cannot_submit_to_the_RIEC_whatever_it_sends()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
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
        var careCoordination = await app.OrganisationAsync(ReferralStory.CareCoordination);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(careCoordination, m));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var form = await visitor.GetAsync(AddressOf(number));

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.True(form.Has("option[value=WeighingTeam]"));
        Assert.False(form.Has("option[value=Riec]"));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task The_desk_of_the_municipality_submits_to_the_RIEC()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, ReferralStory.Desk, "bestuurlijk-heerlen");
        using var visitor = await app.SignInAsync("bestuurlijk-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.True(form.Has("option[value=Riec][selected]"));

        var review = await form.SubmitAsync(Filled(ReferralKind.Riec));
        Assert.True(review.Has("[data-withheld] [data-group=Health]"));
        Assert.True(review.Has("[data-withheld] [data-group=ResidenceAndNationality]"));
        await review.SubmitAsync();

        var sent = (await fixture.Story.LookAsync(number, "bestuurlijk-heerlen")).Referrals.Single(r => r.Kind == ReferralKind.Riec);
        Assert.Equal(await app.OrganisationAsync("RIEC Limburg"), sent.ReceiverOrganisationId);
    }

    [Fact]
    public async Task The_same_again_is_refused_while_it_is_open_and_the_text_stays()
    {
        var (number, _) = await fixture.OfferedAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled(ReferralKind.CareCoordination))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("staat al open bij deze organisatie", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tweede regel", answer.Text("#Input_Content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var review = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(Filled(ReferralKind.LabourInspection));

        var answers = await Task.WhenAll(review.SubmitAsync(), review.SubmitAsync());

        Assert.All(answers, a => Assert.Equal($"/casussen/{number}?gedaan=verwijzen", a.Path));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
    }

    [Fact]
    public async Task A_change_since_the_first_page_is_noticed_on_sending()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        await fixture.OfferAsync(number, ReferralKind.WeighingTeam, ReferralStory.WeighingTeam);

        var answer = await (await form.SubmitAsync(Filled(ReferralKind.LabourInspection))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", answer.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Tweede regel", answer.Text("#Input_Content"), StringComparison.Ordinal);
        await (await answer.SubmitAsync()).SubmitAsync();
        Assert.Equal(2, (await fixture.Story.LookAsync(number, "vt-1")).Referrals.Count);
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

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Fact]
    public async Task Who_only_got_the_offer_cannot_pass_it_on_nor_look_at_the_outgoing_view()
    {
        var (number, _) = await fixture.OfferedAsync(ReferralKind.WeighingTeam, ReferralStory.WeighingTeam);
        using var owner = await app.SignInAsync("vt-1");
        using var visitor = await app.SignInAsync("weegploeg");
        var token = (await visitor.GetAsync("/account/afmelden")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await visitor.PostAsync(
            $"{AddressOf(number)}?handler=Review", Filled(ReferralKind.CareAndSafetyHouse).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2!)));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(AddressOf(number))).Status);
    }

    private static (string Name, string? Value)[] Filled(ReferralKind kind, string legalBasis = "Toestemming van de betrokkene") =>
    [
        ("Input.Kind", kind.ToString()),
        ("Input.Purpose", "Begeleiding"),
        ("Input.LegalBasis", legalBasis),
        ("Input.Content", Content),
    ];

    private static string AddressOf(string number) => $"/casussen/{number}/verwijzen";
}

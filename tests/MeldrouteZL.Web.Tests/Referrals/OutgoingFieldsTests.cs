using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Persons;
using Xunit;
using static MeldrouteZL.Web.Tests.Referrals.ReferralStory;

namespace MeldrouteZL.Web.Tests.Referrals;

/// <summary>What goes out field by field: shown first, sent as shown, and never what the profile withholds.</summary>
[Trait("Requirement", "R165")]
public sealed class OutgoingFieldsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Belgian = "52";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task What_is_ticked_goes_word_for_word_and_what_is_withheld_cannot_be_sent()
    {
        var (number, signal) = await CaseAsync();
        using var sender = await app.SignInAsync("vt-1");
        await Describe(sender, signal, "Kanariegeel");
        var review = await (await sender.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(ReferralKind.WeighingTeam));

        Assert.Contains("Kanariegeel", review.Text("[data-fields] [data-field=Name]:has([value='20.1.1'])"), StringComparison.Ordinal);
        Assert.Contains("Wgs, artikel 2.30", review.Text("[data-fields] [data-field=Name]"), StringComparison.Ordinal);
        Assert.True(review.Has("[value='20.1.1'][checked]"));
        Assert.True(review.Has("[data-fields] [data-field=Health]") && !review.Has("[value='30.1.1'][checked]"));
        Assert.False(review.Has("[data-fields] [data-field=Nationality]"));
        Assert.Contains("artikel 1.9", review.Text("[data-never] [data-field=Nationality]"), StringComparison.Ordinal);

        var forged = await review.SubmitAsync(("Input.Keep", "20.1.1"), ("Input.Keep", "32.1.1"));

        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        Assert.Contains("mag een van de gegevens niet krijgen", forged.Text("main"), StringComparison.Ordinal);
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);

        await Describe(sender, signal, "Bijgekomen");
        var stale = await review.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", stale.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bijgekomen", stale.Text(".outgoing"), StringComparison.Ordinal);
        Assert.Contains("Tweede regel", stale.Text("[data-content]"), StringComparison.Ordinal);
        Assert.True(stale.Has("[value='20.1.1'][checked]") && !stale.Has("[value='20.1.2'][checked]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).Referrals);

        (string, string?)[] ticked = [("Input.Keep", "20.1.1"), ("Input.Keep", "30.1.1"), ("Input.Keep", "1..")];
        var shown = ticked.Select(t => stale.Document.QuerySelector($".outgoing__field:has([value='{t.Item2}']) [data-value]")!.TextContent).ToList();
        Assert.Equal($"/casussen/{number}?gedaan=verwijzen", (await stale.SubmitAsync(ticked)).Path);

        var referral = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).Referrals);
        Assert.Equal([CaseField.Form, CaseField.Name, CaseField.Health], referral.Disclosure!.Lines.OrderBy(l => l.Ordinal).Select(l => l.Field));
        Assert.Equal(shown.Order(), referral.Disclosure.Lines.Select(l => l.Value).Order());
        using var receiver = await app.SignInAsync("weegploeg");
        var received = await receiver.GetAsync(AddressOf(referral.Id));
        Assert.Equal(shown.Order(), received.Document.QuerySelectorAll("[data-copy] [data-value]").Select(e => e.TextContent).Order());
        Assert.Equal("Wat u hebt gekregen", received.Text("[data-copy] h2"));
        Assert.Equal("Verzonden kopie", (await sender.GetAsync(AddressOf(referral.Id))).Text("[data-copy] h2"));
    }

    [Fact]
    public async Task What_looks_like_personal_data_in_the_own_text_is_pointed_out()
    {
        var (number, _) = await CaseAsync();
        using var sender = await app.SignInAsync("vt-1");

        var review = await (await sender.GetAsync(OfferAddressOf(number))).SubmitAsync(
            [.. Filled(ReferralKind.LabourInspection).Where(f => f.Name != "Input.Content"), ("Input.Content", "Een Roemeense man, 123456782.")]);

        Assert.Contains("burgerservicenummer. Deze ontvanger mag dat niet krijgen", review.Text("[data-warning]"), StringComparison.Ordinal);
        Assert.Contains("een nationaliteit. Is dat nodig?", review.Text("[data-warning]"), StringComparison.Ordinal);
        Assert.False((await (await sender.GetAsync(OfferAddressOf(number))).SubmitAsync(Filled(ReferralKind.LabourInspection))).Has("[data-warning]"));
    }

    [Fact]
    public async Task More_is_sent_later_and_part_of_it_taken_back()
    {
        var (number, signal) = await CaseAsync();
        var id = await fixture.OfferAsync(number, ReferralKind.LocalCare, CareProvider);
        using var sender = await app.SignInAsync("vt-1");
        await Describe(sender, signal, "Kanariegeel");
        var form = await sender.GetAsync(AddressOf(id, "aanvullen"));
        Assert.False(form.Has("[name='Input.Keep'][checked]"));
        (string, string?)[] why = [("Input.Purpose", "Opvang zoeken"), ("Input.LegalBasis", "Toestemming van de betrokkene")];

        Assert.True((await form.SubmitAsync(("Input.Keep", "20.1.1"))).Has(".error-summary a[href='#Input_Purpose']"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(why)).Status); // nothing chosen, nothing written
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync([.. why, ("Input.Keep", "32.1.1")])).Status); // no nationality to a care provider
        Assert.Equal(AddressOf(id) + "?gedaan=aanvullen", (await form.SubmitAsync([.. why, ("Input.Keep", "20.1.1"), ("Input.Keep", "30.1.1")])).Path);

        using var receiver = await app.SignInAsync("zorg-xonar");
        var received = await receiver.GetAsync(AddressOf(id));
        Assert.Contains("Kanariegeel", received.Text("[data-copy='2'] [data-field=Name]"), StringComparison.Ordinal);
        Assert.Contains("Opvang zoeken", received.Text("[data-copy='2']"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.GetAsync(AddressOf(id, "aanvullen"))).Status);

        var narrow = await sender.GetAsync(AddressOf(id, "terughalen"));
        var line = (await fixture.ReferralAsync(number, id)).Disclosures.SelectMany(d => d.Lines).Single(l => l.Field == CaseField.Health).Id;
        Assert.True((await narrow.SubmitAsync(("Input.Why", "Niet nodig"))).Has(".error-summary a[href='#Input_TakeBack']"));
        Assert.Equal(AddressOf(id) + "?gedaan=terughalen", (await narrow.SubmitAsync(("Input.Why", "Niet nodig"), ("Input.TakeBack", $"{line}"))).Path);

        received = await receiver.GetAsync(AddressOf(id));
        Assert.True(received.Has("[data-copy='2'] [data-field=Name]") && !received.Has("[data-field=Health]"));
        var kept = await sender.GetAsync(AddressOf(id));
        Assert.Contains("Teruggehaald op", kept.Text("[data-copy='2'] [data-field=Health]"), StringComparison.Ordinal);
        Assert.Contains("Gegevens teruggehaald bij de ontvanger", (await sender.GetAsync($"/casussen/{number}")).Text("main"), StringComparison.Ordinal);
        Assert.True((await sender.GetAsync(AddressOf(id, "terughalen"))).Has("#Input_TakeBack"));
    }

    [Fact]
    [Trait("Requirement", "R109")]
    public async Task A_submission_to_the_RIEC_shows_how_far_it_is()
    {
        var (number, _) = await fixture.AcceptedAsync(ReferralKind.LocalAdministrative, Desk, "bestuurlijk-heerlen");
        using var desk = await app.SignInAsync("bestuurlijk-heerlen");
        await (await (await desk.GetAsync(OfferAddressOf(number))).SubmitAsync([.. Filled(ReferralKind.Riec), ("Input.SubmissionTrack", nameof(SubmissionTrack.UnderminingTable))])).SubmitAsync();
        var id = (await fixture.Story.LookAsync(number, "bestuurlijk-heerlen")).Referrals.Single(r => r.Kind == ReferralKind.Riec).Id;
        using var riec = await app.SignInAsync("riec");
        var form = await riec.GetAsync(AddressOf(id, "stand"));
        var today = $"{Domain.Common.DutchTime.DateOf(app.Clock.GetUtcNow()):yyyy-MM-dd}";

        Assert.True((await form.SubmitAsync()).Has(".error-summary a[href='#Input_State']"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Input.State", "Weighed"), ("Input.On", "2099-01-01"))).Status);
        await form.SubmitAsync(("Input.State", "Weighed"), ("Input.On", today));
        await (await desk.GetAsync(AddressOf(id, "stand"))).SubmitAsync(("Input.State", "MeasureTaken"), ("Input.On", today));

        var seen = await desk.GetAsync(AddressOf(id));
        Assert.Equal("MeasureTaken", seen.Document.QuerySelector("[data-submission]")!.GetAttribute("data-submission"));
        Assert.Contains("Ondermijningstafel", seen.Text("[data-submission]"), StringComparison.Ordinal);
        Assert.Contains("Gewogen", seen.Text("[data-submission]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.GetAsync(AddressOf(id, "stand"))).Status);
        using var vt = await app.SignInAsync("vt-1");
        Assert.Equal(HttpStatusCode.NotFound, (await vt.GetAsync(AddressOf(id, "stand"))).Status);
    }

    [Fact]
    [Trait("Requirement", "R94")]
    public async Task An_investigation_keeps_the_number_of_its_receiver()
    {
        var (number, id) = await fixture.OfferedAsync(ReferralKind.LabourInspection, "Nederlandse Arbeidsinspectie");
        using var receiver = await app.SignInAsync("nla");
        var form = await receiver.GetAsync(AddressOf(id, "aannemen"));

        Assert.True((await form.SubmitAsync(("Input.Reference", new string('9', Referral.ExternalReferenceMaxLength + 1)))).Has(".error-summary a[href='#Input_Reference']"));
        await form.SubmitAsync(("Input.Reference", "NLA 2026/77"));

        using var sender = await app.SignInAsync("vt-1");
        Assert.Equal("NLA 2026/77", (await sender.GetAsync(AddressOf(id))).Text("[data-reference]"));
        Assert.Equal("NLA 2026/77", (await fixture.ReferralAsync(number, id)).ExternalReference);
        var care = await fixture.OfferAsync(number, ReferralKind.LocalCare, CareProvider);
        using var provider = await app.SignInAsync("zorg-xonar");
        Assert.False((await provider.GetAsync(AddressOf(care, "aannemen"))).Has("#Input_Reference"));
    }

    private async Task<(string Number, string Signal)> CaseAsync()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        return (number, (await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number);
    }

    private static async Task Describe(Visitor visitor, string signal, string name)
    {
        var added = await visitor.AddPersonAsync(
            signal, ("Input.Roles", "Victim"), ("Input.FamilyName", name), ("Input.Nationality", Belgian), ("Input.MildDisability", "Yes"));
        Assert.Equal(HttpStatusCode.OK, added.Status);
    }
}

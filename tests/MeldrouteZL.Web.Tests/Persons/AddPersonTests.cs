using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class AddPersonTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R10")]
    public async Task Nothing_has_to_be_known_of_a_person()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.AddPersonAsync(number);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Persoon 1", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vrouw", page.Text("[data-persoon='1']"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R14")]
    [Trait("Requirement", "R17")]
    public async Task What_is_known_stands_with_the_person_and_how_to_reach_them_comes_first()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await visitor.AddPersonAsync(number, ("Input.Roles", "Victim"), ("Input.GivenNames", "Nguyễn"), ("Input.AgeBand", "From16To17"), ("Input.BirthYear", "2009"), ("Input.BirthMonth", "3"),
            ("Input.Channel", "TextMessage"), ("Input.NeverLeaveMessage", "true"), ("Input.Language", "Vietnamees"), ("Input.Interpreter", "Yes"), ("Input.Nationality", "0072"), ("Input.Housing", "WithSuspect"),
            ("Input.HousingInfluence", "Strong"), ("Input.Education", "Primary"), ("Input.Phone", "06-12345678"));

        var text = page.Text("[data-persoon='1']");
        foreach (var words in (string[])["Nguyễn", "Slachtoffer (sinds", "16 of 17", "maart 2009", "Laat nooit een bericht achter.", "Taal: Vietnamees", "Tolk nodig: Ja", "Poolse", "Bij een mogelijke dader", "Grote", "Basisschool", "06-12345678"])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.True(text.IndexOf("Laat nooit", StringComparison.Ordinal) < text.IndexOf("06-12345678", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Number", "111222334", "#Input_Number")]
    [InlineData("Input.Number", "999990019", "#Input_NumberGround")]
    [InlineData("Input.BirthDay", "31", "#Input_BirthYear")]
    [InlineData("Input.BirthYear", "2050", "#Input_BirthYear")]
    [InlineData("Input.Prefix", "van", "#Input_Prefix")]
    [InlineData("Input.GivenNames", "A\u202Enna", "#Input_GivenNames")]
    [InlineData("Input.Phone", "geen", "#Input_Phone")]
    [InlineData("Input.Nationality", "31000", "#Input_Nationality")]
    [InlineData("Input.Roles", "Reporter", "#Input_Roles")]
    public async Task What_cannot_be_read_is_asked_again_and_kept(string field, string value, string errorAt)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var token = (await visitor.GetAsync($"/signalen/{number}/personen/toevoegen")).Document.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");

        var answer = await visitor.PostAsync($"/signalen/{number}/personen/toevoegen", [.. token, new("Input.Alias", "Kept"), new(field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has($".error-summary a[href='{errorAt}']"));
        Assert.Equal("Kept", answer.Document.QuerySelector("#Input_Alias")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("af-heerlen", true, false)]
    [InlineData("vt-1", true, true)]
    [InlineData("zoco-parkstad", false, true)]
    [InlineData("avim-1", false, false)]
    [Trait("Requirement", "R20")]
    public async Task A_number_is_asked_where_the_law_has_it_and_health_where_the_profile_has_it(string persona, bool number, bool health)
    {
        var signal = await fixture.Story.SignalAsync(SignalStage.Draft, persona);
        using var visitor = await app.SignInAsync(persona);

        var form = await visitor.GetAsync($"/signalen/{signal}/personen/toevoegen");

        Assert.Equal((number, health, true), (form.Has("#Input_Number"), form.Has("#Input_MildDisability"), form.Has("#Input_Nationality")));
    }

    [Fact]
    public async Task A_number_without_ground_in_law_is_refused_whatever_is_sent()
    {
        var signal = await fixture.Story.SignalAsync(SignalStage.Draft, "zoco-parkstad");
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var fields = (await visitor.GetAsync($"/signalen/{signal}/personen/toevoegen")).Document.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

        var answer = await visitor.PostAsync($"/signalen/{signal}/personen/toevoegen", [.. fields, new("Input.Number", "999990019"), new("Input.NumberGround", "SocialSupportAct")]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.DoesNotContain("data-persoon", (await visitor.GetAsync($"/signalen/{signal}")).Document.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_adds_once()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync($"/signalen/{number}/personen/toevoegen");

        await form.SubmitAsync(("Input.GivenNames", "Eén"));
        var page = await form.SubmitAsync(("Input.GivenNames", "Eén"));

        Assert.Single(page.Document.QuerySelectorAll("[data-persoon]"));
    }

    [Fact]
    public async Task Of_two_at_the_same_time_the_second_is_told()
    {
        var number = await fixture.Story.SignalAsync();
        using var first = await app.SignInAsync("vt-1");
        using var second = await app.SignInAsync("vt-2");
        var late = await second.GetAsync($"/signalen/{number}/personen/toevoegen");
        await first.AddPersonAsync(number, ("Input.GivenNames", "Eerste"));

        var answer = await late.SubmitAsync(("Input.GivenNames", "Tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Tweede", answer.Document.QuerySelector("#Input_GivenNames")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(SignalStage.Forwarded, "af-heerlen", HttpStatusCode.Conflict)]
    [InlineData(SignalStage.Withdrawn, "af-heerlen", HttpStatusCode.Conflict)]
    [InlineData(SignalStage.InternalRoute, "af-heerlen", HttpStatusCode.OK)]
    [InlineData(SignalStage.Forwarded, "vt-af", HttpStatusCode.OK)]
    [InlineData(SignalStage.Forwarded, "vt-secretaris", HttpStatusCode.NotFound)]
    [InlineData(SignalStage.Draft, "vt-1", HttpStatusCode.NotFound)]
    [InlineData(SignalStage.Forwarded, "oefen-vt", HttpStatusCode.NotFound)]
    public async Task It_is_for_who_describes_the_signal_now(SignalStage stage, string persona, HttpStatusCode status)
    {
        var number = await fixture.Story.SignalAsync(stage);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(status, (await visitor.GetAsync($"/signalen/{number}/personen/toevoegen")).Status);
    }
}

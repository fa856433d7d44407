using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class ReviseSignalTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_author_completes_a_draft_and_the_form_shows_what_was_there()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft, what: "Eerste tekst");
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal("Eerste tekst", form.Text("#Input_What"));
        Assert.True(form.Has("input[name='Input.Acute'][value=False][checked]"));
        Assert.True(form.Has("input[name='Input.Form'][value=Labour][checked]"));

        var page = await form.SubmitAsync(("Input.What", "Tweede tekst"), ("Input.ObservedText", "gisteren"), ("Input.Acute", "True"), ("Input.ReporterName", "Andere Melder"));

        Assert.Equal(number, page.Heading);
        var signal = await app.LookAtSignalAsync(number, "af-heerlen");
        Assert.Equal(("Tweede tekst", "gisteren", true, "Andere Melder"), (signal.What, signal.ObservedText, signal.Acute, signal.Reporter!.Name));
    }

    [Fact]
    public async Task A_reporter_can_be_added_later()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var registered = await (await visitor.GetAsync("/signalen/nieuw")).SubmitAsync(
            ("Input.What", "Zonder melder"), ("Input.Where", "Markt"), ("Input.ObservedText", "vandaag"), ("Input.Acute", "False"));

        await (await visitor.GetAsync(AddressOf(registered.Heading))).SubmitAsync(("Input.ReporterName", "Later Bekend"));

        Assert.Equal("Later Bekend", (await app.LookAtSignalAsync(registered.Heading, "af-heerlen")).Reporter!.Name);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_and_loses_nothing()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");
        var first = await visitor.GetAsync(AddressOf(number));
        var second = await visitor.GetAsync(AddressOf(number));
        await first.SubmitAsync(("Input.ObservedText", "gisteren"), ("Input.What", "Van de eerste"));

        var answer = await second.SubmitAsync(("Input.ObservedText", "gisteren"), ("Input.What", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Van de tweede", answer.Text("#Input_What"));
        Assert.Equal("Van de eerste", (await app.LookAtSignalAsync(number, "af-heerlen")).What);
    }

    [Fact]
    public async Task An_emptied_field_is_refused()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync("af-heerlen");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.What", " "), ("Input.ObservedText", "gisteren"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_What']"));
    }

    [Fact]
    public async Task What_was_sent_is_not_rewritten()
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Forwarded);
        using var visitor = await app.SignInAsync("af-heerlen");

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    [Theory]
    [InlineData("medewerker-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("vt-1")]
    [InlineData("oefen-af")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/signalen/{number}/wijzigen";
}

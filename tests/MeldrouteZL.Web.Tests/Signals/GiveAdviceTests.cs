using System.Net;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class GiveAdviceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/signalen/advies";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R34")]
    [Trait("Requirement", "R55")]
    public async Task Advice_is_recorded_and_counted_apart()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var page = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Form", "Sexual"), ("Input.Text", "Bel 0800-2000 als het weer gebeurt. Gesproken op 12-03-2026."));

        Assert.Contains("Het advies is vastgelegd", page.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Equal("", page.Text("#Input_Text"));
        Assert.Equal(["1"], await Opened.ColumnAsync(app.Database, "SELECT count(*) FROM opened.advice WHERE text LIKE 'Bel 0800-2000%'"));
        Assert.False((await visitor.GetAsync("/signalen?tab=alles")).Has("tr[data-nummer]"));
    }

    [Theory]
    [InlineData("Het gaat om 111222333 uit Heerlen", "burgerservicenummer")]
    [InlineData("Mail naar iemand@voorbeeld.nl", "e-mailadres")]
    [InlineData("Bel 06-12345678", "telefoonnummer")]
    public async Task Text_with_data_on_a_person_is_refused_and_kept(string text, string named)
    {
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Input.Form", "Labour"), ("Input.Text", text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(named, answer.Text(".error-summary a[href='#Input_Text']"), StringComparison.Ordinal);
        Assert.Equal(text, answer.Text("#Input_Text"));
        Assert.Equal(["0"], await Opened.ColumnAsync(app.Database, "SELECT count(*) FROM opened.advice WHERE text = $1", text));
    }

    [Fact]
    public async Task An_empty_or_endless_advice_is_refused()
    {
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(Address);

        var empty = await form.SubmitAsync();
        var endless = await form.SubmitAsync(("Input.Form", "Labour"), ("Input.Text", new string('a', Advice.TextMaxLength + 1)));

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.True(empty.Has(".error-summary a[href='#Input_Form']"));
        Assert.True(empty.Has(".error-summary a[href='#Input_Text']"));
        Assert.Equal(HttpStatusCode.BadRequest, endless.Status);
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once()
    {
        using var visitor = await app.SignInAsync("vt-2");
        var form = await visitor.GetAsync(Address);
        (string, string?)[] fields = [("Input.Form", "Labour"), ("Input.Text", "Twee keer verstuurd")];

        await Task.WhenAll(form.SubmitAsync(fields), form.SubmitAsync(fields));

        Assert.Equal(["1"], await Opened.ColumnAsync(app.Database, "SELECT count(*) FROM opened.advice WHERE text = 'Twee keer verstuurd'"));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("af-heerlen")]
    [InlineData("avim-1")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
    }
}

using MeldrouteZL.Browser.Tests.People;
using Xunit;
using Xunit.Sdk;

namespace MeldrouteZL.Browser.Tests;

/// <summary>The guards that hold every page fail on a page that is not good: without this they could be blind.</summary>
public sealed class GuardTests(Screens screens) : IClassFixture<Screens>
{
    private const string Address = "/signalen/nieuw";

    [Theory]
    [InlineData("""<p><font color="#bbbbbb">Bijna niet te lezen</font></p>""", "light, 1280 px: color-contrast")]
    [InlineData("""<p class="soft">Alleen in het donker niet te lezen</p>""", "dark, 320 px: color-contrast")]
    [InlineData("""<p><input name="x"></p>""", "label")]
    [InlineData("""<h5>Een kop die drie lagen overslaat</h5>""", "heading-order")]
    [InlineData("""<pre>Dit woord is veel te lang voor een telefoon: mensenhandelsignalenregistratiesysteem</pre>""", "320 px: the page is")]
    [InlineData("""<script>document.title = "anders"</script>""", "script-src 'self'")]
    [InlineData("""<p style="color: inherit">Opmaak in de tekst</p>""", "style-src 'self'")]
    [InlineData("""<img alt="" src="/bestaat-niet.png">""", "404: ")]
    [InlineData("""<img alt="" src="http://127.0.0.1:9/elders.png">""", "img-src 'self'")]
    public async Task A_flaw_in_a_page_is_found(string flaw, string complaint)
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.Page.RouteAsync($"**{Address}", async route =>
        {
            var page = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("</main>", flaw + "</main>", StringComparison.Ordinal) });
        });
        await officer.Page.RouteAsync("**/css/tokens*.css", async route =>
        {
            var sheet = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = sheet, Body = await sheet.TextAsync() + "@media (prefers-color-scheme: dark) { .soft { color: #333 !important } }" });
        });

        var found = await Assert.ThrowsAnyAsync<XunitException>(() => officer.OpenAsync(Address));

        Assert.Contains(complaint, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_says_nothing_is_found()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.Page.RouteAsync($"**{Address}", async route =>
        {
            var page = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("<title>Signaal registreren", "<title>", StringComparison.Ordinal) });
        });

        var found = await Assert.ThrowsAnyAsync<XunitException>(() => officer.OpenAsync(Address));

        Assert.Contains("the title does not say which page this is", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_focus_that_is_not_seen_is_found()
    {
        await using var officer = await screens.SignInAsync("af-heerlen");
        await officer.Page.RouteAsync("**/css/layout*.css", async route =>
        {
            var sheet = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = sheet, Body = await sheet.TextAsync() + ".brand:focus-visible { outline: none }" });
        });
        await officer.OpenAsync(Address);

        var found = await Assert.ThrowsAnyAsync<XunitException>(() => new Keyboard(officer).SeesFocusEverywhereAsync());

        Assert.Contains("does not show its focus", found.Message, StringComparison.Ordinal);
    }
}

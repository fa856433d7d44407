using System.Globalization;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

public class DutchDateTests
{
    private static readonly DateTimeOffset Now = At("2026-11-20T13:00:00+01:00");

    [Theory]
    [InlineData("2026-11-20T13:12:00Z", "20 nov 2026, 14:12")]
    [InlineData("2026-03-01T08:05:00Z", "1 mrt 2026, 09:05")]
    [InlineData("2026-07-01T08:05:00Z", "1 jul 2026, 10:05")]
    [InlineData("2026-12-31T23:30:00Z", "1 jan 2027, 00:30")]
    public void A_moment_is_read_on_the_clock_of_the_region(string moment, string expected) =>
        Assert.Equal(expected, DutchDate.DateAndTime(At(moment)));

    [Fact]
    public void Every_month_has_its_Dutch_abbreviation()
    {
        var months = Enumerable.Range(1, 12).Select(month => DutchDate.Date(new DateOnly(2026, month, 3)));

        Assert.Equal(
            "3 jan 2026|3 feb 2026|3 mrt 2026|3 apr 2026|3 mei 2026|3 jun 2026|3 jul 2026|3 aug 2026|3 sep 2026|3 okt 2026|3 nov 2026|3 dec 2026",
            string.Join('|', months));
    }

    [Theory]
    [InlineData("2026-11-20T16:00:00+01:00", "vandaag 16:00", true)]
    [InlineData("2026-11-20T09:30:00+01:00", "te laat sinds 09:30", true)]
    [InlineData("2026-11-20T23:59:59+01:00", "vandaag", true)]
    [InlineData("2026-11-21T00:00:00+01:00", "vandaag", true)]
    [InlineData("2026-11-21T16:00:00+01:00", "morgen", true)]
    [InlineData("2026-11-22T00:00:00+01:00", "morgen", true)]
    [InlineData("2026-11-22T09:00:00+01:00", "22 nov 2026", false)]
    [InlineData("2026-11-19T23:59:59+01:00", "1 dag te laat", true)]
    [InlineData("2026-11-17T16:00:00+01:00", "3 dagen te laat", true)]
    public void A_term_reads_as_people_say_it(string due, string text, bool urgent) =>
        Assert.Equal(new DueText(text, urgent), DutchDate.Due(At(due), Now));

    [Fact]
    public void Days_late_are_counted_over_midnight_of_the_region_and_not_of_the_server()
    {
        // 23:30 UTC on the 19th is already the 20th in the region.
        var text = DutchDate.Due(At("2026-11-18T12:00:00+01:00"), At("2026-11-19T23:30:00Z"));

        Assert.Equal("2 dagen te laat", text.Text);
    }

    [Fact]
    public void The_element_holds_the_moment_for_machines()
    {
        var html = Rendering.Html(DutchDate.Element(At("2026-11-20T13:12:00Z"), withTime: true));

        Assert.Equal("<time datetime=\"2026-11-20T14:12:00+01:00\">20 nov 2026, 14:12</time>", html);
    }

    [Fact]
    public void Only_an_urgent_term_is_marked()
    {
        Assert.Equal(
            "<time class=\"due--urgent\" datetime=\"2026-11-21\">morgen</time>",
            Rendering.Html(DutchDate.DueElement(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 20))));
        Assert.Equal(
            "<time datetime=\"2026-11-24\">24 nov 2026</time>",
            Rendering.Html(DutchDate.DueElement(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 20))));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using AngleSharp.Html.Parser;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

public class SmallPartsTests
{
    [Theory]
    [InlineData(BadgeKind.Danger, "status-badge--danger")]
    [InlineData(BadgeKind.Warning, "status-badge--warning")]
    [InlineData(BadgeKind.Info, "status-badge--info")]
    [InlineData(BadgeKind.Good, "status-badge--good")]
    [InlineData(BadgeKind.Neutral, "status-badge--neutral")]
    public async Task A_badge_says_in_a_word_what_it_says_in_colour(BadgeKind kind, string cssClass)
    {
        var badge = await Rendering.Run(new StatusBadgeTagHelper { Kind = kind, Text = "Hoog & laat" }, "status-badge");

        Assert.Equal($"<span class=\"status-badge {cssClass}\">Hoog &amp; laat</span>", Rendering.Html(badge));
    }

    [Fact]
    public async Task The_stage_bar_names_the_present_stage_and_keeps_the_data_of_the_page()
    {
        var helper = new StageBarTagHelper
        {
            Stages = [new("Bij Veilig Thuis", StageBarState.Done), new("Ingedeeld", StageBarState.Current), new("Gesloten", StageBarState.Ahead)],
        };

        var html = Rendering.Html(await Rendering.Run(helper, "stage-bar", [new TagHelperAttribute("data-stage", "Classified")]));

        var bar = new HtmlParser().ParseDocument(html).QuerySelector("ol[data-stage=Classified]")!;
        Assert.Equal("Ingedeeld", Assert.Single(bar.QuerySelectorAll("li[aria-current=step]")).TextContent);
        Assert.Equal(["Bij Veilig Thuis (gedaan)", "Ingedeeld", "Gesloten"], bar.QuerySelectorAll("li").Select(item => item.TextContent));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_notice_without_a_sentence_is_absent(string? text) =>
        Assert.Equal("", Rendering.Html(await Rendering.Run(new RefusalNoticeTagHelper { Text = text, ViewContext = Rendering.View() }, "refusal-notice")));

    [Fact]
    public async Task A_refusal_is_announced_at_once_and_a_confirmation_politely()
    {
        var refusal = await Rendering.Run(new RefusalNoticeTagHelper { Text = "Dat kan nu niet.", ViewContext = Rendering.View() }, "refusal-notice", inside: "<p>Uitleg</p>");
        var done = await Rendering.Run(new ConfirmationTagHelper { Text = "Gedaan.", ViewContext = Rendering.View() }, "confirmation");

        var alert = new HtmlParser().ParseDocument(Rendering.Html(refusal)).QuerySelector("[role=alert]")!;
        Assert.Equal(["Dat kan nu niet.", "Uitleg"], alert.QuerySelectorAll("p").Select(line => line.TextContent));
        Assert.Equal("Gedaan.", new HtmlParser().ParseDocument(Rendering.Html(done)).QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task A_date_that_is_not_there_leaves_nothing()
    {
        Assert.Equal("", Rendering.Html(await Rendering.Run(new DutchDateTagHelper(), "dutch-date")));
        Assert.Equal("", Rendering.Html(await Rendering.Run(new DueDateTagHelper(), "due-date")));
    }

    [Fact]
    public async Task A_date_tag_shows_the_day_or_the_moment()
    {
        var day = await Rendering.Run(new DutchDateTagHelper { Day = new DateOnly(2026, 11, 20) }, "dutch-date");
        var late = await Rendering.Run(
            new DueDateTagHelper { Day = new DateOnly(2026, 11, 18), Now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero) }, "due-date");

        Assert.Equal("<time datetime=\"2026-11-20\">20 nov 2026</time>", Rendering.Html(day));
        Assert.Equal("<time class=\"due--urgent\" datetime=\"2026-11-18\">2 dagen te laat</time>", Rendering.Html(late));
    }
}

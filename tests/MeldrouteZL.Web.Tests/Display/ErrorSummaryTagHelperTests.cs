using AngleSharp.Html.Parser;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

public class ErrorSummaryTagHelperTests
{
    [Fact]
    public async Task It_is_absent_when_all_is_well() =>
        Assert.Equal("", Rendering.Html(await Rendering.Run(new ErrorSummaryTagHelper { ViewContext = Rendering.View() }, "error-summary")));

    [Fact]
    public async Task Errors_follow_the_order_of_the_page_and_link_to_their_field()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.Aard", "Kies een aard.");
        state.AddModelError("Input.Zaak[1]", "Kies een zaak.");
        state.AddModelError("", "Iemand anders was u voor.");
        var view = Rendering.View(state);

        var summary = await Rendering.Run(new ErrorSummaryTagHelper { ViewContext = view }, "error-summary");
        await Field(view, "Input.Zaak");
        await Field(view, "Input.Aard");

        var page = new HtmlParser().ParseDocument(Rendering.Html(summary));
        Assert.Equal(["Iemand anders was u voor.", "Kies een zaak.", "Kies een aard."], page.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(["#Input_Zaak", "#Input_Aard"], page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        var box = Assert.Single(page.QuerySelectorAll("[role=alert][tabindex='-1']"));
        Assert.Equal("Er is iets niet goed ingevuld", box.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task A_message_is_encoded_and_said_once()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Input.A", "Kies <b>iets</b>.");
        state.AddModelError("Input.A", "Kies <b>iets</b>.");

        var summary = await Rendering.Run(new ErrorSummaryTagHelper { ViewContext = Rendering.View(state) }, "error-summary");

        var page = new HtmlParser().ParseDocument(Rendering.Html(summary));
        Assert.Equal("Kies <b>iets</b>.", Assert.Single(page.QuerySelectorAll("li")).TextContent);
    }

    private static async Task Field(ViewContext view, string name)
    {
        var provider = new EmptyModelMetadataProvider();
        var explorer = new ModelExplorer(provider, provider.GetMetadataForType(typeof(string)), "");
        await Rendering.Run(new FormFieldTagHelper { For = new ModelExpression(name, explorer), Label = name, ViewContext = view }, "form-field");
    }
}

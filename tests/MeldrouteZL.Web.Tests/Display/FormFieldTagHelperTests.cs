using System.ComponentModel.DataAnnotations;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

public class FormFieldTagHelperTests
{
    private enum Sector
    {
        [Display(Name = "Horeca")] Catering,
        [Display(Name = "Land- en tuinbouw")] Farming,
    }

    private sealed class Form
    {
        [Display(Name = "Wat is er gezien?")] public string What { get; set; } = "";
        [Display(Name = "Wanneer")] public DateOnly? Seen { get; set; }
        [Display(Name = "Sector")] public Sector? Sector { get; set; }
        [Display(Name = "Sectoren")] public Sector[] Sectors { get; set; } = [];
        [Display(Name = "Gelezen")] public bool Read { get; set; }
        public string Unnamed { get; set; } = "";
    }

    private readonly ModelStateDictionary state = new();

    [Fact]
    public async Task Label_hint_and_error_are_tied_to_the_control()
    {
        state.SetModelValue("Input.What", "kort", "kort");
        state.AddModelError("Input.What", "Schrijf iets meer.");

        var page = await Page(nameof(Form.What), field => { field.Kind = "textarea"; field.Hint = "Wat u zelf zag."; });

        var area = Assert.Single(page.QuerySelectorAll("textarea"));
        Assert.Equal("Input_What", area.Id);
        Assert.Equal("Input.What", area.GetAttribute("name"));
        Assert.Equal("kort", area.TextContent.Trim());
        Assert.Equal("true", area.GetAttribute("aria-invalid"));
        Assert.Equal("Wat is er gezien?", page.QuerySelector("label[for=Input_What]")!.TextContent);
        var described = area.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(["Wat u zelf zag.", "Fout: Schrijf iets meer."], described);
    }

    [Fact]
    public async Task What_the_user_typed_is_encoded_and_kept_with_its_first_line_break()
    {
        state.SetModelValue("Input.What", "\n<script>1</script>", "\n<script>1</script>");

        var page = await Page(nameof(Form.What), field => field.Kind = "textarea");

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("\n<script>1</script>", page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task An_unreadable_date_comes_back_as_typed()
    {
        state.SetModelValue("Input.Seen", "31-31-2026", "31-31-2026");

        var input = (await Page(nameof(Form.Seen))).QuerySelector("input")!;

        Assert.Equal("date", input.GetAttribute("type"));
        Assert.Equal("31-31-2026", input.GetAttribute("value"));
    }

    [Fact]
    public async Task A_date_of_the_model_is_written_in_the_form_of_the_browser()
    {
        var input = (await Page(nameof(Form.Seen), model: new DateOnly(2026, 3, 1))).QuerySelector("input")!;

        Assert.Equal("2026-03-01", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-required"));
        Assert.Null(input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task An_optional_field_says_so_in_words()
    {
        var page = await Page(nameof(Form.What), field => field.Optional = true);

        Assert.Equal("Wat is er gezien? (niet verplicht)", page.QuerySelector("label")!.TextContent);
        Assert.False(page.QuerySelector("input")!.HasAttribute("aria-required"));
    }

    [Fact]
    public async Task A_limit_is_said_and_never_cuts_off()
    {
        var page = await Page(nameof(Form.What), field => field.MaxLength = 200);

        Assert.Equal("Niet meer dan 200 tekens.", page.QuerySelector("#Input_What_hint")!.TextContent);
        Assert.False(page.QuerySelector("input")!.HasAttribute("maxlength"));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        state.SetModelValue("Input.What", "geheim", "geheim");

        var page = await Page(nameof(Form.What), field => field.Kind = "password");

        Assert.DoesNotContain("geheim", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_offers_its_members_by_their_names_and_keeps_the_choice()
    {
        var page = await Page(nameof(Form.Sector), model: Sector.Farming);

        Assert.Equal(["Maak een keuze", "Horeca", "Land- en tuinbouw"], page.QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal("Land- en tuinbouw", Assert.Single(page.QuerySelectorAll("option[selected]")).TextContent);
    }

    [Fact]
    public async Task Choices_of_a_group_stand_under_its_name_and_the_others_above_it()
    {
        var group = new SelectListGroup { Name = "Zorgaanbieders" };

        var page = await Page(nameof(Form.What), field => field.Items = [new("Los", "1"), new("Een", "2") { Group = group }, new("Twee", "3") { Group = group }], "3");

        Assert.Equal(["Maak een keuze", "Los"], page.QuerySelectorAll("select > option").Select(option => option.TextContent));
        Assert.Equal(["Een", "Twee"], page.QuerySelectorAll("optgroup[label=Zorgaanbieders] > option").Select(option => option.TextContent));
        Assert.Equal("Twee", Assert.Single(page.QuerySelectorAll("option[selected]")).TextContent);
    }

    [Fact]
    public async Task Boxes_keep_what_was_ticked_and_the_first_can_be_reached_from_the_summary()
    {
        string[] typed = ["B"];
        state.SetModelValue("Input.Sectors", typed, "B");
        state.AddModelError("Input.Sectors[0]", "Kies er twee.");

        var page = await Page(nameof(Form.Sectors), field => field.Items = [new("Eerste", "A"), new("Tweede", "B")]);

        var boxes = page.QuerySelectorAll("fieldset input[type=checkbox]");
        Assert.Equal(["Input_Sectors", "Input_Sectors_2"], boxes.Select(box => box.Id!));
        Assert.Equal("B", Assert.Single(page.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Equal("Sectoren", page.QuerySelector("legend")!.TextContent);
        Assert.Equal("Fout: Kies er twee.", page.GetElementById(page.QuerySelector("fieldset")!.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task A_box_that_was_unticked_stays_so()
    {
        Assert.Empty((await Page(nameof(Form.Read), model: false)).QuerySelectorAll("[checked]"));
        Assert.Single((await Page(nameof(Form.Read), model: true)).QuerySelectorAll("[checked]"));
    }

    [Fact]
    public async Task An_attribute_of_the_page_goes_to_the_control()
    {
        var page = await Page(nameof(Form.What), attributes: [new("autocomplete", "off")]);

        Assert.Equal("off", page.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.False(page.QuerySelector("div")!.HasAttribute("autocomplete"));
    }

    [Fact]
    public async Task A_field_without_a_label_is_a_bug() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Page(nameof(Form.Unnamed)));

    private async Task<IDocument> Page(
        string property, Action<FormFieldTagHelper>? set = null, object? model = null, TagHelperAttributeList? attributes = null)
    {
        var metadata = Metadata().GetMetadataForProperty(typeof(Form), property);
        var helper = new FormFieldTagHelper
        {
            For = new ModelExpression("Input." + property, new ModelExplorer(Metadata(), metadata, model)),
            ViewContext = Rendering.View(state),
        };
        set?.Invoke(helper);
        return new HtmlParser().ParseDocument(Rendering.Html(await Rendering.Run(helper, "form-field", attributes)));
    }

    private static IModelMetadataProvider Metadata() => new ServiceCollection()
        .AddLogging().AddMvcCore().AddDataAnnotations().Services
        .BuildServiceProvider().GetRequiredService<IModelMetadataProvider>();
}

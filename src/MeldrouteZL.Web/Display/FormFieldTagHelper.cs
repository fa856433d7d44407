using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// One field of a form with label, hint, error and control, tied together for screen readers:
/// <c>&lt;form-field for="Input.What" hint="…" kind="textarea" /&gt;</c>.
/// Attributes it does not know (<c>autocomplete</c>, <c>data-…</c>, <c>rows</c>) go to the control.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormFieldTagHelper : TagHelper
{
    /// <summary>The property that the field binds to.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; without it the <c>[Display(Name)]</c> of the property.</summary>
    public string? Label { get; set; }

    /// <summary>One sentence of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>
    /// <c>text textarea date time number email tel password search select radios checkbox checkboxes file</c>;
    /// without it the one that suits the type.
    /// </summary>
    public string? Kind { get; set; }

    /// <summary>The choices; an enum without them offers all its members.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether the field may stay empty; said in words behind the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The first line of a select that chooses nothing.</summary>
    public string Empty { get; set; } = "Maak een keuze";

    /// <summary>The limit of the text, said in the hint. Not enforced by the browser: that would cut pasted text off unseen.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Lays many radios or boxes in columns where there is room.</summary>
    public bool Columns { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = FieldKinds.Of(Kind, For.Metadata, Items is not null);
        var field = Field(kind, output);
        if (!ViewContext.ViewData.ModelState.IsValid)
        {
            RenderedFields.Of(ViewContext).Add(field.Id);
        }

        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        if (kind is FieldKind.Radios or FieldKind.Checkboxes)
        {
            Group(field, output);
        }
        else if (kind == FieldKind.Checkbox)
        {
            Box(field, output);
        }
        else
        {
            Single(field, output);
        }
    }

    private FormField Field(FieldKind kind, TagHelperOutput output)
    {
        var modelState = ViewContext.ViewData.ModelState;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        return new FormField
        {
            Kind = kind,
            Name = name,
            Id = FieldErrors.IdOf(name),
            Label = Label ?? For.Metadata.DisplayName ?? throw new InvalidOperationException($"The field {name} has no label."),
            Hint = HintWithLimit(),
            Error = FieldErrors.Of(modelState, name),
            Optional = Optional,
            Empty = Empty,
            Items = Items ?? FieldValues.Members(For.Metadata.ElementMetadata ?? For.Metadata),
            Text = kind is FieldKind.Password or FieldKind.File ? "" : FieldValues.Text(modelState, name, For.Model),
            Chosen = FieldValues.Chosen(modelState, name, For.Model),
            Ticked = FieldValues.Ticked(modelState, name, For.Model),
            Extra = [.. output.Attributes],
            Words = Words,
        };
    }

    private FieldWords Words => FieldWords.Of(ViewContext);

    private string? HintWithLimit() => MaxLength is { } limit
        ? $"{Hint}{(string.IsNullOrEmpty(Hint) ? "" : " ")}{Words.LimitOf(limit)}"
        : Hint;

    private static void Single(FormField field, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", field.Error is null
            ? "utrecht-form-field"
            : "utrecht-form-field utrecht-form-field--invalid");
        output.Content.AppendHtml(FieldParts.Label(field));
        FieldParts.AppendHelp(field, output.Content);
        output.Content.AppendHtml(FieldControls.Single(field));
    }

    private static void Box(FormField field, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", field.Error is null
            ? "utrecht-form-field"
            : "utrecht-form-field utrecht-form-field--invalid");
        FieldParts.AppendHelp(field, output.Content);
        output.Content.AppendHtml(FieldControls.Box(field));
    }

    private void Group(FormField field, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", field.Error is null
            ? "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
            : "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-fieldset--invalid");
        if (field.DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(FieldParts.Legend(field));
        FieldParts.AppendHelp(field, output.Content);
        output.Content.AppendHtml(FieldControls.Choices(field, Columns));
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The control of a field: input, textarea, select, radios, boxes.</summary>
internal static class FieldControls
{
    /// <summary>A control with one value and a label of its own above it.</summary>
    public static TagBuilder Single(FormField field)
    {
        var control = field.Kind switch
        {
            FieldKind.Textarea => Textarea(field),
            FieldKind.Select => Select(field),
            _ => Input(field),
        };
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (!field.Optional)
        {
            control.Attributes["aria-required"] = "true";
        }

        return Described(control, field);
    }

    /// <summary>One box that says yes, its label behind it.</summary>
    public static TagBuilder Box(FormField field)
    {
        var input = Tick("checkbox", field, field.Id, "true", field.Ticked);
        return Choice(Described(input, field), FieldParts.Named(ChoiceLabel(field.Id, "checkbox"), field));
    }

    /// <summary>Radios or boxes; the first carries the id of the field, so that the error summary can point to it.</summary>
    public static TagBuilder Choices(FormField field, bool columns)
    {
        var type = field.Kind == FieldKind.Radios ? "radio" : "checkbox";
        var list = new TagBuilder("div");
        list.Attributes["class"] = columns ? "choices choices--columns" : "choices";
        var number = 0;
        foreach (var item in field.Items)
        {
            number++;
            var id = number == 1 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}_{number}");
            var input = Tick(type, field, id, item.Value, field.Chosen.Contains(item.Value));
            if (field.Error is not null)
            {
                input.Attributes["aria-invalid"] = "true";
            }

            if (item.Disabled)
            {
                input.Attributes["disabled"] = "disabled";
            }

            var label = ChoiceLabel(id, type);
            label.InnerHtml.Append(item.Text);
            list.InnerHtml.AppendHtml(Choice(input, label));
        }

        return list;
    }

    private static TagBuilder Input(FormField field)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = Css("utrecht-textbox", "utrecht-textbox--html-input", field);
        input.Attributes["type"] = field.Kind switch
        {
            FieldKind.Date => "date",
            FieldKind.Time => "time",
            FieldKind.Number => "number",
            FieldKind.Email => "email",
            FieldKind.Tel => "tel",
            FieldKind.Password => "password",
            FieldKind.Search => "search",
            FieldKind.File => "file",
            _ => "text",
        };
        if (field.Text.Length > 0 && field.Kind != FieldKind.File)
        {
            input.Attributes["value"] = field.Text;
        }

        return input;
    }

    private static TagBuilder Textarea(FormField field)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["class"] = Css("utrecht-textarea", "utrecht-textarea--html-textarea", field);
        area.Attributes["rows"] = "5";
        // A browser drops the first line break after the tag: without this one a text that begins with one would lose it.
        area.InnerHtml.AppendHtml("\n").Append(field.Text);
        return area;
    }

    private static TagBuilder Select(FormField field)
    {
        var select = new TagBuilder("select");
        select.Attributes["class"] = Css("utrecht-select", "utrecht-select--html-select", field);
        if (field.Empty.Length > 0)
        {
            select.InnerHtml.AppendHtml(Option("", field.Empty, chosen: false));
        }

        foreach (var group in field.Items.GroupBy(item => item.Group?.Name))
        {
            var parent = group.Key is { } name ? new TagBuilder("optgroup") { Attributes = { ["label"] = name } } : select;
            foreach (var item in group)
            {
                parent.InnerHtml.AppendHtml(Option(item.Value, item.Text, field.Chosen.Contains(item.Value)));
            }

            if (parent != select)
            {
                select.InnerHtml.AppendHtml(parent);
            }
        }

        return select;
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(text);
        return option;
    }

    private static TagBuilder Tick(string type, FormField field, string id, string value, bool ticked)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = type == "radio"
            ? Css("utrecht-radio-button", "utrecht-radio-button--html-input", field)
            : "utrecht-checkbox utrecht-checkbox--html-input";
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = value;
        if (ticked)
        {
            input.Attributes["checked"] = "checked";
        }

        return input;
    }

    private static TagBuilder ChoiceLabel(string id, string type)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.Attributes["class"] = "utrecht-form-label utrecht-form-label--" + type;
        return label;
    }

    private static TagBuilder Choice(TagBuilder input, TagBuilder label)
    {
        var choice = new TagBuilder("div");
        choice.Attributes["class"] = "choice";
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);
        return choice;
    }

    private static TagBuilder Described(TagBuilder control, FormField field)
    {
        if (field.DescribedBy is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (field.Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        foreach (var attribute in field.Extra)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        return control;
    }

    private static string Css(string block, string html, FormField field) =>
        field.Error is null ? $"{block} {html}" : $"{block} {html} {block}--invalid";
}

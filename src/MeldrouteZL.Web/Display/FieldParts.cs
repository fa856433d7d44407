using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The words around a control: label or legend, hint, error.</summary>
internal static class FieldParts
{
    public static TagBuilder Label(FormField field)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = field.Id;
        label.Attributes["class"] = "utrecht-form-label";
        return Named(label, field);
    }

    public static TagBuilder Legend(FormField field)
    {
        var legend = new TagBuilder("legend");
        legend.Attributes["class"] = "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend";
        return Named(legend, field);
    }

    public static void AppendHelp(FormField field, IHtmlContentBuilder content)
    {
        if (!string.IsNullOrEmpty(field.Hint))
        {
            var hint = Below("utrecht-form-field-description", field.HintId);
            hint.InnerHtml.Append(field.Hint);
            content.AppendHtml(hint);
        }

        if (field.Error is { } message)
        {
            var error = Below("utrecht-form-field-error-message", field.ErrorId);
            error.InnerHtml.AppendHtml("<span class=\"visually-hidden\">").Append(field.Words.Error).AppendHtml(" </span>");
            error.InnerHtml.Append(message);
            content.AppendHtml(error);
        }
    }

    /// <summary>Adds the name of the field, with "(niet verplicht)" when it may stay empty.</summary>
    public static TagBuilder Named(TagBuilder element, FormField field)
    {
        element.InnerHtml.Append(field.Label);
        if (field.Optional)
        {
            element.InnerHtml.AppendHtml(" <span class=\"field-optional\">").Append(field.Words.Optional).AppendHtml("</span>");
        }

        return element;
    }

    private static TagBuilder Below(string cssClass, string id)
    {
        var element = new TagBuilder("div");
        element.Attributes["class"] = cssClass;
        element.Attributes["id"] = id;
        return element;
    }
}

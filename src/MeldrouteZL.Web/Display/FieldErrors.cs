using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>Errors of the model state, as the summary and the fields show them.</summary>
internal static class FieldErrors
{
    private const string Unreadable = "Deze waarde klopt niet. Vul het opnieuw in.";

    /// <summary>The id of the control of a field: <c>Input.What</c> becomes <c>Input_What</c>.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Every error in the order of the model state; the id is null for an error of the whole form.</summary>
    public static List<(string? FieldId, string Message)> All(ModelStateDictionary modelState)
    {
        var found = new List<(string? FieldId, string Message)>();
        if (modelState.IsValid)
        {
            return found;
        }

        foreach (var (key, entry) in modelState)
        {
            foreach (var error in entry.Errors)
            {
                var row = (key.Length == 0 ? null : IdOf(WithoutIndex(key)), TextOf(error));
                if (!found.Contains(row))
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    /// <summary>The first error of one field, also when it stands at one of its chosen items; null when there is none.</summary>
    public static string? Of(ModelStateDictionary modelState, string name)
    {
        if (modelState.IsValid)
        {
            return null;
        }

        if (modelState.TryGetValue(name, out var own) && own.Errors.Count > 0)
        {
            return TextOf(own.Errors[0]);
        }

        foreach (var (key, entry) in modelState)
        {
            if (entry.Errors.Count > 0 && key.Length > name.Length && WithoutIndex(key) == name)
            {
                return TextOf(entry.Errors[0]);
            }
        }

        return null;
    }

    // "Input.Forms[2]" is one of the boxes of "Input.Forms": the group shows its error.
    private static string WithoutIndex(string key) =>
        key.EndsWith(']') && key.LastIndexOf('[') is > 0 and var start ? key[..start] : key;

    private static string TextOf(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? Unreadable : error.ErrorMessage;
}

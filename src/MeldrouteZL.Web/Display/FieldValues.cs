using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// What stands in a field now: what the user typed when the form came back, else the value of the model.
/// Typed text wins even when it could not be read, so that nothing typed is lost.
/// </summary>
internal static class FieldValues
{
    /// <summary>The text of a single control.</summary>
    public static string Text(ModelStateDictionary modelState, string name, object? model) =>
        Typed(modelState, name) is { Length: > 0 } typed ? typed[0] : Format(model);

    /// <summary>The chosen values of a list of choices; an enum counts under its name and under its number.</summary>
    public static HashSet<string> Chosen(ModelStateDictionary modelState, string name, object? model)
    {
        if (Typed(modelState, name) is { } typed)
        {
            return [.. typed];
        }

        var chosen = new HashSet<string>();
        foreach (var value in model is IEnumerable list and not string ? list : new[] { model })
        {
            if (value is null)
            {
                continue;
            }

            chosen.Add(Format(value));
            if (value is Enum member)
            {
                chosen.Add(member.ToString("D"));
            }
        }

        return chosen;
    }

    /// <summary>Whether a single box is ticked.</summary>
    public static bool Ticked(ModelStateDictionary modelState, string name, object? model) =>
        Typed(modelState, name) is { } typed
            ? typed.Contains("true", StringComparer.OrdinalIgnoreCase)
            : model is true;

    /// <summary>The members of an enum as choices, named by their <c>[Display]</c>.</summary>
    public static IEnumerable<SelectListItem> Members(ModelMetadata metadata) =>
        metadata.EnumGroupedDisplayNamesAndValues?.Select(member => new SelectListItem(member.Key.Name, member.Value)) ?? [];

    private static string[]? Typed(ModelStateDictionary modelState, string name) =>
        modelState.TryGetValue(name, out var entry)
            ? entry.RawValue switch
            {
                string[] many => many,
                string one => [one],
                _ => entry.AttemptedValue is { } attempted ? [attempted] : null,
            }
            : null;

    // Controls of the browser read and send these invariant forms, whatever the language of the page.
    private static string Format(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => DutchDate.DayOf(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

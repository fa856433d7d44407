using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MeldrouteZL.Web.Display;

/// <summary>The control of a form field.</summary>
internal enum FieldKind
{
    Text,
    Textarea,
    Date,
    Time,
    Number,
    Email,
    Tel,
    Password,
    Search,
    Select,
    Radios,
    Checkbox,
    Checkboxes,
    File,
}

internal static class FieldKinds
{
    /// <summary>The kind by its name in a page; without a name the one that suits the type of the field.</summary>
    /// <exception cref="ArgumentException">No control has this name.</exception>
    public static FieldKind Of(string? name, ModelMetadata metadata, bool hasItems) =>
        string.IsNullOrEmpty(name) ? SuitedTo(metadata, hasItems) : Enum.Parse<FieldKind>(name, ignoreCase: true);

    private static FieldKind SuitedTo(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(bool))
        {
            return FieldKind.Checkbox;
        }

        if (type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(DateTimeOffset))
        {
            return FieldKind.Date;
        }

        if (type == typeof(TimeOnly))
        {
            return FieldKind.Time;
        }

        if (type == typeof(int) || type == typeof(short) || type == typeof(long))
        {
            return hasItems ? FieldKind.Select : FieldKind.Number;
        }

        if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return FieldKind.Checkboxes;
        }

        return hasItems || metadata.IsEnum ? FieldKind.Select : FieldKind.Text;
    }
}

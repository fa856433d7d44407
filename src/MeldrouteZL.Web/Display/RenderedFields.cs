using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The fields of the page in the order in which they stand there.</summary>
/// <remarks>The model state has an order of its own, and who reads the summary goes down the page.</remarks>
internal sealed class RenderedFields
{
    private readonly Dictionary<string, int> places = [];

    public static RenderedFields Of(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(RenderedFields)] is not RenderedFields fields)
        {
            items[typeof(RenderedFields)] = fields = new RenderedFields();
        }

        return fields;
    }

    public void Add(string fieldId) => places.TryAdd(fieldId, places.Count);

    /// <summary>Errors of the whole form first, then the fields from top to bottom, then what stands on no field.</summary>
    public int PlaceOf(string? fieldId) => fieldId is null ? -1 : places.GetValueOrDefault(fieldId, int.MaxValue);
}

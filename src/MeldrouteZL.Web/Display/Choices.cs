using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The members of an enum as choices of a field.</summary>
public static class Choices
{
    /// <summary>All members in their order, in Dutch.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(Func<T, string> text)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(text(v), v.ToString())).ToList();
}

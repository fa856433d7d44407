using System.Globalization;
using MeldrouteZL.Domain.Attachments;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>Files to choose from, in a form.</summary>
internal static class AttachmentChoices
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Attachment> attachments) => attachments
        .Select(a => new SelectListItem($"{a.Ordinal}. {a.Name}", a.Ordinal.ToString(CultureInfo.InvariantCulture))).ToList();
}

using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>Gives a file to a browser: to keep and never to show, whole, under a name of ours.</summary>
internal static class GivenOut
{
    /// <returns>Room for a file until it is disposed; null when there is none now.</returns>
    public static IDisposable? RoomForFile(this PageModel page, Actor actor) => page.HttpContext.RequestServices.GetRequiredService<FileRoom>().TryEnter(actor.UserId);

    public static FileContentResult GiveOut(this PageModel page, TakenFile file) => page.File(file.Content, file.MediaType, file.Name);
}

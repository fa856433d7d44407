using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>The original of a file, for Veilig Thuis and AVIM: with a fresh proof and a reason.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer), FreshProof]
public sealed class DownloadOriginalModel(DownloadOriginal.Handler originals, DownloadOriginal.Validator validator, ListAttachments.Handler attachments, TimeProvider clock) : PageModel
{
    public const string Slug = "bijlagen/origineel";

    [BindProperty]
    public DownloadOriginal.Command Input { get; set; } = new();

    public AttachmentsView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public string? RefusalText { get; private set; }

    /// <summary>Whether there is a file among them that no scanner looked at.</summary>
    public bool HasUnscanned => View.Attachments.Any(a => a.State == AttachmentState.Waiting);

    public async Task<IActionResult> OnGetAsync(string nummer, int? bijlage, CancellationToken cancel)
    {
        Input = new DownloadOriginal.Command { Attachment = bijlage };
        return await ShowAsync(nummer, StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string nummer, CancellationToken cancel)
    {
        foreach (var error in (await validator.ValidateAsync(Input, cancel)).Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{error.PropertyName}", error.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(nummer, StatusCodes.Status400BadRequest, cancel);
        }

        var actor = User.Actor();
        if (this.RoomForFile(actor) is not { } room)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        Response.RegisterForDispose(room);
        var (file, refusal) = await originals.Handle(nummer, Input, actor, clock.GetUtcNow(), cancel);
        if (file is not null)
        {
            return this.GiveOut(file);
        }

        RefusalText = RefusalTexts.Of(refusal!.Value);
        return refusal == Refusal.NotYours ? NotFound() : await ShowAsync(nummer, StatusCodes.Status409Conflict, cancel);
    }

    private async Task<IActionResult> ShowAsync(string nummer, int status, CancellationToken cancel)
    {
        if (await attachments.Handle(nummer, User.Actor(), cancel) is not { } found)
        {
            return NotFound();
        }

        (View, Response.StatusCode) = (found, status);
        Choices = AttachmentChoices.Of(found.Attachments.Where(a => a.HasContent));
        ViewData["Title"] = $"Origineel ophalen, {found.Signal.Number}";
        return Page();
    }
}

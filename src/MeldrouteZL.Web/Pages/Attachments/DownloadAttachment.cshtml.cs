using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Attachments;

/// <summary>The files of a signal; with the number of one, its cleaned copy as a file to keep.</summary>
public sealed class DownloadAttachmentModel(DownloadAttachment.Handler copies, ListAttachments.Handler attachments, Regions regions) : PageModel
{
    /// <summary>In the address after a file was added.</summary>
    public const string Added = "toegevoegd";

    /// <summary>In the address after a file was removed.</summary>
    public const string Removed = "weggehaald";

    private Region region = null!;

    public AttachmentsView View { get; private set; } = null!;

    public string? RefusalText { get; private set; }

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    public bool MayAdd => AttachmentRules.RefusalOfAdding(View.Signal, User.Actor()) is null;

    public bool MayOpenOriginal => AttachmentRules.MayOpenOriginal(User.Actor().Role);

    public async Task<IActionResult> OnGetAsync(string nummer, int? bijlage, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (bijlage is { } ordinal)
        {
            if (this.RoomForFile(actor) is not { } room)
            {
                return StatusCode(StatusCodes.Status429TooManyRequests);
            }

            Response.RegisterForDispose(room);
            var (file, refusal) = await copies.Handle(nummer, ordinal, actor, cancel);
            if (file is not null)
            {
                return this.GiveOut(file);
            }

            if (refusal is Refusal.NotYours or Refusal.UnknownAttachment)
            {
                return NotFound();
            }

            (RefusalText, Response.StatusCode) = (RefusalTexts.Of(refusal!.Value), StatusCodes.Status409Conflict);
        }

        if (await attachments.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (View, region) = (found, await regions.GetAsync(actor.RegionId, cancel));
        ViewData["Title"] = $"Bijlagen, {found.Signal.Number}";
        Done = gedaan switch
        {
            Added when found.IsScanned => "De bijlage is toegevoegd. Zij wordt nu op virussen gecontroleerd. Dat duurt meestal een minuut.",
            Added => "De bijlage is toegevoegd.",
            Removed => "De bijlage is weggehaald.",
            _ => null,
        };
        return Page();
    }

    public string NameOf(Guid person) => View.Names.GetValueOrDefault(person, "Onbekend");

    public string OrganisationOf(int id) => region.Get(id).Name;
}

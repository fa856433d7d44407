using System.Security.Cryptography;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Tying the app on another device instead of the one of before.</summary>
[FreshProof]
public sealed class ReplaceCodeModel(SecondStep second, Attempts attempts, Sessions sessions, AuditLog log, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The new secret, encrypted, until a code shows that the app has it.</summary>
    [BindProperty]
    public string? Proposal { get; set; }

    public bool HasApp { get; private set; }

    /// <summary>What the app and the server will share, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The same as a picture for the camera.</summary>
    public IHtmlContent? Picture { get; private set; }

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (HasApp = await second.IsSetUpAsync(User.Actor().UserId, cancel))
        {
            Show(second.Propose());
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        if (!(HasApp = await second.IsSetUpAsync(actor.UserId, cancel)) || !TryShow(Proposal))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            return this.Refuse(nameof(Code), "Vul de code in.", StatusCodes.Status400BadRequest);
        }

        var limits = Attempts.OfCode(actor.UserId, HttpContext.Connection.RemoteIpAddress);
        if (!await attempts.AllowAsync(limits, cancel))
        {
            return this.Refuse(nameof(Code), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        await log.RecordAsync(actor, Act.Take("ReplaceCode", AuditObject.None, null), AuditResult.Done, cancel);
        if (await second.ReplaceAsync(actor.UserId, Proposal!, Code.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow(), cancel) is not { } codes)
        {
            return this.Refuse(nameof(Code), SignInAnswers.WrongCode, StatusCodes.Status400BadRequest);
        }

        await attempts.SucceedAsync(limits, cancel);
        await sessions.EndAllAsync(actor.UserId, except: HttpContext.LiveSession().Id, cancel);
        RecoveryCodes = codes;
        return Page();
    }

    // What comes back must be what this server made.
    private bool TryShow(string? proposal)
    {
        try
        {
            Show(proposal ?? "");
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private void Show(string proposal)
    {
        var text = second.TextOf(proposal);
        (Proposal, Secret) = (proposal, string.Join(' ', text.Chunk(4).Select(part => new string(part))));
        Picture = QrPicture.Of($"otpauth://totp/MeldrouteZL?secret={text}&issuer=MeldrouteZL");
    }
}

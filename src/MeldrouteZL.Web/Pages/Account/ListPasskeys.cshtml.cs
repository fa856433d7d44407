using System.Buffers.Text;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>The passkeys of a person: add, name, remove. Two, so that a lost phone locks nobody out.</summary>
[FreshProof(OnSending = true)]
public sealed class ListPasskeysModel(Passkeys passkeys, UserManager<Application.Accounts.Account> accounts, TimeProvider clock) : PageModel
{
    private const string DefaultName = "Passkey";

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>Whether the proof of this session is fresh enough to change anything.</summary>
    public bool IsFresh => HttpContext.LiveSession().IsFresh(clock.GetUtcNow());

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the browser answers.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>What was done just before.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGetAsync() => Passkeys = await accounts.GetPasskeysAsync(await AccountAsync());

    /// <summary>What the browser is asked; called by the script of the page.</summary>
    public async Task<IActionResult> OnPostAskAsync() => Content(await passkeys.AskNewAsync(HttpContext, await AccountAsync()), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        Passkeys = await accounts.GetPasskeysAsync(account);
        var name = string.IsNullOrWhiteSpace(Name) ? DefaultName : Name.Trim();
        if (name.Length > Security.Passkeys.NameMaxLength)
        {
            return this.Refuse(nameof(Name), $"Gebruik niet meer dan {Security.Passkeys.NameMaxLength} tekens.", StatusCodes.Status400BadRequest);
        }

        if (Passkeys.Count >= Security.Passkeys.MostPerPerson)
        {
            return this.Refuse(nameof(Name), $"U hebt al {Security.Passkeys.MostPerPerson} passkeys. Verwijder er eerst een.", StatusCodes.Status400BadRequest);
        }

        return string.IsNullOrEmpty(Answer) || !await passkeys.AddAsync(HttpContext, account, Answer, name)
            ? this.Refuse(nameof(Name), "De passkey is niet toegevoegd. Probeer het opnieuw.", StatusCodes.Status400BadRequest)
            : LocalRedirect("/account/passkeys?gedaan=toegevoegd");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        var account = await AccountAsync();
        if (id is null || !Base64Url.IsValid(id) || await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) is not { } passkey)
        {
            return NotFound();
        }

        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        return LocalRedirect("/account/passkeys?gedaan=verwijderd");
    }

    private async Task<Application.Accounts.Account> AccountAsync() =>
        await accounts.FindByIdAsync(User.Actor().UserId.ToString("D")) ?? throw new InvalidOperationException("Who is signed in has no account.");
}

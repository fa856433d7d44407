using System.Text.Json;
using MeldrouteZL.Application.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Passkeys: a key in the device of a person, unlocked by finger, face or device code, that works for this address only. What
/// the browser must answer to waits in its session, protected, and is used once.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<Account> handler, UserManager<Account> accounts, Sessions sessions, SignInDesk desk, IDataProtectionProvider protection)
{
    public const int MostPerPerson = 10;
    public const int NameMaxLength = 60;
    private readonly IDataProtector protector = protection.CreateProtector("passkey");

    /// <summary>Asks the browser of somebody who is signed in to make a passkey.</summary>
    /// <returns>What the browser is asked, as JSON.</returns>
    public async Task<string> AskNewAsync(HttpContext http, Account account)
    {
        var person = new PasskeyUserEntity { Id = account.Id.ToString("D"), Name = account.Email ?? account.DisplayName, DisplayName = account.DisplayName };
        var made = await handler.MakeCreationOptionsAsync(person, http);
        await sessions.ChallengeAsync(http.LiveSession().Id, protector.Protect(made.AttestationState ?? ""), http.RequestAborted);
        return made.CreationOptionsJson;
    }

    /// <summary>Adds the passkey that the browser made.</summary>
    /// <returns>Whether it answers to what was asked.</returns>
    public async Task<bool> AddAsync(HttpContext http, Account account, string answer, string name)
    {
        if (!IsJson(answer) || await TakeAsync(http.LiveSession(), http) is not { } state)
        {
            return false;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!result.Succeeded || !result.Passkey.IsUserVerified || result.UserEntity.Id != account.Id.ToString("D"))
        {
            return false;
        }

        result.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).Succeeded;
    }

    /// <summary>Asks the browser of somebody who is not signed in for any passkey of this address.</summary>
    /// <returns>What the browser is asked, as JSON. It names nobody.</returns>
    public async Task<string> AskAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        await desk.HalfWayAsync(http, null, SessionStage.PasskeyAsked, SignInMethod.Passkey, protector.Protect(made.AssertionState ?? ""));
        return made.RequestOptionsJson;
    }

    /// <summary>Asks somebody who is signed in for one of their passkeys again.</summary>
    public async Task<string> AskAgainAsync(HttpContext http, Account account)
    {
        var made = await handler.MakeRequestOptionsAsync(account, http);
        await sessions.ChallengeAsync(http.LiveSession().Id, protector.Protect(made.AssertionState ?? ""), http.RequestAborted);
        return made.RequestOptionsJson;
    }

    /// <summary>Who answers with which passkey; null when the answer is wrong, late or given before.</summary>
    public async Task<Account?> AnswerAsync(HttpContext http, string answer)
    {
        if (!IsJson(answer) || http.FindLiveSession() is not { } session || await TakeAsync(session, http) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer, AssertionState = state });
        if (!result.Succeeded || !result.Passkey.IsUserVerified || result.User.DisabledAt is not null || (session.UserId is { } id && id != result.User.Id))
        {
            return null;
        }

        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey); // keeps the counter of the device, by which a copy is noticed
        return result.User;
    }

    private async Task<string?> TakeAsync(LiveSession session, HttpContext http) =>
        await sessions.TakeChallengeAsync(session, http.RequestAborted) ? protector.Unprotect(session.Challenge!) : null;

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

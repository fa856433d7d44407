using MeldrouteZL.Application.Accounts;

namespace MeldrouteZL.Web.Security;

/// <summary>The end of signing in: everything that was asked is given.</summary>
public sealed class Arrival(ChooseMembership.Handler memberships, SignInDesk desk, TimeProvider clock)
{
    /// <summary>Signs in, in the first of the person's roles.</summary>
    /// <returns>Where to go: on, or to a choice of roles; null when the person has none.</returns>
    public async Task<string?> SignInAsync(HttpContext http, Guid userId, SignInMethod method, string? goOnTo)
    {
        var own = await memberships.ListAsync(userId, clock.GetUtcNow(), http.RequestAborted);
        if (own.Count == 0)
        {
            await desk.SignOutAsync(http);
            return null;
        }

        await desk.SignInAsync(http, own[0], method);
        return own.Count > 1 ? "/account/rol" : LocalAddress.Or(goOnTo, "/");
    }
}

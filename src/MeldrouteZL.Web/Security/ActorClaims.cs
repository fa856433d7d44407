using System.Globalization;
using System.Security.Claims;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Security;

/// <summary>The actor in the sign-in cookie: the one membership a person acts in.</summary>
internal static class ActorClaims
{
    public const string Scheme = "Meldroute";
    private const string ActorClaim = "actor";
    private const string OrganisationClaim = "organisation";

    public static ClaimsPrincipal PrincipalOf(ActingMembership membership)
    {
        var actor = membership.Actor;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{actor.MembershipId:D}|{actor.RegionId}|{actor.OrganisationId}|{(short)actor.Kind}|{(short)actor.Role}|{actor.Bit}|{actor.OnBehalfOf}");
        return new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, actor.UserId.ToString("D")),
            new Claim(ClaimTypes.Name, membership.PersonName),
            new Claim(OrganisationClaim, membership.OrganisationName),
            new Claim(ActorClaim, text),
        ], Scheme));
    }

    /// <summary>The actor of a signed-in request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page should not have been reached.</exception>
    public static Actor Actor(this ClaimsPrincipal user) =>
        user.FindActor() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Actor? FindActor(this ClaimsPrincipal user)
    {
        if (user.FindFirstValue(ActorClaim) is not { } text || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId)
        {
            return null;
        }

        var part = text.Split('|');
        short Number(int i) => short.Parse(part[i], CultureInfo.InvariantCulture);
        return new Actor(Guid.Parse(userId), Guid.Parse(part[0]), Number(1), int.Parse(part[2], CultureInfo.InvariantCulture),
            (OrganisationKind)Number(3), (Role)Number(4), Number(5))
        {
            OnBehalfOf = Guid.TryParse(part[6], out var other) ? other : null,
        };
    }

    public static string OrganisationName(this ClaimsPrincipal user) => user.FindFirstValue(OrganisationClaim) ?? "";
}

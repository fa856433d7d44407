using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Accounts;

/// <summary>A membership a person may act in, with the names the screens show.</summary>
public sealed record ActingMembership(Actor Actor, string PersonName, string OrganisationName, bool IsDeputy)
{
    /// <summary>Whether the person only practises: the actor is one of the practice region, the membership the real one it follows from.</summary>
    public bool IsPractice { get; init; }
}

using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Accounts;

/// <summary>A membership a person may act in, with the names the screens show.</summary>
public sealed record ActingMembership(Actor Actor, string PersonName, string OrganisationName, bool IsDeputy);

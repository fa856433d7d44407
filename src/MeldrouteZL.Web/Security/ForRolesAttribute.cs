using MeldrouteZL.Domain.Organisations;
using Microsoft.AspNetCore.Authorization;

namespace MeldrouteZL.Web.Security;

/// <summary>The roles that have a page at all. To everybody else it does not exist; records have their own rule besides.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForRolesAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Role> AllowedRoles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class ForRolesHandler : AuthorizationHandler<ForRolesAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ForRolesAttribute requirement)
    {
        if (context.User.FindActor() is { } actor && requirement.AllowedRoles.Contains(actor.Role))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

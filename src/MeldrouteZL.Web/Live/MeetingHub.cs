using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.SignalR;

namespace MeldrouteZL.Web.Live;

/// <summary>
/// Tells the pages of a meeting that something changed. Nothing can be asked of it, and what it says has no content: each page
/// then fetches itself, through all walls.
/// </summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
internal sealed class MeetingHub(Followers followers) : Hub
{
    /// <summary>The only thing it ever says.</summary>
    public const string Changed = "changed";

    public override Task OnConnectedAsync() => followers.Add(Context) ? Clients.Caller.SendAsync(Changed) : Task.CompletedTask;

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        followers.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.SignalR;

namespace MeldrouteZL.Web.Live;

/// <summary>Who follows a meeting through this instance. Before anything is said, the session of each is looked up anew.</summary>
internal sealed class Followers(IHubContext<MeetingHub> hub, Sessions sessions, TimeProvider clock)
{
    /// <summary>Connections of one account at a time: a window for each page of a meeting, and some to spare.</summary>
    public const int MostPerAccount = 10;

    private readonly ConcurrentDictionary<string, (Admission As, HubCallerContext Connection)> all = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> heard = [];
    private DateTimeOffset heardAgain;

    public bool HasRoomFor(Guid userId) => all.Values.Count(f => f.As.Actor.UserId == userId) < MostPerAccount;

    /// <returns>Whether the meeting changed since the page was made.</returns>
    public bool Add(HubCallerContext connection)
    {
        var admission = connection.GetHttpContext()!.Features.Get<Admission>()!;
        all[connection.ConnectionId] = (admission, connection);
        return heardAgain >= admission.PageMadeAt || (heard.TryGetValue(admission.Meeting, out var at) && at >= admission.PageMadeAt);
    }

    public void Remove(string connection) => all.TryRemove(connection, out _);

    /// <summary>Says to who follows this meeting, or any, that it changed. Whose session ended, or who acts as somebody else by now, is cut off instead.</summary>
    public Task TellAsync(Guid? meeting, CancellationToken cancel)
    {
        // Before anybody is told: who comes in meanwhile either is among them or finds this.
        if (meeting is { } one)
        {
            heard[one] = clock.GetUtcNow();
        }
        else
        {
            heardAgain = clock.GetUtcNow();
        }

        return EachThereAsync(f => meeting is null || f.Meeting == meeting, connection => hub.Clients.Client(connection).SendAsync(MeetingHub.Changed, cancel), cancel);
    }

    /// <summary>Cuts off whose session ended.</summary>
    public Task CutOffAsync(CancellationToken cancel) => EachThereAsync(_ => true, _ => Task.CompletedTask, cancel);

    private async Task EachThereAsync(Func<Admission, bool> which, Func<string, Task> say, CancellationToken cancel)
    {
        foreach (var (id, (admission, connection)) in all.Where(f => which(f.Value.As)))
        {
            var session = await sessions.FindAsync(admission.SessionKey, clock.GetUtcNow(), cancel, prolongs: false);
            if (session is { Stage: SessionStage.Complete, Membership.Actor: var actor } && actor == admission.Actor)
            {
                await say(id);
            }
            else
            {
                connection.Abort();
                Remove(id);
            }
        }
    }
}

/// <summary>As whom somebody follows a meeting, from the request that asked for it.</summary>
/// <param name="SessionKey">The key in the cookie of that request.</param>
/// <param name="PageMadeAt">When the page that follows was read.</param>
internal sealed record Admission(Guid Meeting, Actor Actor, string SessionKey, DateTimeOffset PageMadeAt);

using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

/// <summary>Requests and breaches to begin with.</summary>
internal static class RequestStory
{
    public static async Task<string> RequestAsync(MeldrouteApp app, int daysAgo = 0)
    {
        var now = app.Clock.GetUtcNow();
        var outcome = await app.Get<ReceiveRequest.Handler>().Handle(Guid.NewGuid(),
            new() { Kind = RequestKind.Objection, ReceivedOn = DutchTime.DateOf(now).AddDays(-daysAgo), Reference = "Archief 5" }, await app.ActorOfAsync("fg"), now, TestContext.Current.CancellationToken);
        return outcome.Number!;
    }

    public static async Task<string> BreachAsync(MeldrouteApp app, int hoursAgo)
    {
        var now = app.Clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now.AddHours(-hoursAgo), DutchTime.Zone);
        var outcome = await app.Get<RecordBreach.Handler>().Handle(Guid.NewGuid(),
            new() { WhatHappened = "Een brief lag verkeerd", DiscoveredOn = DateOnly.FromDateTime(local.DateTime), DiscoveredTime = new TimeOnly(local.Hour, local.Minute) },
            await app.ActorOfAsync("fg"), now, TestContext.Current.CancellationToken);
        return outcome.Number!;
    }
}

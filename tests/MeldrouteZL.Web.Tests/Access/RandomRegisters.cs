using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Something in every register of a privacy officer.</summary>
internal static class RandomRegisters
{
    public static async Task FillAsync(MeldrouteApp app, Actor officer)
    {
        var cancel = TestContext.Current.CancellationToken;
        var now = app.Clock.GetUtcNow();
        var request = await app.Get<ReceiveRequest.Handler>().Handle(Guid.NewGuid(),
            new() { Kind = RequestKind.Inspection, ReceivedOn = DutchTime.DateOf(now), Reference = "Archief 12" }, officer, now, cancel);
        Assert.Null(request.Refusal);
        var discovered = DutchTime.DateOf(now).AddDays(-1);
        var breach = await app.Get<RecordBreach.Handler>().Handle(Guid.NewGuid(),
            new() { WhatHappened = "Een brief lag verkeerd", DiscoveredOn = discovered, DiscoveredTime = new TimeOnly(9, 0) }, officer, now, cancel);
        Assert.Null((await app.Get<AssessBreach.Handler>().Handle(Guid.NewGuid(), new() { Number = breach.Number, Why = "Niemand las hem" }, officer, now, cancel)).Refusal);
        var held = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT number FROM meldroute.casefile WHERE region_id = {officer.RegionId} AND stage <> 9 LIMIT 1");
        if (held is [var number])
        {
            Assert.Null((await app.Get<PlaceHold.Handler>().Handle(Guid.NewGuid(), new() { CaseNumber = number, Reason = "Een klacht" }, officer, now, cancel)).Refusal);
        }
    }
}

using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.CareNetwork;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Connections;
using MeldrouteZL.Web.Tests.Radar;
using MeldrouteZL.Web.Tests.Referrals;
using MeldrouteZL.Web.Tests.Shelter;
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
        if ((await RandomRoute.EverybodyAsync(app)).FirstOrDefault(a => a.RegionId == officer.RegionId && a.Role == Role.VtEmployee) is { } veiligThuis)
        {
            await RadarStory.FillAsync(app, veiligThuis, "Hetzelfde nummer");
            await LinkStory.FillAsync(app, veiligThuis);
            if (veiligThuis.RegionId == ReferenceData.ZuidLimburg)
            {
                await HouseStory.FillAsync(app);
                await ShelterStory.FillAsync(app, "Rustig");
                await ComenshaListStory.ConfirmAsync(app, veiligThuis, (await ComenshaListStory.SentAsync(app)).Reference, "CM 12");
            }
        }

        if ((await RandomRoute.EverybodyAsync(app)).FirstOrDefault(a => a.RegionId == officer.RegionId && a.Role == Role.CareCoordinator) is { } coordinator)
        {
            await BottleneckStory.FillAsync(app, coordinator, "Te weinig plekken");
        }

        var held = await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT number FROM meldroute.casefile WHERE region_id = {officer.RegionId} AND stage <> 9 LIMIT 1");
        if (held is [var number])
        {
            Assert.Null((await app.Get<PlaceHold.Handler>().Handle(Guid.NewGuid(), new() { CaseNumber = number, Reason = "Een klacht" }, officer, now, cancel)).Refusal is { } refused && refused != Refusal.AlreadyHeld ? refused : null);
            await EmergencyAsync(app, officer, number);
        }
    }

    // Opened in an emergency; who had to hear of it took note, and a colleague, where there is one, judged it.
    private static async Task EmergencyAsync(MeldrouteApp app, Actor officer, string number)
    {
        var (cancel, now) = (TestContext.Current.CancellationToken, app.Clock.GetUtcNow());
        Assert.Null((await app.Get<BreakGlass.Handler>().Handle(Guid.NewGuid(), new() { CaseNumber = number, Reason = "De politie belt over gevaar" }, officer, now, cancel)).Refusal);
        foreach (var actor in (await RandomRoute.EverybodyAsync(app)).Where(a => a.RegionId == officer.RegionId && !a.IsClock))
        {
            foreach (var row in await app.Get<ListEmergencies.Handler>().Handle(actor, cancel))
            {
                Assert.True(actor.Role != Role.PrivacyOfficer || row.UserId == actor.UserId || row.IsJustified is not null
                    || (await app.Get<JudgeEmergency.Handler>().Handle(Guid.NewGuid(), new() { Emergency = row.Id, IsJustified = true, Reason = "Het moest" }, actor, now, cancel)).Refusal is null);
                Assert.True(!row.CanBeSeen || (await app.Get<SeeEmergency.Handler>().Handle(Guid.NewGuid(), new() { Emergency = row.Id }, actor, now, cancel)).Refusal is null);
            }
        }

        // As the watch of the clock does, with somebody who looked too much.
        await SuperUser.RunAsync(app.Database.Admin, $"""
            INSERT INTO meldroute.usage_notice (id, region_id, kind, user_id, organisation_id, role, count, since, raised_at)
            VALUES (gen_random_uuid(), {officer.RegionId}, 1, '{officer.UserId}', {officer.OrganisationId}, {(short)officer.Role}, 31, now(), now())
            """);
    }
}

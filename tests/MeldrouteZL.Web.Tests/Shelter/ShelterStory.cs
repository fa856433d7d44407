using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Shelter;

/// <summary>Shelter and alarm at the point where a test begins.</summary>
internal static class ShelterStory
{
    /// <summary>An offer for women, as <c>ShelterDefaults</c> numbers it.</summary>
    public const short Women = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateOnly Today(this MeldrouteApp app) => DutchTime.DateOf(app.Clock.GetUtcNow());

    /// <summary>A trajectory of Parkstad in which shelter is sought; gives its number.</summary>
    public static async Task<string> SoughtAsync(this AppFixture fixture, string note = "Rust", ShelterUrgency urgency = ShelterUrgency.Today)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        await AskAsync(fixture.App, number, note, await fixture.App.ActorOfAsync("zoco-parkstad"), urgency);
        return number;
    }

    /// <summary>A trajectory of Parkstad of which the person is at a place; gives both.</summary>
    public static async Task<(string Number, Guid Place)> PlacedAsync(this AppFixture fixture, string address = "Zomerweg 8", int days = 30)
    {
        var actor = await fixture.App.ActorOfAsync("zoco-parkstad");
        var (number, place) = (await fixture.SoughtAsync(), await AddPlaceAsync(fixture.App, actor));
        await PlaceAsync(fixture.App, number, place, address, actor, days);
        return (number, place);
    }

    public static async Task AskAsync(MeldrouteApp app, string number, string note, Actor actor, ShelterUrgency urgency = ShelterUrgency.Today) =>
        Assert.Null((await app.Get<RequestShelter.Handler>().Handle(new(number, 0, Guid.NewGuid()), new()
        {
            For = ShelterFor.Victim,
            Kind = ShelterKind.Women,
            Sex = Sex.Female,
            Persons = 1,
            Distance = ShelterDistance.Elsewhere,
            Urgency = urgency,
            Note = note,
        }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);

    public static async Task AnswerAsync(MeldrouteApp app, string number, string text, Actor actor) => Assert.Null((await app.Get<RecordShelterAnswer.Handler>().Handle(
        await TargetAsync(app, number, ShelterStep.Answer, actor), new() { Offer = Women, Reply = ShelterReply.WaitingList, Text = text }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);

    public static async Task WithdrawAsync(MeldrouteApp app, string number, string because, Actor actor) => Assert.Null((await app.Get<WithdrawShelterRequest.Handler>().Handle(
        await TargetAsync(app, number, ShelterStep.Withdraw, actor), new() { Because = because }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);

    /// <summary>One more place of the offer for women, or of another; gives its id.</summary>
    public static async Task<Guid> AddPlaceAsync(MeldrouteApp app, Actor actor, short offer = Women)
    {
        Assert.Null((await app.Get<AddShelterPlaces.Handler>().Handle(
            Guid.NewGuid(), new() { Offer = offer, Count = 1, From = app.Today().AddDays(-30) }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);
        return Guid.Parse((await SuperUser.ColumnAsync(
            app.Database.Admin, $"SELECT id::text FROM meldroute.shelter_place WHERE region_id = {actor.RegionId} AND offer_code = {offer} ORDER BY number DESC LIMIT 1"))[0]);
    }

    public static async Task PlaceAsync(MeldrouteApp app, string number, Guid place, string address, Actor actor, int days = 30) =>
        Assert.Null((await TryPlaceAsync(app, number, place, actor, address, days: days)).Refusal);

    public static async Task<Outcome> TryPlaceAsync(MeldrouteApp app, string number, Guid place, Actor actor, string? address = null, int from = 0, int days = 30) =>
        await app.Get<PlaceInShelter.Handler>().Handle(await TargetAsync(app, number, ShelterStep.Place, actor), new()
        {
            Place = place,
            StartsOn = app.Today().AddDays(from),
            EndsOn = app.Today().AddDays(from + days),
            Address = address,
            Contact = address,
        }, actor, app.Clock.GetUtcNow(), Cancel);

    public static async Task EndAsync(MeldrouteApp app, string number, string note, Actor actor) => Assert.Null((await app.Get<EndPlacement.Handler>().Handle(
        await TargetAsync(app, number, ShelterStep.End, actor), new() { EndsOn = app.Today(), Reason = PlacementEnd.OwnHome, Note = note }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);

    /// <summary>A device with a number of its own; gives its id.</summary>
    public static async Task<Guid> AddDeviceAsync(MeldrouteApp app, Actor actor)
    {
        var number = $"A-{Guid.NewGuid().ToString("N")[..8]}1".ToUpperInvariant();
        Assert.Null((await app.Get<AddAwareDevice.Handler>().Handle(Guid.NewGuid(), new() { Number = number }, actor, app.Clock.GetUtcNow(), Cancel)).Refusal);
        return Guid.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id::text FROM meldroute.aware_device WHERE number = $1", number))[0]);
    }

    public static async Task GiveAsync(MeldrouteApp app, string number, Guid device, Actor actor) => Assert.Null((await TryGiveAsync(app, number, device, actor)).Refusal);

    public static async Task<Outcome> TryGiveAsync(MeldrouteApp app, string number, Guid device, Actor actor, int from = 0) => await app.Get<GiveAwareDevice.Handler>().Handle(
        new(number, 0, Guid.NewGuid()), new() { Device = device, StartsOn = app.Today().AddDays(from), EndsOn = app.Today().AddDays(from + 90) }, actor, app.Clock.GetUtcNow(), Cancel);

    /// <summary>Everything about shelter, with the same words in each text: a request that was withdrawn, one that was placed and ended, and a stay that runs.</summary>
    public static async Task<string> FillAsync(MeldrouteApp app, string text)
    {
        var actor = await app.ActorOfAsync("zoco-parkstad");
        var number = await TrajectoryStory.TrajectoryAsync(app, TrajectoryStage.Active, await new Story(app).CaseAsync(CaseStage.OnAgenda), text);
        await AskAsync(app, number, text, actor);
        await AnswerAsync(app, number, text, actor);
        await WithdrawAsync(app, number, text, actor);
        await AskAsync(app, number, text, actor);
        await PlaceAsync(app, number, await AddPlaceAsync(app, actor), text, actor);
        await EndAsync(app, number, text, actor);
        await AskAsync(app, number, text, actor);
        await PlaceAsync(app, number, await AddPlaceAsync(app, actor), text, actor);
        await GiveAsync(app, number, await AddDeviceAsync(app, actor), actor);
        return number;
    }

    public static async Task<Target> TargetAsync(MeldrouteApp app, string number, ShelterStep step, Actor actor) =>
        new(number, (await app.Get<FindShelter.Handler>().Handle(number, step, actor, Cancel))?.Version ?? 0, Guid.NewGuid());
}

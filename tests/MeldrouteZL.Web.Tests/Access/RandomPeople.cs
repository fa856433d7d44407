using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Random persons and things of a signal, by the use cases themselves.</summary>
internal static class RandomPeople
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Adds persons and things, or changes the first person, as far as the actor may.</summary>
    public static async Task DescribeAsync(MeldrouteApp app, Random random, string number, Actor actor)
    {
        for (var left = random.Next(3); left > 0; left--)
        {
            await TakeAsync(app, number, actor, target => app.Get<AddPerson.Handler>().Handle(target, new AddPerson.Command
            {
                Roles = RolesOf(random),
                GivenNames = "Naam",
                Number = actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Municipality ? "999990019" : null,
                NumberGround = NumberGround.SocialSupportAct,
                Channel = ContactChannel.InPerson,
                Nationality = 72,
                Housing = HousingForm.Shelter,
                Psychiatric = Knowledge.Yes,
                Phone = random.Next(2) == 0 ? null : "0612345678",
            }, actor, app.Clock.GetUtcNow(), Cancel));
        }

        await TakeAsync(app, number, actor, target => app.Get<AddThing.Handler>().Handle(
            target, new AddThing.Command { Kind = random.Next(2) == 0 ? ThingKind.Firm : ThingKind.Account, Value = "Rekening 1" }, actor, app.Clock.GetUtcNow(), Cancel));
        await TakeAsync(app, number, actor, target => app.Get<RevisePerson.Handler>().Handle(
            target, new RevisePerson.Command { Person = 1, Roles = RolesOf(random), GivenNames = "Ander", Psychiatric = Knowledge.No }, actor, app.Clock.GetUtcNow(), Cancel));
    }

    /// <summary>Looks who the reporter is, where there is one to look for.</summary>
    public static Task LookAsync(MeldrouteApp app, string number, Actor actor) => TakeAsync(app, number, actor, target => app.Get<OpenReporter.Handler>().Handle(
        target, new OpenReporter.Command { Reason = "Ik bel de melder terug" }, actor, app.Clock.GetUtcNow(), Cancel));

    // Who is a reporter and nothing else stands with the signal itself.
    private static PersonRole[] RolesOf(Random random)
    {
        var roles = Enum.GetValues<PersonRole>().Where(_ => random.Next(3) == 0).ToArray();
        return roles is [] or [PersonRole.Reporter] ? [PersonRole.Victim] : roles;
    }

    // What the actor may not is refused, and that is part of the random walk.
    private static async Task TakeAsync(MeldrouteApp app, string number, Actor actor, Func<Target, Task<Outcome>> take)
    {
        if (await app.Get<SignalHeaders>().FindAsync(number, actor, Cancel) is { } header)
        {
            var refusal = (await take(new Target(number, header.Version, Guid.NewGuid()))).Refusal;
            Assert.NotEqual(Refusal.ChangedMeanwhile, refusal);
        }
    }
}

using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Shelter;

/// <summary>A step about shelter or alarm that a person takes with a form on a trajectory.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface IShelterStep<in TCommand>
{
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every such step has in common: load through both walls, one at a time per trajectory, ask the domain, commit once.</summary>
public sealed class ShelterSteps(MeldrouteDatabase database, Regions regions)
{
    /// <param name="take">Does it, and adds what is new to the context.</param>
    public async Task<Outcome> TakeAsync(
        string name, ShelterStep step, Target target, Actor actor, DateTimeOffset at, Func<MeldrouteDb, ShelterStanding, Moment, Task<Refusal?>> take, CancellationToken cancel)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Trajectory, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        // Colleagues at one trajectory wait for each other here; whom row security does not show it, locks nothing.
        await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.trajectory WHERE number = {target.Number} FOR UPDATE", cancel);
        if (await work.Db.StandingAsync(target.Number, actor, cancel) is not { } standing)
        {
            return Refusal.NotYours;
        }

        if (work.Db.VersionOf(standing, step) != target.Version && standing.RefusalOf(step, actor) is null)
        {
            return Refusal.ChangedMeanwhile;
        }

        try
        {
            return await take(work.Db, standing, await regions.MomentAsync(actor, at, cancel)) is { } refusal
                ? refusal
                : await work.CommitAsync(() => target.Number, cancel);
        }
        catch (DbUpdateException problem) when (TakenBy(problem) is not null)
        {
            return TakenBy(problem)!.Value;
        }
    }

    // What the database refuses, also when two do it at once (shelter.sql).
    private static Refusal? TakenBy(DbUpdateException problem) => problem.InnerException is not PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } refused ? null
        : refused.ConstraintName switch
        {
            "ex_shelter_placement_place" => Refusal.PlaceTaken,
            "ex_shelter_placement_person" => Refusal.AlreadyPlaced,
            "ex_aware_issue_device" => Refusal.DeviceTaken,
            _ => null,
        };
}

/// <summary>Reads where shelter and alarm of a trajectory stand.</summary>
internal static class ShelterReading
{
    /// <returns>Null when the actor may not know of the trajectory, or when it does not exist.</returns>
    public static async Task<ShelterStanding?> StandingAsync(this MeldrouteDb db, string number, Actor actor, CancellationToken cancel) =>
        await db.Trajectories.VisibleTo(actor).SingleOrDefaultAsync(t => t.Number == number, cancel) is not { } trajectory ? null : new ShelterStanding(
            trajectory,
            await db.Set<ShelterRequest>().VisibleTo(actor, db).SingleOrDefaultAsync(r => r.TrajectoryId == trajectory.Id && r.State == ShelterRequestState.Open, cancel),
            await db.Set<ShelterPlacement>().VisibleTo(actor, db).SingleOrDefaultAsync(p => p.TrajectoryId == trajectory.Id && p.EndReason == null, cancel),
            await db.Set<AwareIssue>().VisibleTo(actor, db).SingleOrDefaultAsync(i => i.TrajectoryId == trajectory.Id && i.ReturnedAt == null, cancel));

    /// <summary>The version of what a step changes; zero for what it makes.</summary>
    public static uint VersionOf(this MeldrouteDb db, ShelterStanding standing, ShelterStep step) => (step switch
    {
        ShelterStep.Answer or ShelterStep.Withdraw or ShelterStep.Place => standing.Request,
        ShelterStep.Move or ShelterStep.End or ShelterStep.WriteLocation => standing.Placement,
        ShelterStep.FollowDevice => standing.Device,
        _ => (object?)null,
    }) is { } changed ? (uint)db.Entry(changed).Property("Version").CurrentValue! : 0;

    public static Task<List<ShelterOffer>> OffersAsync(this MeldrouteDb db, Actor actor, CancellationToken cancel) =>
        db.Set<ShelterOffer>().AsNoTracking().Where(o => o.RegionId == actor.RegionId).OrderBy(o => o.Code).ToListAsync(cancel);

    /// <summary>A place with its offer, locked: who wants it too waits, and is then refused.</summary>
    public static async Task<(ShelterPlace Place, ShelterOffer Offer)?> LockPlaceAsync(this MeldrouteDb db, Guid? id, Actor actor, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.shelter_place WHERE id = {id} FOR UPDATE", cancel);
        return await db.Set<ShelterPlace>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } place ? null
            : (place, await db.Set<ShelterOffer>().AsNoTracking().SingleAsync(o => o.RegionId == place.RegionId && o.Code == place.OfferCode, cancel));
    }
}

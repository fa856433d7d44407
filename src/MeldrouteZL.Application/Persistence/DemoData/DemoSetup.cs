using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence.DemoData.Walk;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Referrals;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.DemoData;

/// <summary>Fills a development database with fictitious people and records.</summary>
public static class DemoSetup
{
    /// <summary>Adds the people that are missing, as the owner of the database.</summary>
    public static async Task EnsureAccountsAsync(string owner, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));
        await DemoAccounts.EnsureAsync(db, cancel);
    }

    /// <summary>
    /// Adds the demo records that are missing, by the use cases themselves and inside row security. Broken off, it goes on
    /// the next time where it was; once complete, it is never touched again, whatever people do with it.
    /// </summary>
    /// <param name="now">The moment the demo leads up to.</param>
    /// <param name="words">The words for what goes out of a case; null for the codes.</param>
    /// <returns>Whether anything was missing.</returns>
    /// <exception cref="InvalidOperationException">The route refuses a step of the demo: one of them is wrong.</exception>
    public static async Task<bool> EnsureRecordsAsync(DatabaseLogins logins, DateTimeOffset now, CancellationToken cancel, CaseWords? words = null)
    {
        await using var services = Compose(logins, words);
        return await services.GetRequiredService<DemoWalk>().FillAsync(now, cancel);
    }

    /// <summary>Walks the ten situations to their end, in a database without demo records.</summary>
    /// <param name="now">The moment by which all have ended.</param>
    /// <param name="weeksEarlier">How much earlier than in the demo they begin.</param>
    /// <exception cref="InvalidOperationException">The route refuses a step of the demo: one of them is wrong.</exception>
    public static async Task WalkToTheEndAsync(DatabaseLogins logins, DateTimeOffset now, int weeksEarlier, CancellationToken cancel)
    {
        await using var services = Compose(logins);
        await services.GetRequiredService<DemoWalk>().ToTheEndAsync(now, weeksEarlier, cancel);
    }

    // The application itself with another clock. The signed context keeps real time: the database compares it with its own.
    private static ServiceProvider Compose(DatabaseLogins logins, CaseWords? words = null)
    {
        var services = new ServiceCollection();
        services.AddMeldrouteApplication(logins);
        services.AddSingleton(words ?? CaseWords.Codes);
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<DemoClock>());
        services.AddSingleton(new SignedContext(logins.ContextKey, TimeProvider.System));
        foreach (var rules in services.Select(s => s.ServiceType).Where(t => t.IsAssignableTo(typeof(IValidator))).ToList())
        {
            services.AddSingleton(p => (IValidator)p.GetRequiredService(rules));
        }

        foreach (var part in (Type[])[
            typeof(DemoWalk), typeof(DemoPeople), typeof(TakenSteps), typeof(DemoHands), typeof(DemoRoute), typeof(SignalPart), typeof(VictimPart), typeof(AcutePart),
            typeof(ClassificationPart), typeof(TablePart), typeof(ReferralPart), typeof(TrajectoryHandlers), typeof(TrajectoryPart), typeof(CareHandlers), typeof(ShelterHandlers), typeof(CareHands), typeof(CarePart), typeof(FollowUpPart), typeof(MeetingPart), typeof(LastPart)])
        {
            services.AddSingleton(part);
        }

        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}

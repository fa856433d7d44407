using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Scanning;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.Application.PublicReports;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Application;

/// <summary>Adds everything below the screens.</summary>
public static class ServiceRegistration
{
    /// <param name="seals">Where the key and the anchors of the log are; null for a program that does not seal it.</param>
    /// <param name="mail">How mail is sent; null for a program that sends none.</param>
    /// <param name="scanner">The socket of the virus scanner; null for a program without.</param>
    public static IServiceCollection AddMeldrouteApplication(this IServiceCollection services, DatabaseLogins logins, Func<SealPlace>? seals = null, Func<MailSettings>? mail = null, Func<string?>? scanner = null)
    {
        services.AddLogging();
        services.AddSingleton(_ => NpgsqlDataSource.Create(Settings(logins.App)));
        services.AddSingleton(p => new SignedContext(logins.ContextKey, p.GetRequiredService<TimeProvider>()));
        services.AddPooledDbContextFactory<MeldrouteDb>((_, o) => Migrator.Configure(o, logins.Ring));
        services.AddSingleton(new ContentReader(logins.Ring));
        services.AddScoped(p => p.GetRequiredService<IDbContextFactory<MeldrouteDb>>().CreateDbContext());
        services.AddSingleton<MeldrouteDatabase>();
        services.AddSingleton(_ => new AuditCommands(logins));
        services.AddSingleton<AuditLog>();
        services.AddSingleton(_ => seals?.Invoke() ?? throw new InvalidOperationException("This program does not seal the log."));
        services.AddSingleton(p => p.GetRequiredService<SealPlace>().Key());
        services.AddSingleton(_ => mail?.Invoke() ?? MailSettings.None);
        services.AddSingleton(p => new MatchKeys(p.GetRequiredService<IDbContextFactory<MeldrouteDb>>(), logins.Ring, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RadarWriter>();
        services.AddSingleton(new PracticeSettings(IsOn: true)); // who switches it off adds it after this
        services.AddSingleton(LeakedPasswords.In(null)); // who has a list adds it after this
        services.AddSingleton(_ => new VirusScanner(scanner?.Invoke()));
        services.AddSingleton(new AttachmentStore(logins.Ring));
        services.AddSingleton<ErasureCheck>();
        services.AddSingleton<ReadBatch>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<TableNews>();
        services.AddSingleton<Regions>();
        services.AddSingleton<RegionLists>();
        services.AddSingleton<CaseSteps>();
        services.AddSingleton<SignalSteps>();
        services.AddSingleton<PeopleSteps>();
        services.AddSingleton<ReferralSteps>();
        services.AddSingleton(CaseWords.Codes); // who has screens adds its own after this
        services.AddSingleton<TrajectorySteps>();
        services.AddSingleton<ShelterSteps>();
        services.AddSingleton<CareSteps>();
        services.AddSingleton<CareNetworkSteps>();
        services.AddSingleton<RequestSteps>();
        services.AddSingleton<ReportCodes>();
        services.AddSingleton(logins.Ring);
        services.AddSingleton<CaseHeaders>();
        services.AddSingleton<SignalHeaders>();
        AddUseCases(services);
        return services;
    }

    // A use case is a class with a nested Handler and, where something is typed, a nested Validator. What happens by itself is a clock job.
    private static void AddUseCases(IServiceCollection services)
    {
        var nested = typeof(ServiceRegistration).Assembly.GetTypes().Where(t => t is { IsNestedPublic: true, IsAbstract: false });
        foreach (var job in typeof(ServiceRegistration).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IClockJob))))
        {
            services.AddSingleton(typeof(IClockJob), job);
        }

        foreach (var type in nested.Where(t => t.Name == "Handler" || t.IsAssignableTo(typeof(IValidator))))
        {
            services.AddSingleton(type);
        }
    }

    // The application recognises its own connections in pg_stat_activity, and parses each statement once. A page that PostgreSQL
    // looks up costs hardly more than the next one, since what is open fits in memory: by its default, made for turning disks,
    // it would rather read and sort all open cases of an organisation than walk the index of the work list for one page.
    internal static string Settings(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "meldroute-app", MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        settings.Options = $"{settings.Options} -c random_page_cost=1.1".TrimStart();
        return settings.ConnectionString;
    }
}

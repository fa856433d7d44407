using MeldrouteZL.Application;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>The application below its screens, and the demo persons as it knows them.</summary>
internal static class Actors
{
    public static ServiceProvider Provide(DatabaseLogins logins, params IInterceptor[] listeners)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddMeldrouteApplication(logins);
        services.ConfigureDbContext<MeldrouteDb>(o => o.AddInterceptors(listeners));
        return services.BuildServiceProvider();
    }

    public static async Task<Actor> ActorAsync(this IServiceProvider provider, string persona) =>
        (await provider.GetRequiredService<ChooseMembership.Handler>()
            .ListAsync(DemoPersonas.Find(persona)!.UserId, TimeProvider.System.GetUtcNow(), CancellationToken.None))[0].Actor;
}

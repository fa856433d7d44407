using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Signs a demo person in where there is no demo sign-in, with the session and cookie that every sign-in gives.</summary>
internal sealed class TestSignIn : IStartupFilter
{
    private const string Address = "/aanmelden-voor-een-test/";

    public static void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, TestSignIn>();

    /// <summary>A browser in which this person is signed in.</summary>
    public static async Task<Visitor> AsAsync(MeldrouteApp app, string persona)
    {
        var visitor = app.Anonymous();
        using var answer = await visitor.Client.GetAsync(new Uri(Address + persona, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            if (http.Request.Path.Value?.StartsWith(Address, StringComparison.Ordinal) != true)
            {
                await rest(http);
                return;
            }

            var person = DemoPersonas.Find(http.Request.Path.Value[Address.Length..])!;
            var clock = http.RequestServices.GetRequiredService<TimeProvider>();
            var own = await http.RequestServices.GetRequiredService<ChooseMembership.Handler>().ListAsync(person.UserId, clock.GetUtcNow(), http.RequestAborted);
            await http.RequestServices.GetRequiredService<SignInDesk>().SignInAsync(http, own[0], SignInMethod.Passkey);
        });
        next(app);
    };
}

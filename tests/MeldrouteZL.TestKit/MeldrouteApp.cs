using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MeldrouteZL.TestKit;

/// <summary>
/// The whole application on a real port over a database of its own, with a clock that tests move. Nothing of it is
/// replaced: antiforgery, cookies, both walls are as in use.
/// </summary>
public sealed class MeldrouteApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;
    private readonly string environment;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? add;

    private MeldrouteApp(TestDatabase database, string environment, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? add)
    {
        (this.database, this.environment, this.settings, this.add) = (database, environment, settings, add);
        if (environment == Environments.Production)
        {
            UseKestrel(o => o.Listen(IPAddress.Loopback, 0, l => l.UseHttps(TestCertificate.Make())));
        }
        else
        {
            UseKestrel(0);
        }
    }

    public TestDatabase Database => database;

    /// <summary>Where this application keeps the key and the anchors of its log.</summary>
    public string AuditFolder { get; } = Directory.CreateTempSubdirectory("meldroute-audit-").FullName;

    public MovedClock Clock { get; } = new();

    /// <summary>Where a real browser reaches it.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Starts the application over a fresh database with the demo persons and no signals.</summary>
    public static Task<MeldrouteApp> StartAsync(TestDatabases databases) => StartAsync(databases, Environments.Development, new Dictionary<string, string?>());

    /// <summary>Starts the application as it runs elsewhere or otherwise; in Production over TLS, with a certificate of its own.</summary>
    /// <param name="settings">What differs from the settings of every test.</param>
    /// <param name="add">What a test adds, since Production has no demo sign-in.</param>
    public static async Task<MeldrouteApp> StartAsync(
        TestDatabases databases, string environment, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? add = null)
    {
        var app = new MeldrouteApp(await databases.CreateAsync(), environment, settings, add);
        if (environment == Environments.Production)
        {
            await DemoSetup.EnsureAccountsAsync(app.database.Logins.Owner!, CancellationToken.None);
        }

        app.StartServer();
        return app;
    }

    /// <summary>A visitor who is signed in as this demo person.</summary>
    public async Task<Visitor> SignInAsync(string persona)
    {
        var visitor = Anonymous();
        var page = await visitor.GetAsync("/account/aanmelden");
        await page.PressAsync($"button[name=persona][value={persona}]");
        return visitor;
    }

    public Visitor Anonymous() => new(Client());

    /// <summary>
    /// A browser without script, by hand: redirects are not followed. A body waits for leave, since who refuses one closes the
    /// connection and the refusal would be lost.
    /// </summary>
    public HttpClient Client(bool useCookies = true) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = useCookies,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => TestCertificate.IsOurs(certificate) },
    })
    { BaseAddress = Address, DefaultRequestHeaders = { ExpectContinue = true } };

    /// <summary>The actor a demo person acts as, for tests below the screens.</summary>
    public async Task<Actor> ActorOfAsync(string persona, int membership = 0)
    {
        var person = DemoPersonas.Find(persona) ?? throw new ArgumentException($"There is no demo person {persona}.", nameof(persona));
        var own = await Services.GetRequiredService<ChooseMembership.Handler>()
            .ListAsync(person.UserId, Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        return own[membership].Actor;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(AuditFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new ServerErrors()));
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            add?.Invoke(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Outside Development an operator makes it, once, before the first start.
        SealKey.In(AuditFolder, mayMake: true).Dispose();
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Meldroute"] = database.Logins.App,
            ["ConnectionStrings:MeldrouteOwner"] = database.Logins.Owner,
            ["Meldroute:ContextKey"] = Convert.ToBase64String(database.Logins.ContextKey),
            ["Meldroute:Demo"] = "persons",
            ["Meldroute:AuditFolder"] = AuditFolder,
            ["Meldroute:KeyRingFile"] = database.RingFile,
            ["AllowedHosts"] = "127.0.0.1;localhost",
            // One person does in seconds what people do in hours.
            ["Meldroute:Limits:PerAccount"] = "1000000",
            ["Meldroute:Limits:PerNetwork"] = "1000000",
            ["Meldroute:Limits:SignInsPerNetwork"] = "1000000",
            ["Meldroute:Limits:CodesPerNetwork"] = "1000000",
            ["Meldroute:Limits:Codes"] = "1000000",
            ["Meldroute:Limits:ReportsPerNetwork"] = "1000000",
            ["Meldroute:Limits:Reports"] = "1000000",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(all));
        return base.CreateHost(builder);
    }
}

using MeldrouteZL.Application.Accounts;
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

    private MeldrouteApp(TestDatabase database)
    {
        this.database = database;
        UseKestrel(0);
    }

    public TestDatabase Database => database;

    /// <summary>Where this application keeps the key and the anchors of its log.</summary>
    public string AuditFolder { get; } = Directory.CreateTempSubdirectory("meldroute-audit-").FullName;

    public MovedClock Clock { get; } = new();

    /// <summary>Where a real browser reaches it.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Starts the application over a fresh database with the demo persons and no signals.</summary>
    public static async Task<MeldrouteApp> StartAsync(TestDatabases databases)
    {
        var app = new MeldrouteApp(await databases.CreateAsync());
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

    public Visitor Anonymous() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address });

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
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(c => c.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Meldroute"] = database.Logins.App,
            ["ConnectionStrings:MeldrouteOwner"] = database.Logins.Owner,
            ["Meldroute:ContextKey"] = Convert.ToBase64String(database.Logins.ContextKey),
            ["Meldroute:Demo"] = "persons",
            ["Meldroute:AuditFolder"] = AuditFolder,
        }));
        return base.CreateHost(builder);
    }
}

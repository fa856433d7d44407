using MeldrouteZL.TestKit;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>The application as it runs in Production, over TLS.</summary>
public sealed class ProductionApp(TestDatabases databases) : IAsyncLifetime
{
    public MeldrouteApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        App = await MeldrouteApp.StartAsync(databases, Environments.Production, new Dictionary<string, string?>(), TestSignIn.Add);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

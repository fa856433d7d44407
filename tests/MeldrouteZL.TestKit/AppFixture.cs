using Xunit;

namespace MeldrouteZL.TestKit;

/// <summary>One running application per test class: <c>IClassFixture&lt;AppFixture&gt;</c>. Tests of a class share its database and make their own records.</summary>
public sealed class AppFixture(TestDatabases databases) : IAsyncLifetime
{
    public MeldrouteApp App { get; private set; } = null!;

    /// <summary>For a test that moves the clock, and so needs an application of its own.</summary>
    public TestDatabases Databases => databases;

    public Story Story => new(App);

    public async ValueTask InitializeAsync() => App = await MeldrouteApp.StartAsync(databases);

    // What goes on after a test class, a timer for one, may hold its fixtures: then not the application with them.
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        App = null!;
    }
}

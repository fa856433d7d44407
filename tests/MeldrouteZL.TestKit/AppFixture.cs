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

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

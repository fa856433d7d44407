using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>A migrated database without an application, for tests of what the set-up made.</summary>
public sealed class MigratedDatabase(TestDatabases databases) : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await databases.CreateAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using MeldrouteZL.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(TestDatabases))]

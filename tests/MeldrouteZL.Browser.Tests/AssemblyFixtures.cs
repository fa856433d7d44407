using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(TestDatabases))]
[assembly: AssemblyFixture(typeof(RealBrowser))]

using MeldrouteZL.Browser.Tests.Browsers;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Browser.Tests.People;

/// <summary>One running application per test class, and the browser to look at it with.</summary>
public sealed class Screens(TestDatabases databases, RealBrowser browser) : IAsyncLifetime
{
    public MeldrouteApp App { get; private set; } = null!;

    public Story Story => new(App);

    public async ValueTask InitializeAsync() => App = await MeldrouteApp.StartAsync(databases);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        App = null!;
    }

    /// <summary>A window of one's own, signed in as this demo person by a click on the sign-in page.</summary>
    /// <param name="script">False for a browser that runs no script.</param>
    internal async Task<Person> SignInAsync(string persona, bool script = true)
    {
        var person = await Person.SitDownAsync(await browser.OpenAsync(App.Address, script), script);
        await person.SignInAsync(persona);
        return person;
    }
}

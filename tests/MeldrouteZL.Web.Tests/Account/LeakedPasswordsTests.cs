using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.TestKit;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>A list of leaked passwords, as large ones come: hashes in order, with a count behind each.</summary>
[Trait("Requirement", "R165")]
public sealed class LeakedPasswordsTests(TestDatabases databases) : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(1, "\n", ":7")]
    [InlineData(2, "\r\n", "")]
    [InlineData(25_000, "\r\n", ":12345")]
    [InlineData(25_000, "\n", "")]
    public async Task Every_one_on_it_is_found_and_no_other(int count, string end, string behind)
    {
        await WriteAsync(Enumerable.Range(0, count).Select(i => $"gelekt nummer {i}"), end, behind);
        var leaked = LeakedPasswords.In(file);

        Assert.True(leaked.HasList);
        Assert.All(Enumerable.Range(0, count).Where(i => i < 3 || i % 97 == 0 || i > count - 3), i => Assert.NotNull(leaked.Refuse($"gelekt nummer {i}")));
        Assert.All(Enumerable.Range(count, 300), i => Assert.Null(leaked.Refuse($"gelekt nummer {i}")));
        Assert.Null(leaked.Refuse(""));
    }

    [Fact]
    public void Without_a_list_nothing_is_refused_and_a_file_that_is_none_is_not_taken()
    {
        Assert.False(LeakedPasswords.In("").HasList);
        Assert.Null(LeakedPasswords.In(null).Refuse("gelekt nummer 1"));
        File.WriteAllText(file, "zomaar wat tekst, langer dan veertig tekens is dat wel\n");
        Assert.Throws<SettingsException>(() => LeakedPasswords.In(file));
        Assert.Throws<SettingsException>(() => LeakedPasswords.In(file + ".weg"));
    }

    [Fact]
    public async Task Nobody_chooses_one_that_is_on_it()
    {
        const string Leaked = "zeven paarse olifanten dansen";
        await WriteAsync([Leaked, "iets anders dat lekte"], "\n", ":3");
        await using var app = await MeldrouteApp.StartAsync(databases, Environments.Development, new Dictionary<string, string?> { ["Meldroute:LeakedPasswords"] = file });
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync("/beheer/accounts/uitnodigen");
        var organisation = (await app.ActorOfAsync("af-heerlen")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var code = (await form.SubmitAsync(("Input.Name", "Nieuw Iemand"), ("Input.Email", "nieuw@voorbeeld.example"), ("Input.OrganisationId", organisation), ("Input.Role", "Reporter"))).Text(".one-time-code");
        using var visitor = app.Anonymous();

        var refused = await (await visitor.GetAsync("/account/wachtwoord")).SubmitAsync(("Code", code), ("Password", Leaked), ("Again", Leaked));
        Assert.Contains("gelekte wachtwoorden", refused.Text("main"), StringComparison.Ordinal);
        var taken = await (await visitor.GetAsync("/account/wachtwoord")).SubmitAsync(("Code", code), ("Password", Registered.Password), ("Again", Registered.Password));
        Assert.Equal("Tweede stap instellen", taken.Heading);

        var person = await Registered.EnrolledAsync(app);
        using var owner = await person.SignInAsync();
        var change = await owner.GetAsync("/account/wachtwoord-wijzigen");
        var fields = change.Document.QuerySelectorAll("input[type=password]").Select(i => i.GetAttribute("name")!).ToList();
        var again = await change.SubmitAsync([(fields[0], Registered.Password), .. fields.Skip(1).Select(f => (f, (string?)Leaked))]);
        Assert.Contains("gelekte wachtwoorden", again.Text("main"), StringComparison.Ordinal);
    }

#pragma warning disable CA5350 // The lists of the world come so.
    private Task WriteAsync(IEnumerable<string> passwords, string end, string behind) => File.WriteAllTextAsync(
        file, string.Concat(passwords.Select(p => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(p)))).Order(StringComparer.Ordinal).Select(h => h + behind + end)), TestContext.Current.CancellationToken);
#pragma warning restore CA5350
}

using System.Buffers.Binary;
using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>What is typed as a password is hidden, may be pasted, is taken as it is and stands nowhere in clear.</summary>
[Trait("Requirement", "R165")]
public sealed class PasswordFieldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task It_is_hidden_and_open_to_pasting_and_managers_of_passwords_on_every_page()
    {
        using var nobody = app.Anonymous();
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        var seen = new List<string>();
        foreach (var page in (VisitedPage[])[await nobody.GetAsync("/account/aanmelden"), await nobody.GetAsync("/account/wachtwoord"), await visitor.GetAsync("/account/wachtwoord-wijzigen")])
        {
            foreach (var field in page.Document.QuerySelectorAll("input").Where(i => i.GetAttribute("name") is "Password" or "Again" or "Current" or "Next"
                || i.GetAttribute("autocomplete")?.EndsWith("-password", StringComparison.Ordinal) == true))
            {
                seen.Add($"{page.Path} {field.GetAttribute("name")}");
                Assert.Equal("password", field.GetAttribute("type"));
                Assert.Contains(field.GetAttribute("autocomplete"), (string[])["current-password", "new-password"]);
                Assert.DoesNotContain(field.Attributes, a => a.Name is "readonly" or "pattern" or "onpaste" or "ondrop" || (a.Name == "maxlength" && int.Parse(a.Value, System.Globalization.CultureInfo.InvariantCulture) < PasswordRules.MaxLength));
                Assert.True(string.IsNullOrEmpty(field.GetAttribute("value")));
            }
        }

        Assert.True(seen.Count >= 6, string.Join(", ", seen));
    }

    [Fact]
    public async Task It_is_taken_exactly_as_typed()
    {
        var person = await Registered.CreateAsync(app);
        foreach (var almost in (string[])[Registered.Password + " ", " " + Registered.Password, Registered.Password.ToUpperInvariant(), Registered.Password[..^1], Registered.Password.Replace(' ', '\u00A0'), Registered.Password + "\t"])
        {
            using var visitor = app.Anonymous();
            Assert.Equal(HttpStatusCode.BadRequest, (await person.GivePasswordAsync(visitor, almost)).Status);
        }

        using var last = app.Anonymous();
        Assert.Equal("Tweede stap instellen", (await person.GivePasswordAsync(last)).Heading);
    }

    [Fact]
    public async Task Every_character_of_the_longest_one_counts_and_blanks_around_it_too()
    {
        var longest = " " + string.Concat(Enumerable.Range(0, 21).Select(i => $"zin{i:00} ")).PadRight(PasswordRules.MaxLength - 2, 'x') + " ";
        Assert.Equal(PasswordRules.MaxLength, longest.Length);
        var person = await Registered.CreateAsync(app);
        var credentials = app.Get<Credentials>();
        var cancel = TestContext.Current.CancellationToken;
        var hash = new Microsoft.AspNetCore.Identity.PasswordHasher<Application.Accounts.Account>().HashPassword(new() { DisplayName = "" }, longest);
        await SuperUser.RunAsync(app.Database.Admin, $"UPDATE meldroute.account SET password_hash = '{hash}' WHERE email = '{person.Email}'");

        Assert.NotNull(await credentials.FindAsync(person.Email, longest, cancel));
        foreach (var almost in (string[])[longest.Trim(), longest[..^1] + "y", longest + "z", longest[..^1]])
        {
            Assert.Null(await credentials.FindAsync(person.Email, almost, cancel));
        }
    }

    // The format of the framework: version, function (2 is SHA-512), rounds, length of the salt.
    [Fact]
    public async Task It_is_kept_with_210000_rounds_of_a_salted_function()
    {
        var (one, other) = (await Registered.CreateAsync(app), await Registered.CreateAsync(app));
        var hashes = (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT password_hash FROM meldroute.account WHERE email IN ('{one.Email}', '{other.Email}')")).ConvertAll(Convert.FromBase64String);

        Assert.Equal(2, hashes.Count);
        Assert.NotEqual(hashes[0], hashes[1]);
        Assert.All(hashes, h => Assert.Equal((1, 2u, 210_000u, 16u), (h[0], BinaryPrimitives.ReadUInt32BigEndian(h.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(h.AsSpan(5)), BinaryPrimitives.ReadUInt32BigEndian(h.AsSpan(9)))));
    }
}

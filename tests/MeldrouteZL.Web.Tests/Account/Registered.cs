using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>A person with an own password, and later an app with codes, made as operations makes the first one.</summary>
internal sealed class Registered(MeldrouteApp app, string email)
{
    public const string Password = "vijf blauwe stoelen bij het raam";

    public string Email => email;

    /// <summary>The secret of the app, once it is set up.</summary>
    public byte[] Secret { get; private set; } = [];

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Registered> CreateAsync(MeldrouteApp app)
    {
        var person = new Registered(app, $"p{Guid.NewGuid():N}@voorbeeld.example");
        await using var scope = app.Services.CreateAsyncScope();
        var made = await CreateAdministrator.RunAsync(
            scope.ServiceProvider.GetRequiredService<UserManager<Application.Accounts.Account>>(), scope.ServiceProvider.GetRequiredService<MeldrouteDb>(),
            person.Email, Password, app.Clock.GetUtcNow(), Cancel);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        return person;
    }

    /// <summary>A person who set up their app.</summary>
    public static async Task<Registered> EnrolledAsync(MeldrouteApp app)
    {
        var person = await CreateAsync(app);
        using var visitor = app.Anonymous();
        await person.SetUpAsync(await person.GivePasswordAsync(visitor));
        return person;
    }

    public async Task<VisitedPage> GivePasswordAsync(Visitor visitor, string password = Password) =>
        await (await visitor.GetAsync("/account/aanmelden")).SubmitAsync(("Email", email), ("Password", password));

    public async Task<VisitedPage> SetUpAsync(VisitedPage page)
    {
        Assert.Equal("Tweede stap instellen", page.Heading);
        Secret = FromBase32(page.Text(".set-up code").Replace(" ", "", StringComparison.Ordinal));
        var answer = await page.SubmitAsync(("Code", CodeAt(0)));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text("main"));
        RecoveryCodes = [.. answer.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent)];
        return answer;
    }

    /// <summary>Signs in with a code that was not used yet.</summary>
    public async Task<Visitor> SignInAsync()
    {
        var visitor = app.Anonymous();
        app.Clock.Move(TimeSpan.FromSeconds(60));
        var page = await (await GivePasswordAsync(visitor)).SubmitAsync(("Code", CodeAt(0)));
        Assert.True(page.Status == HttpStatusCode.OK && !page.Path.StartsWith("/account", StringComparison.Ordinal), page.Path);
        return visitor;
    }

    /// <summary>The code of the app, so many steps of 30 seconds from now.</summary>
    public string CodeAt(int steps) => Totp.CodeOf(Secret, Totp.StepAt(app.Clock.GetUtcNow()) + steps);

    internal static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

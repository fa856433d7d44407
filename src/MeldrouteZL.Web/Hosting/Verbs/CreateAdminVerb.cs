using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence;
using Microsoft.AspNetCore.Identity;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Makes the account with which a new region begins: its functional administrator, who sees no case.</summary>
internal sealed class CreateAdminVerb() : Verb("create-admin", "--email ADDRESS   (the password comes from standard input)")
{
    public override bool NeedsOwner => false;

    public override bool Understands(IReadOnlyDictionary<string, string> options) =>
        options.Count == 1 && EmailText.IsAddress(options.GetValueOrDefault("email"));

    public override async Task<int> RunAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        if (ReadPassword() is not { } password)
        {
            return await RefuseAsync("The two passwords differ, or there was none.");
        }

        await using var app = place.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<MeldrouteDb>();
        var result = await CreateAdministrator.RunAsync(users, db, options["email"], password, TimeProvider.System.GetUtcNow(), cancel);
        if (!result.Succeeded)
        {
            return await RefuseAsync(string.Join(Environment.NewLine, result.Errors.Select(e => e.Description)));
        }

        await Console.Error.WriteLineAsync("The account was made, as functional administrator of the region.");
        return 0;
    }

    // Typed twice at a keyboard, without showing it; one line from a pipe.
    private static string? ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        var first = Type("Password: ");
        return Type("Again: ") == first ? first : null;
    }

    private static string Type(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return VerbCall.WrongInput;
    }
}

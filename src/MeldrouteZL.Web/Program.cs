using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.Web.Hosting;
using MeldrouteZL.Web.Hosting.Verbs;

var (verb, exitCode) = VerbCall.Read(args, Console.Error);
if (exitCode is { } wrong)
{
    return wrong;
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args });
    builder.AddSecretFiles();
    builder.AddLogging();
    using var stopping = new CancellationTokenSource();
    await using var database = await DatabaseStart.FindAsync(builder.Configuration, builder.Environment, stopping.Token);
    builder.AddMeldroute(database.Logins);
    if (verb is not null)
    {
        return await verb.RunAsync(new VerbPlace(database.Logins, builder.Environment, builder.Build), stopping.Token);
    }

    if (builder.Environment.IsDevelopment() && database.Logins.Owner is { } owner)
    {
        await Migrator.MigrateAsync(owner, database.Logins.ContextKey, stopping.Token);
        await DemoSetup.EnsureAccountsAsync(owner, stopping.Token);
        if (builder.Configuration["Meldroute:Demo"] != "persons")
        {
            await DemoFilling.EnsureRecordsAsync(database.Logins, stopping.Token);
        }
    }

    await using var app = builder.Build();
    app.EnsureSettled();
    app.EnsureNothingTravelsInClear();
    app.SayWhetherLeakedPasswordsAreKnown();
    database.Logins.Ring.EnsureIsThere();
    app.Services.GetRequiredService<SealKey>(); // or it would be missed a minute later
    await AppLoginCheck.EnsureIsHarmlessAsync(database.Logins.App, stopping.Token);
    await app.Services.GetRequiredService<ErasureCheck>().EnsureNothingCameBackAsync(stopping.Token);
    app.UseMeldroute();
    await app.RunAsync();
    return 0;
}
catch (SettingsException problem)
{
    await Console.Error.WriteLineAsync(problem.Message); // what to set, without a trace of the program
    return VerbCall.WrongSettings;
}

/// <summary>The program; named so that tests can start it.</summary>
public sealed partial class Program;

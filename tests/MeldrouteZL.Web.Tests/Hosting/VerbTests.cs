using System.Diagnostics;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Hosting;

/// <summary>The verbs as operations use them: the program itself, its exit code, and what stands in the database afterwards.</summary>
public sealed class VerbTests(TestDatabases databases)
{
    private const string Strong = "een lange zin als wachtwoord";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("iets")]
    [InlineData("retention")]
    public async Task An_unknown_verb_ends_with_2_and_names_the_known_ones(string verb)
    {
        var (exitCode, output) = await RunAsync(null, "", verb);

        Assert.Equal(2, exitCode);
        Assert.Contains("migrate, demo, load, create-admin", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", "--now", "yes")]
    [InlineData("demo", "please")]
    [InlineData("load")]
    [InlineData("load", "--cases")]
    [InlineData("load", "--cases", "0")]
    [InlineData("load", "--cases", "-5")]
    [InlineData("load", "--cases", "many")]
    [InlineData("load", "--cases", "99999999999")]
    [InlineData("load", "--cases", "5", "--cases", "6")]
    [InlineData("load", "--cases", "5", "--more", "6")]
    [InlineData("rotate-keys", "--retire", "oldest")]
    [InlineData("rotate-radar", "--retire", "1")]
    [InlineData("destroy-again")]
    [InlineData("create-admin")]
    [InlineData("create-admin", "--email", "geen adres")]
    public async Task Wrong_options_end_with_1_and_show_the_right_ones(params string[] words)
    {
        var (exitCode, output) = await RunAsync(null, "", words);

        Assert.Equal(1, exitCode);
        Assert.Contains($"Usage: {words[0]}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_tables_of_an_empty_database()
    {
        var database = await databases.CreateAsync();
        var name = new NpgsqlConnectionStringBuilder(database.Admin).Database;
        await AskAsync(database, $"DROP SCHEMA meldroute CASCADE; ALTER DATABASE {name} OWNER TO meldroute_owner");

        var (exitCode, output) = await RunAsync(database, "", "migrate");

        Assert.True(exitCode == 0, output);
        Assert.Equal(16L, await AskAsync(database, "SELECT count(*) FROM meldroute.organisation WHERE brp_code IS NOT NULL"));
    }

    [Fact]
    public async Task A_verb_for_the_owner_says_so_when_it_has_another_login()
    {
        var database = await databases.CreateAsync();

        var (exitCode, output) = await RunAsync(database with { Logins = database.Logins with { Owner = null } }, "", "migrate");

        Assert.Equal(1, exitCode);
        Assert.Contains("ConnectionStrings__MeldrouteOwner", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_and_load_fill_a_database_but_never_in_Production()
    {
        var database = await databases.CreateAsync();

        foreach (var words in (string[][])[["demo"], ["load", "--cases", "20"]])
        {
            var (refused, why) = await RunAsync(database, "", words, "Production");
            Assert.Equal(1, refused);
            Assert.Contains("Production", why, StringComparison.Ordinal);
        }

        Assert.Equal(0L, await AskAsync(database, "SELECT count(*) FROM meldroute.account"));
        var (exitCode, output) = await RunAsync(database, "", "load", "--cases", "20");
        Assert.True(exitCode == 0, output);
        Assert.Contains("100 %", output, StringComparison.Ordinal);
        Assert.Equal(20L, await AskAsync(database, "SELECT count(*) FROM meldroute.casefile"));
        var (demo, told) = await RunAsync(database, "", "demo");
        Assert.True(demo == 0, told);
        Assert.Single(told.Split('\n'), line => line.StartsWith("Fictitious demo signals were laid", StringComparison.Ordinal));
        Assert.Equal(33L, await AskAsync(database, "SELECT count(*) FROM meldroute.casefile"));
        var (again, nothing) = await RunAsync(database, "", "demo");
        Assert.True(again == 0, nothing);
        Assert.DoesNotContain("were laid", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_admin_makes_one_functional_administrator_and_keeps_the_password_to_itself()
    {
        var database = await databases.CreateAsync();

        var (weak, why) = await RunAsync(database, "kort\n", ["create-admin", "--email", "beheer@voorbeeld.example"], "Production");
        Assert.Equal(1, weak);
        Assert.Contains("15", why, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(database, "", ["create-admin", "--email", "beheer@voorbeeld.example"], "Production")).ExitCode);
        Assert.Equal(0L, await AskAsync(database, "SELECT count(*) FROM meldroute.account"));

        var (made, output) = await RunAsync(database, Strong + "\n", ["create-admin", "--email", "beheer@voorbeeld.example"], "Production");

        Assert.True(made == 0, output);
        Assert.DoesNotContain(Strong, output, StringComparison.Ordinal);
        Assert.Equal("FunctionalAdministrator at Regiobureau mensenhandel Zuid-Limburg", await AskAsync(database, """
            SELECT CASE m.role WHEN 18 THEN 'FunctionalAdministrator' END || ' at ' || o.name FROM meldroute.membership m
            JOIN meldroute.account a ON a.id = m.user_id AND a.email = 'beheer@voorbeeld.example' AND a.password_hash NOT LIKE '%lange%'
            JOIN meldroute.organisation o ON o.id = m.organisation_id
            """));
        Assert.Equal(1, (await RunAsync(database, Strong + "\n", ["create-admin", "--email", "beheer@voorbeeld.example"], "Production")).ExitCode);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(TestDatabase? database, string input, params string[] words) =>
        RunAsync(database, input, words, "Development");

    private static async Task<(int ExitCode, string Output)> RunAsync(TestDatabase? database, string input, string[] words, string environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        if (database is not null)
        {
            start.Environment["ConnectionStrings__Meldroute"] = database.Logins.App;
            start.Environment["ConnectionStrings__MeldrouteOwner"] = database.Logins.Owner;
            start.Environment["Meldroute__KeyRingFile"] = database.RingFile;
            start.Environment["Meldroute__ContextKey"] = Convert.ToBase64String(database.Logins.ContextKey);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, string.Concat(await output));
    }

    private static async Task<object?> AskAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using MeldrouteZL.Benchmarks.Bare;

namespace MeldrouteZL.Benchmarks;

/// <summary>The two programs that are compared, over the same database.</summary>
internal sealed class Programs : IDisposable
{
    // Without a database: alive is all that is asked.
    private static readonly byte[] Alive = Encoding.ASCII.GetBytes($"GET {BareSettings.AliveAddress} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    private readonly string assembly;
    private readonly MeasuredDatabase database;

    private Programs(string assembly, MeasuredDatabase database)
    {
        (this.assembly, this.database) = (assembly, database);
        Application = StartApplication();
        Bare = ChildProgram.Start(typeof(Programs).Assembly.Location, ["bare"], new Dictionary<string, string>
        {
            [BareSettings.App] = database.Logins.App,
            [BareSettings.Admin] = database.Admin,
            [BareSettings.RingFile] = MeasuredServer.RingFile,
            [BareSettings.ContextKey] = Convert.ToBase64String(database.Logins.ContextKey),
        });
    }

    public ChildProgram Application { get; private set; }

    public ChildProgram Bare { get; }

    public static async Task<Programs> StartAsync(string assembly, MeasuredDatabase database, CancellationToken cancel)
    {
        var programs = new Programs(assembly, database);
        try
        {
            await programs.Application.AnswersAsync(Alive, Stopwatch.GetTimestamp(), cancel);
            await programs.Bare.AnswersAsync(Alive, Stopwatch.GetTimestamp(), cancel);
            await programs.KeepAsync(cancel);
            return programs;
        }
        catch
        {
            programs.Dispose();
            throw;
        }
    }

    /// <summary>Ends the application and starts it again, with a person still signed in who opens the work list.</summary>
    /// <returns>From the start of the process until the page was there, and how long processors worked for it.</returns>
    public async Task<(TimeSpan Took, TimeSpan Worked)> FirstPageAsync(CancellationToken cancel)
    {
        var page = (await Session.SignInAsync(Application.Address, Workload.Reader, null, cancel)).Get(Workload.ListAddress);
        Application.Dispose();
        var started = Stopwatch.GetTimestamp();
        Application = StartApplication();
        return (await Application.AnswersAsync(page, started, cancel), Application.Worked);
    }

    public void Dispose()
    {
        Application.Dispose();
        Bare.Dispose();
    }

    // In Development since demo persons can sign in there; without the login of the owner, so that it does not migrate.
    private ChildProgram StartApplication() => ChildProgram.Start(assembly, [], new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings__Meldroute"] = database.Logins.App,
        ["Meldroute__ContextKey"] = Convert.ToBase64String(database.Logins.ContextKey),
        ["Meldroute__KeyRingFile"] = MeasuredServer.RingFile,
        // One account does the work of hundreds.
        ["Meldroute__Limits__PerAccount"] = "1000000",
        ["Meldroute__KeysFolder"] = Path.Combine(MeasuredServer.Folder, "keys"),
        ["Serilog__MinimumLevel__Default"] = "Warning",
        ["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Warning",
    });

    // Shows the bare endpoint every answer of the application that it is to give.
    private async Task KeepAsync(CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = Bare.Address };
        var reader = await Session.SignInAsync(Application.Address, Workload.Reader, null, cancel);
        var reporter = await Session.SignInAsync(Application.Address, Workload.Reporter, Workload.RegisterAddress, cancel);
        var answers = new List<KeptAnswer>();
        foreach (var address in (await Workload.ViewAddressesAsync(database.Admin, cancel)).Prepend(Workload.ListAddress))
        {
            answers.Add(await reader.KeepAsync(Application.Address, address, address, null, cancel));
        }

        answers.Add(await reporter.KeepAsync(Application.Address, Workload.RegisterAddress, Workload.RegisterAddress, Workload.RegisterFields(Guid.CreateVersion7()), cancel));
        var on = (await StepCases.ReadAsync(database.Admin, cancel))[^1];
        var stepper = await Session.SignInAsync(Application.Address, Workload.Reader, Workload.StepAddress(on), cancel);
        answers.Add(await stepper.KeepAsync(Application.Address, Workload.StepName, Workload.StepAddress(on), Workload.StepFields(on, Guid.CreateVersion7()), cancel));

        foreach (var answer in answers)
        {
            if (answer.Status is not (200 or 302))
            {
                throw new InvalidOperationException($"The application answers {answer.Status} on {answer.Key}.");
            }

            using var kept = await client.PostAsJsonAsync(BareSettings.KeepAddress, answer, cancel);
            kept.EnsureSuccessStatusCode();
        }
    }
}

using System.Globalization;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Benchmarks;

/// <summary>One kind of request that is measured.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Target">The least share of the bare endpoint's requests per second.</param>
/// <param name="Status">How it is answered.</param>
/// <param name="Prepare">Signs in at the application, and gives for a connection what produces its requests until there are no more.</param>
internal sealed record Workload(string Name, double Target, int Status, Func<Uri, string, CancellationToken, Task<Func<int, Func<byte[]?>>>> Prepare)
{
    public const string Reader = "vt-1";
    public const string Reporter = "af-heerlen";
    public const string ListAddress = "/casussen";
    public const string RegisterAddress = "/signalen/nieuw";
    public const string StepName = "step";
    private const string What = "Meerdere mensen slapen op een adres en worden elke ochtend vroeg opgehaald.";
    private const string Where = "Bedrijventerrein aan de rand van het dorp";
    private const int ViewedCases = 200;

    public static readonly IReadOnlyList<Workload> All =
    [
        new("Work list (25 of thousands of rows)", 0.5, 200, PrepareListAsync),
        new("Case page", 0.4, 200, PrepareViewsAsync),
        new("Register a signal", 0.4, 302, PrepareRegisterAsync),
        new("Take a step (assign a case)", 0.4, 302, PrepareStepAsync),
    ];

    /// <summary>The signal that is registered over and over.</summary>
    public static RegisterSignal.Command Signal(Actor actor) => new()
    {
        What = What,
        Where = Where,
        MunicipalityId = actor.OrganisationId,
        ObservedOn = DutchTime.DateOf(DateTimeOffset.UtcNow),
        Acute = false,
        Form = ExploitationForm.Labour,
    };

    /// <summary>The addresses of cases to look at, spread over those there are.</summary>
    public static async Task<IReadOnlyList<string>> ViewAddressesAsync(string admin, CancellationToken cancel)
    {
        var cases = await StepCases.ReadAsync(admin, cancel);
        var every = Math.Max(1, cases.Count / ViewedCases);
        return [.. cases.Where((_, i) => i % every == 0).Take(ViewedCases).Select(c => $"/casussen/{c.Number}")];
    }

    /// <summary>The fields of the form that registers a signal.</summary>
    public static string RegisterFields(Guid formKey) =>
        string.Create(CultureInfo.InvariantCulture, $"FormKey={formKey:D}&Version=0&{Content}");

    /// <summary>The fields of the form of the step.</summary>
    public static string StepFields(StepCase on, Guid formKey) =>
        string.Create(CultureInfo.InvariantCulture, $"FormKey={formKey:D}&Version={on.Version}&Input.HandlerId={on.NextHandler:D}");

    public static string StepAddress(StepCase on) => $"/casussen/{on.Number}/toewijzen";

    private static readonly string Content = string.Join('&', new Dictionary<string, string>
    {
        ["Input.What"] = What,
        ["Input.Where"] = Where,
        ["Input.MunicipalityId"] = "105",
        ["Input.ObservedOn"] = DutchTime.DateOf(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Input.Acute"] = "false",
        ["Input.Form"] = nameof(ExploitationForm.Labour),
    }.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));

    private static async Task<Func<int, Func<byte[]?>>> PrepareListAsync(Uri application, string admin, CancellationToken cancel)
    {
        var request = (await Session.SignInAsync(application, Reader, null, cancel)).Get(ListAddress);
        return _ => () => request;
    }

    private static async Task<Func<int, Func<byte[]?>>> PrepareViewsAsync(Uri application, string admin, CancellationToken cancel)
    {
        var session = await Session.SignInAsync(application, Reader, null, cancel);
        var requests = (await ViewAddressesAsync(admin, cancel)).Select(session.Get).ToList();
        return connection =>
        {
            var at = connection * requests.Count / 8;
            return () => requests[at++ % requests.Count];
        };
    }

    private static async Task<Func<int, Func<byte[]?>>> PrepareRegisterAsync(Uri application, string admin, CancellationToken cancel)
    {
        var session = await Session.SignInAsync(application, Reporter, RegisterAddress, cancel);
        return _ => () => session.Post(RegisterAddress, RegisterFields(Guid.CreateVersion7()));
    }

    // Each case once, in the version that it has now: the measurement ends early when there are no more.
    private static async Task<Func<int, Func<byte[]?>>> PrepareStepAsync(Uri application, string admin, CancellationToken cancel)
    {
        var cases = await StepCases.ReadAsync(admin, cancel);
        var session = await Session.SignInAsync(application, Reader, StepAddress(cases[0]), cancel);
        var last = -1;
        return _ => () => Interlocked.Increment(ref last) is var i && i < cases.Count
            ? session.Post(StepAddress(cases[i]), StepFields(cases[i], Guid.CreateVersion7()))
            : null;
    }
}

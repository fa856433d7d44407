using System.Globalization;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Trainings;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trainings;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trainings;

/// <summary>How many trainings there were, and how many people took part.</summary>
public sealed record TrainingCount(string Name, int Trainings, int Participants);

/// <summary>The training register of one year, with its counts (R206-R211).</summary>
[ForRoles(Role.AttentionOfficer, Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator, Role.ChainDirector, Role.PolicyOfficer)]
public sealed class ListTrainingsModel(ListTrainings.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    internal const string Address = "/trainingen";
    internal const string Recorded = "vastgelegd";
    internal const string Withdrawn = "ingetrokken";
    private const string WholeRegion = "Hele regio";

    private Region region = null!;

    [BindProperty(Name = "jaar", SupportsGet = true)]
    public string? Chosen { get; set; }

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public TrainingYear Year { get; private set; } = null!;

    public bool MayRecord => Training.MayRecord(User.Actor().Role);

    public string? DoneText => JustDone is Recorded or Withdrawn ? $"De training is {JustDone}." : null;

    /// <summary>Each breakdown with its heading.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<TrainingCount> Counts)> Breakdowns =>
    [
        ("Per doelgroep", By(r => r.Audience)), ("Per onderwerp", By(r => r.Subject)), ("Per aanbieder", By(r => r.Provider)), ("Per gemeente", By(r => NameOf(r.MunicipalityId))),
    ];

    /// <summary>The year that was asked for; this year for what is none.</summary>
    public static int YearOf(string? typed, DateTimeOffset now) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Training.Earliest.Year && year <= DateOnly.MaxValue.Year ? year : DutchTime.DateOf(now).Year;

    public string NameOf(int? municipality) => municipality is { } id ? SignalChoices.NameOf(region.Get(id)) : WholeRegion;

    public string OrganisationOf(int id) => region.Get(id).Name;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        region = await regions.GetAsync(actor.RegionId, cancel);
        Year = await handler.Handle(YearOf(Chosen, clock.GetUtcNow()), actor, cancel);
    }

    private List<TrainingCount> By(Func<TrainingRow, string> name) =>
        [.. Year.Rows.GroupBy(name).Select(g => new TrainingCount(g.Key, g.Count(), g.Sum(r => r.Participants))).OrderByDescending(c => c.Participants).ThenBy(c => c.Name, StringComparer.CurrentCulture)];
}

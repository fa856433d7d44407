using MeldrouteZL.Application.Figures;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Figures;

/// <summary>What the Zorg- en Veiligheidshuis of one part of the region was sent, counted.</summary>
[ForRoles(Role.WeighingTeamMember, Role.ProcessDirector, Role.ComenshaOfficer, Role.ChainDirector, Role.PolicyOfficer, Role.PrivacyOfficer)]
public sealed class CountHouseCasesModel(CountHouseCases.Handler handler, Regions regions, TimeProvider clock) : FiguresPage(clock)
{
    public const string Address = "/cijfers/trends";

    internal static readonly Role[] Roles = [Role.WeighingTeamMember, Role.ProcessDirector, Role.ComenshaOfficer, Role.ChainDirector, Role.PolicyOfficer, Role.PrivacyOfficer];

    [BindProperty(Name = "deel", SupportsGet = true)]
    public string? ChosenPart { get; set; }

    /// <summary>The parts of the region that the reader may choose from: a house has its own.</summary>
    public IReadOnlyList<Subregions> Parts { get; private set; } = [];

    public Subregions Part { get; private set; }

    public HouseFigures Figures { get; private set; } = null!;

    /// <summary>The four tables.</summary>
    public IEnumerable<CountsShown> Tables =>
    [
        new("vormen", "Per vorm van uitbuiting", "Vorm", Figures.Forms.Select(f => (ContentTexts.Of(f.Of), f.Count))),
        new("sporen", "Per spoor", "Spoor", Figures.Tracks.Select(t => (t.Of is { } track ? RouteTexts.Of(track) : "Geen spoor", t.Count))),
        new("uitkomsten", "Wat ervan kwam", "Stand", Figures.Outcomes.Select(o => (RouteTexts.Of(o.Of), o.Count))),
        new("maanden", "Per maand", "Maand", Figures.Months.Select(m => (DutchMonths[m.Of - 1], m.Count))),
    ];

    private static readonly string[] DutchMonths = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        var covers = (await regions.GetAsync(actor.RegionId, cancel)).Get(actor.OrganisationId).Covers;
        Parts = [.. ((Subregions[])[Subregions.WestelijkeMijnstreek, Subregions.Parkstad, Subregions.MaastrichtHeuvelland]).Where(p => actor.Role != Role.ProcessDirector || covers.HasFlag(p))];
        Part = Parts.FirstOrDefault(p => p.ToString() == ChosenPart, Parts[0]);
        Figures = await handler.Handle(Year, Part, actor, cancel);
    }
}

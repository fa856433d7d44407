using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What happens with my signal: the questions of an awareness training (R205) and what follows, in plain words, for everybody.</summary>
public sealed class ExplainSignalModel(Regions regions, TimeProvider clock) : PageModel
{
    internal const string Address = "/meldroute/mijn-signaal";

    private IReadOnlyList<ListedForm> listed = [];

    /// <summary>The main forms that are promoted.</summary>
    public IReadOnlyList<ListedForm> Forms => [.. listed.Where(f => f.ParentCode is null && f.IsPromoted)];

    public IReadOnlyList<FollowingStep> Steps { get; private set; } = [];

    public bool WorksAtMunicipality => User.Actor().Kind is OrganisationKind.Municipality or OrganisationKind.MunicipalAdministration;

    public bool MayRegister => SignalRoute.MayRegister(User.Actor().Role);

    /// <summary>What a form looks like, from the regional plan; null for a form that it does not describe.</summary>
    public static string? AboutOf(ExploitationForm form) => form switch
    {
        ExploitationForm.Sexual => "Iemand moet seks hebben of beelden maken waar een ander aan verdient. Dat kan ook online en zonder lichamelijk contact. Een pooierboy of loverboy maakt iemand eerst verliefd of afhankelijk.",
        ExploitationForm.Labour => "Iemand moet werken onder slechte omstandigheden: te weinig loon, lange dagen, boetes, een slechte slaapplek. Vaak hangt ook de woning van het werk af.",
        ExploitationForm.Criminal => "Iemand moet iets doen wat strafbaar is: stelen, bedelen, zakkenrollen, drugs vervoeren of verkopen, hennep knippen, een bankpas uitlenen.",
        ExploitationForm.Other or ExploitationForm.OrganRemoval or ExploitationForm.Unknown => null,
    };

    /// <summary>The kinds that the region lists of a form, as a sentence; null when it lists none.</summary>
    public string? KindsOf(ListedForm form) => listed.Where(f => f.ParentCode == form.Code).Select(f => f.Name).ToList() is { Count: > 0 } kinds
        ? $"Bijvoorbeeld: {string.Join(", ", kinds).ToLowerInvariant()}."
        : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = DutchTime.DateOf(clock.GetUtcNow());
        var region = await regions.GetAsync(User.Actor().RegionId, cancel);
        listed = [.. region.Forms.Where(f => f.IsValidOn(today)).OrderBy(f => f.Code)];
        Steps = AfterSignal.In(new RoutePictures(region, today, User.Actor().Role));
    }
}

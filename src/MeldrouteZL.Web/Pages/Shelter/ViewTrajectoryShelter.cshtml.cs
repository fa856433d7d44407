using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>Shelter and alarm of one trajectory: what was asked and answered, where somebody was placed by number, what may be done now.</summary>
public sealed class ViewTrajectoryShelterModel(ViewTrajectoryShelter.Handler handler, Regions regions) : PageModel
{
    private Region region = null!;

    public TrajectoryShelterView View { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    public string Number => View.Standing.Trajectory.Number;

    public IReadOnlyList<(string Text, string Address)> Steps => [.. View.Steps.Select(s => (ShelterTexts.Of(s), $"/trajecten/{Number}/{ShelterTexts.AddressOf(s)}"))];

    public string? MunicipalityOf(int? id) => id is { } one ? SignalChoices.NameOf(region.Get(one)) : null;

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await handler.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (View, region) = (found, await regions.GetAsync(actor.RegionId, cancel));
        Done = Enum.GetValues<ShelterStep>().Where(s => gedaan is not null && ShelterTexts.AddressOf(s).EndsWith($"/{gedaan}", StringComparison.Ordinal))
            .Select(s => $"Vastgelegd: {char.ToLowerInvariant(ShelterTexts.Of(s)[0])}{ShelterTexts.Of(s)[1..]}.").FirstOrDefault();
        return Page();
    }
}

using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Pages.Organisations;

/// <summary>The internal route of the own municipality, with an example of how colleagues will see it.</summary>
[ForRoles(Role.AttentionOfficer)]
public sealed class ChangeInternalRouteModel(
    ChangeInternalRoute.Handler handler, ChangeInternalRoute.Validator validator, ListReporters.Handler reporters, StepTools tools) : StepPage<ChangeInternalRoute.Command>(validator, tools)
{
    public const string Address = "/interne-route";
    private const string Kept = "bewaard";

    private Region region = null!;

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public string? Done => JustDone == Kept && Refusal is null && ModelState.IsValid && Preview is null ? "De interne route is bewaard." : null;

    /// <summary>How colleagues would see what was typed; null while nobody asked.</summary>
    public InternalRouteView? Preview { get; private set; }

    /// <summary>How colleagues see it now.</summary>
    public InternalRouteView Current => InternalRouteView.On(Today, region, Actor.OrganisationId);

    /// <summary>The colleagues who can give signals here.</summary>
    public IReadOnlyList<string> Reporters { get; private set; } = [];

    /// <summary>Every version of this municipality, newest first.</summary>
    public IReadOnlyList<InternalRoute> Versions => [.. region.InternalRoutes.Where(r => r.OrganisationId == Actor.OrganisationId).OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.At)];

    public string RegionAnswer => TermTexts.Of(region.Terms.Of(TermKind.AttentionOfficerAnswer, Today));

    public string RegionWhole => TermTexts.Of(region.Terms.Of(TermKind.InternalRoute, Today));

    private DateOnly Today => DutchTime.DateOf(Now);

    /// <summary>Shows what was typed as colleagues would see it. Nothing is recorded.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        FormKey = FormKey == Guid.Empty ? Guid.CreateVersion7(Now) : FormKey;
        await PrepareAsync(cancel);
        if (!await IsInputValidAsync(cancel))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var (route, refusal) = InternalRoute.Make(Input.Content(), Input.ValidFrom!.Value, new Moment(Actor, Now, region));
        if (refusal is { } why)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.ValidFrom)}", RefusalTexts.Of(why));
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Preview = route is null ? null : InternalRouteView.Of(route, region);
        return Page();
    }

    protected override Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel) => Task.FromResult<(bool, Refusal?)>((true, null));

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        region = await Tools.Regions.GetAsync(Actor.RegionId, cancel);
        Reporters = await reporters.Handle(Actor, Now, cancel);
    }

    // From the newest version on, also one that begins later.
    protected override ChangeInternalRoute.Command Begin() => ChangeInternalRoute.Command.Of(Versions.Count > 0 ? Versions[0].Content : new(), Today);

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"{Address}?gedaan={Kept}";
}

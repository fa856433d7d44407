using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Pages.Administration;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>Help that there is no more gets its last day.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class EndHelpOfferModel(EndHelpOffer.Handler handler, EndHelpOffer.Validator validator, StepTools tools)
    : RegionListPage<EndHelpOffer.Command>(validator, tools)
{
    public const string Address = ReviseHelpOfferModel.Address + "/beeindigen";

    /// <summary>The offer that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    /// <summary>What there is of the same kind on the day after; null while nobody asked.</summary>
    public IReadOnlyList<HelpOffer>? Example { get; private set; }

    public IReadOnlyList<SelectListItem> InUse => ReviseHelpOfferModel.ChoicesOf(Region);

    protected override string ListAddress => ReviseHelpOfferModel.Address;

    protected override EndHelpOffer.Command Begin() => new() { Code = CodeIn(Chosen) };

    protected override Refusal? ShowExample(Moment moment)
    {
        var offer = Region.HelpOffers.FirstOrDefault(o => o.Code == Input.Code);
        var refusal = offer is null ? Domain.Common.Refusal.NotOnTheList : offer.EndingRefusalOf(Input.LastDay!.Value, moment);
        var after = DayAfter(Input.LastDay!.Value);
        Example = refusal is null ? [.. Region.HelpOffers.Where(o => o != offer && o.Kind == offer!.Kind && o.IsValidOn(after)).OrderBy(o => o.Code)] : null;
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}

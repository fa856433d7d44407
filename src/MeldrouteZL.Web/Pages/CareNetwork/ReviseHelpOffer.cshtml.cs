using System.Globalization;
using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Administration;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>The help that there is for victims, and one more or one as it is now.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class ReviseHelpOfferModel(ReviseHelpOffer.Handler handler, ReviseHelpOffer.Validator validator, StepTools tools)
    : RegionListPage<ReviseHelpOffer.Command>(validator, tools)
{
    public const string Address = "/beheer/zorgaanbod";

    /// <summary>The offer that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    /// <summary>How the list will show it; null while nobody asked.</summary>
    public HelpOffer? Example { get; private set; }

    public static IReadOnlyList<SelectListItem> Forms { get; } =
        [.. Enum.GetValues<HelpForms>().Where(f => f != HelpForms.All).Select(f => new SelectListItem(HelpTexts.Of(f), f.ToString()))];

    public IReadOnlyList<SelectListItem> Replaceable => ChoicesOf(Region);

    public RegionLinesView Lines => new(
        [.. Region.HelpOffers.OrderBy(o => o.Kind).ThenBy(o => o.Code).Select(o => new RegionLineRow(o, o.Label, HelpTexts.Of(o.Kind), o.ValidUntil is null, o.About))],
        Today, EndHelpOfferModel.Address, Address);

    protected override string ListAddress => Address;

    internal static IReadOnlyList<SelectListItem> ChoicesOf(Region region) => [.. region.HelpOffers.Where(o => o.ValidUntil is null).OrderBy(o => o.Kind).ThenBy(o => o.Code)
        .Select(o => new SelectListItem($"{o.Label} ({HelpTexts.Of(o.Kind)})", o.Code.ToString(CultureInfo.InvariantCulture)))];

    protected override ReviseHelpOffer.Command Begin() => Region.HelpOffers.FirstOrDefault(o => o.ValidUntil is null && o.Code == CodeIn(Chosen)) is not { } old
        ? new() { ValidFrom = Today }
        : new()
        {
            Replaces = old.Code,
            Kind = old.Kind,
            Name = old.Name,
            Provider = old.Provider,
            Age = old.Age,
            Forms = [.. Enum.GetValues<HelpForms>().Where(f => f != HelpForms.All && old.Forms.HasFlag(f))],
            About = old.About,
            AskedBy = old.AskedBy,
            AskedAt = old.AskedAt,
            SentAlong = old.SentAlong,
            Source = old.Source,
            ValidFrom = old.ValidFrom < Today ? Today : DayAfter(old.ValidFrom),
        };

    protected override Refusal? ShowExample(Moment moment)
    {
        (Example, var refusal) = Input.On(Region.HelpOffers, moment);
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}

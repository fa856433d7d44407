using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>The texts to begin a feedback with, and one more or another in the place of one.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class AddFeedbackTextModel(AddFeedbackText.Handler handler, AddFeedbackText.Validator validator, StepTools tools)
    : RegionListPage<AddFeedbackText.Command>(validator, tools)
{
    public const string Address = "/beheer/standaardteksten";

    public static IReadOnlyList<SelectListItem> Audiences { get; } =
        [.. Enum.GetValues<FeedbackAudience>().Select(a => new SelectListItem(RegionListTexts.For(a), a.ToString()))];

    /// <summary>The choice from its first day on; null while nobody asked.</summary>
    public FeedbackTextsView? Example { get; private set; }

    public IReadOnlyList<SelectListItem> Replaceable => EndFeedbackTextModel.ChoicesOf(Region);

    public RegionLinesView Lines => new(
        [.. Region.FeedbackTexts.OrderBy(t => t.Audience).ThenBy(t => t.Code).Select(t => new RegionLineRow(t, t.Title, RegionListTexts.For(t.Audience), t.ValidUntil is null, t.Text))],
        Today, EndFeedbackTextModel.Address);

    protected override string ListAddress => Address;

    protected override AddFeedbackText.Command Begin() => new() { ValidFrom = Today };

    protected override Refusal? ShowExample(Moment moment)
    {
        var (text, refusal) = Input.On(Region.FeedbackTexts, moment);
        Example = text is null ? null : new FeedbackTextsView([.. Region.FeedbackTexts.Where(t => t.Code != Input.Replaces), text], text.Audience, text.ValidFrom, null);
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}

using System.Globalization;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Pages.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>A text to begin a feedback with gets its last day.</summary>
[ForRoles(Role.FunctionalAdministrator)]
public sealed class EndFeedbackTextModel(EndFeedbackText.Handler handler, EndFeedbackText.Validator validator, StepTools tools)
    : RegionListPage<EndFeedbackText.Command>(validator, tools)
{
    public const string Address = AddFeedbackTextModel.Address + "/beeindigen";

    /// <summary>The text that the list was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public string? Chosen { get; set; }

    /// <summary>The choice on the day after; null while nobody asked.</summary>
    public FeedbackTextsView? Example { get; private set; }

    public IReadOnlyList<SelectListItem> InUse => ChoicesOf(Region);

    protected override string ListAddress => AddFeedbackTextModel.Address;

    internal static IReadOnlyList<SelectListItem> ChoicesOf(Region region) => [.. region.FeedbackTexts.Where(t => t.ValidUntil is null).OrderBy(t => t.Audience).ThenBy(t => t.Code)
        .Select(t => new SelectListItem($"{t.Title} ({RegionListTexts.For(t.Audience)})", t.Code.ToString(CultureInfo.InvariantCulture)))];

    protected override EndFeedbackText.Command Begin() => new() { Code = CodeIn(Chosen) };

    protected override Refusal? ShowExample(Moment moment)
    {
        var text = Region.FeedbackTexts.FirstOrDefault(t => t.Code == Input.Code);
        var refusal = text is null ? Domain.Common.Refusal.NotOnTheList : text.EndingRefusalOf(Input.LastDay!.Value, moment);
        Example = refusal is null ? new FeedbackTextsView(Region.FeedbackTexts.Where(t => t != text), text!.Audience, DayAfter(Input.LastDay!.Value), null) : null;
        return refusal;
    }

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}

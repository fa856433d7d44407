using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>Ends a signal inside the municipality.</summary>
public sealed class SettleInternallyModel(SettleInternally.Handler handler, SettleInternally.Validator validator, StepTools tools)
    : SignalStepPage<SettleInternally.Command>(SignalStep.SettleInternally, handler, validator, tools)
{
    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
        Enum.GetValues<InternalOutcome>().Select(o => new SelectListItem(ContentTexts.Of(o), o.ToString())).ToList();
}

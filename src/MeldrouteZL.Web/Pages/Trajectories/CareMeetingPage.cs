using FluentValidation;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A form about one of the care meetings of a trajectory.</summary>
/// <param name="state">Of the meetings that can be chosen.</param>
public abstract class CareMeetingPage<TCommand>(CareMeetingState state, IValidator<TCommand> validator, ViewCare.Handler care, StepTools tools) : CarePage<TCommand>(validator, care, tools)
    where TCommand : class, new()
{
    /// <summary>The meeting that the page of the care was left with, to begin with.</summary>
    [BindProperty(Name = "keuze", SupportsGet = true)]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<SelectListItem> Meetings =>
        [.. Care.Meetings.Where(m => m.State == state).Select(m => new SelectListItem($"{DutchDate.Date(m.On)}: {CareTexts.Of(m.Place)}", m.Id.ToString()))];
}

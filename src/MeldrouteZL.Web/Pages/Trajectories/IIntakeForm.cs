using MeldrouteZL.Application.Trajectories;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A form that asks what an intake finds out.</summary>
public interface IIntakeForm
{
    IntakeInput Input { get; }

    /// <summary>The municipalities of the region.</summary>
    IReadOnlyList<SelectListItem> Municipalities { get; }
}

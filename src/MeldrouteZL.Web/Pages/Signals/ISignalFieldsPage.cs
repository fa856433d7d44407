using MeldrouteZL.Application.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What the shared fields of a signal need of their page.</summary>
public interface ISignalFieldsPage
{
    SignalForm Input { get; }

    IReadOnlyList<SelectListItem> Municipalities { get; }

    /// <summary>Whether something in the second, optional part must be corrected, so that it stands open.</summary>
    bool OptionalPartHasErrors { get; }
}

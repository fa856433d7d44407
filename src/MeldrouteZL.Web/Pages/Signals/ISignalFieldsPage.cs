using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What the shared fields of a signal need of their page.</summary>
public interface ISignalFieldsPage
{
    SignalForm Input { get; }

    SignalChoices Choices { get; }

    SignalQuality Quality { get; }

    /// <summary>Whether the second, optional part stands open: when something in it must be corrected, or when it is what one came for.</summary>
    bool OptionalPartIsOpen { get; }
}

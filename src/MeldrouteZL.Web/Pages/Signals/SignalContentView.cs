using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>A signal as it is read: on its own page, and word for word before it is sent.</summary>
/// <param name="Reporter">Who told it; null when the reader may not know, or nobody does.</param>
public sealed record SignalContentView(Signal Signal, ReporterIdentity? Reporter, Region Region)
{
    public string Municipality => SignalChoices.NameOf(Region.Get(Signal.MunicipalityId));

    public string Organisation => Region.Get(Signal.OrganisationId).Name;

    public bool HasReporter => Reporter is { } r && new ReporterDetails(r.Name, r.Phone, r.Email, r.Relation) is { IsEmpty: false };

    /// <summary>What Veilig Thuis would like to know and does not yet; it never stops a signal.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Signal.Form == ExploitationForm.Unknown ? ["de vorm"] : (string[])[],
        .. Signal.Sector is null ? ["de sector"] : (string[])[],
        .. Signal.Persons is null ? ["om wie het gaat"] : (string[])[],
        .. Signal.ObservedOn is null ? ["op welke datum het is gezien"] : (string[])[],
    ];
}

using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>A demo signal on its way: who works on it, and the numbers it was given.</summary>
internal sealed class DemoRecord(DemoSignal signal, Region region, IReadOnlyList<DemoRecord> joined)
{
    private readonly Organisation municipality = region.Organisations.First(o => o.Name == NameOf(signal));

    public DemoSignal Signal => signal;

    public DemoJourney Journey => signal.Journey;

    public Region Region => region;

    /// <summary>The signals that join its case while it is with Veilig Thuis.</summary>
    public IReadOnlyList<DemoRecord> Joined => joined;

    public int MunicipalityId => municipality.Id;

    /// <summary>The number of the signal, once it is registered.</summary>
    public string Number { get; set; } = "";

    /// <summary>The number of the case, once somebody looked it up.</summary>
    public string? CaseNumber { get; set; }

    public DemoSeat AttentionOfficer => Seat(municipality, Role.AttentionOfficer);

    public DemoSeat VtEmployee => Seat(region.VeiligThuis, Role.VtEmployee);

    public DemoSeat VtAttentionOfficer => Seat(region.VeiligThuis, Role.VtAttentionOfficer);

    public DemoSeat Secretary => Seat(region.VeiligThuis, Role.TableSecretary);

    public DemoSeat Avim => Seat(region.Avim, Role.AvimOfficer);

    public DemoSeat CareCoordinator => Seat(region.CareCoordinationFor(MunicipalityId), Role.CareCoordinator);

    /// <summary>Who writes the signal down: the person named, or who takes in signals of this source.</summary>
    public DemoSeat Author => signal.Author is { } key ? DemoPeople.Named(key, region, municipality) : signal.Source switch
    {
        SignalSource.MunicipalInternal => DemoPeople.TryFind(municipality, Role.Reporter, signal.Key) ?? AttentionOfficer,
        SignalSource.External => VtEmployee,
        SignalSource.CareCoordinator => CareCoordinator,
        SignalSource.Avim => Avim,
    };

    /// <summary>Who brings the case to the table: who began it, and else Veilig Thuis.</summary>
    public DemoSeat Submitter => signal.Source is SignalSource.Avim or SignalSource.CareCoordinator ? Author : VtEmployee;

    /// <summary>Who follows the case up.</summary>
    public DemoSeat Owner => Journey.Owner switch
    {
        OrganisationKind.Avim => Avim,
        OrganisationKind.CareCoordination => CareCoordinator,
        _ => VtEmployee,
    };

    /// <summary>The person who works for this organisation in what its kind does on the route.</summary>
    public DemoSeat At(Organisation organisation) => Seat(organisation, organisation.Kind switch
    {
        OrganisationKind.VeiligThuis => Role.VtEmployee,
        var kind => Enum.GetValues<Role>().First(r => r.KindOf() == kind && r.ReadsRecordsOfOrganisation()),
    });

    /// <summary>The name of the municipality as an organisation.</summary>
    public static string NameOf(DemoSignal signal) => $"Gemeente {signal.Municipality}";

    private DemoSeat Seat(Organisation organisation, Role role) => DemoPeople.Find(organisation, role, signal.Key);
}

using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>Who sits at the table (R88).</summary>
public static class ScreeningTable
{
    public static bool SitsAtTable(this OrganisationKind kind) => kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination;

    /// <summary>The roles of its members: what is added at the table is for them (role × data matrix).</summary>
    public static readonly IReadOnlyList<Role> Roles = [.. Enum.GetValues<Role>().Where(r => r.KindOf()?.SitsAtTable() == true)];
}

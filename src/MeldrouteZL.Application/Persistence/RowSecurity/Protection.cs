using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>From what the mask of a table is kept.</summary>
public enum Guard
{
    /// <summary>The case itself: from case_access.</summary>
    Case,

    /// <summary>A table with a case_id: from case_access of that case.</summary>
    CaseChild,

    /// <summary>The signal itself: from signal_access, and from case_access once it is in a case.</summary>
    Signal,

    /// <summary>A table with a signal_id: as its signal.</summary>
    SignalChild,

    /// <summary>A table with a signal_id, the organisation that wrote the row and the groups it needs: what another organisation than the source wrote is not for the source.</summary>
    SignalPart,

    /// <summary>A table with an organisation_id: that organisation and nobody else.</summary>
    Organisation,

    /// <summary>A table with an organisation_id and an asking_organisation_id: these two and nobody else.</summary>
    TwoParties,

    /// <summary>A table with a case_id and an other_case_id: who holds the group in both cases.</summary>
    TwoCases,

    /// <summary>A table with a trajectory_id: as its trajectory.</summary>
    TrajectoryChild,

    /// <summary>A table with a trajectory_id and a house_organisation_id: as its trajectory, and that Zorg- en Veiligheidshuis, until the trajectory is shielded.</summary>
    TrajectoryShare,

    /// <summary>The fixed members of the screening table of the region (R88).</summary>
    Table,

    /// <summary>Everybody of the region reads it; only the organisation whose organisation_id it carries writes it. No person and no record.</summary>
    Region,

    /// <summary>The one user whose user_id it carries.</summary>
    User,

    /// <summary>The privacy officers of the region: by the role of the signed context, since their mask is empty.</summary>
    PrivacyOfficer,

    /// <summary>Emergency accesses: for the privacy officers of the region and the organisations that had to hear of them.</summary>
    Emergency,

    /// <summary>No case content: the reason stands with it.</summary>
    Open,
}

/// <summary>
/// How a table is protected. Policies, triggers and privileges are written from it.
/// </summary>
/// <param name="Kind">From what its mask is kept.</param>
/// <param name="Group">The data group a grant must hold.</param>
/// <param name="AppendOnly">Whether the application may only add rows.</param>
/// <param name="Updatable">The columns it may change although the table is append-only.</param>
/// <param name="Reason">Why an open table holds no case content.</param>
public sealed record Protection(
    Guard Kind,
    DataGroups Group = DataGroups.None,
    bool AppendOnly = false,
    string? Updatable = null,
    string? Reason = null)
{
    /// <summary>Whether the clock reads and writes the rows of a privacy officer too.</summary>
    public bool AlsoForClock { get; init; }

    /// <summary>Whether who holds the group must open it too, with a reason, unless their organisation wrote it (reporter.sql).</summary>
    public bool IsShielded { get; init; }

    /// <summary>The only kinds of organisation that see it, whatever they hold; empty for all.</summary>
    public IReadOnlyList<OrganisationKind> OnlyKinds { get; init; } = [];

    /// <summary>The roles that may read the rows, of those who see them; empty for all. Writing is not bound by it.</summary>
    public IReadOnlyList<Role> ReadBy { get; init; } = [];

    /// <summary>Which rows may be read, of those of the records that somebody sees: an SQL condition; null for all.</summary>
    public string? ReadIf { get; init; }

    /// <summary>Which rows may be written; null for all.</summary>
    public string? WriteIf { get; init; }

    /// <summary>Of an open table: the only role that adds lines to it and ends them, in its own region; null where what writes is not bound to a role.</summary>
    public Role? WrittenBy { get; init; }

    /// <summary>Organisations named in the row that see it besides who holds the group, with the SQL condition under which.</summary>
    public IReadOnlyList<(string Column, string While)> AlsoFor { get; init; } = [];
}

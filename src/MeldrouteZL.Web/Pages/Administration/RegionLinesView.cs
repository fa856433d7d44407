using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>The lines of a list of the region: those in use or to come, and those that have ended.</summary>
/// <param name="Today">By which they are told apart.</param>
/// <param name="EndAddress">Where a line is ended.</param>
/// <param name="ReviseAddress">Where a form begins with what a line says; null where none does.</param>
public sealed record RegionLinesView(IReadOnlyList<RegionLineRow> Rows, DateOnly Today, string EndAddress, string? ReviseAddress = null)
{
    public IReadOnlyList<RegionLineRow> InUse => [.. Rows.Where(r => !HasEnded(r))];

    public IReadOnlyList<RegionLineRow> Ended => [.. Rows.Where(HasEnded)];

    private bool HasEnded(RegionLineRow row) => row.Line.ValidUntil < Today;
}

/// <summary>One of them, as its table shows it.</summary>
/// <param name="Group">What it belongs to.</param>
/// <param name="MayEnd">Whether it can still be ended.</param>
/// <param name="Text">What it says beside its name; null for nothing.</param>
public sealed record RegionLineRow(RegionLine Line, string Name, string Group, bool MayEnd, string? Text = null);

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Cases;

/// <summary>The parts of a work list.</summary>
public enum WorkTab
{
    Mine,
    Team,
    Unassigned,
    Agenda,
}

/// <summary>What somebody asks of the work list.</summary>
public sealed record CaseListQuery(WorkTab Tab)
{
    public CaseStage? Stage { get; init; }
    public ExploitationForm? Form { get; init; }
    public int? MunicipalityId { get; init; }

    /// <summary>The beginning of a number.</summary>
    public string? Number { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public WorkPosition? After { get; init; }
}

/// <summary>A place in a work list: what it is sorted by, late first.</summary>
public sealed record WorkPosition(DateTimeOffset DueAt, Guid Id)
{
    /// <summary>The position as it stands in an address.</summary>
    public string Token => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{DueAt.UtcTicks}|{Id:N}")));

    /// <summary>Reads a token; null for anything else, which gives the first page.</summary>
    public static WorkPosition? Parse(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 100 || !Base64Url.IsValid(token))
        {
            return null;
        }

        var part = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)).Split('|');
        return part.Length == 2
            && long.TryParse(part[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(part[1], "N", out var id)
            ? new WorkPosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}

/// <summary>One line of the work list.</summary>
/// <param name="Subject">What it is about; null for who may see the status only.</param>
/// <param name="DueAt">When the reader's organisation must have acted; null while somebody else is waited for.</param>
public sealed record CaseListRow(
    Guid Id, string Number, CaseStage Stage, AcuteLane Lane, string? Subject, ExploitationForm? Form, int MunicipalityId, DateTimeOffset? DueAt, string? Handler);

/// <summary>A page of the work list with how much each tab holds, at most <see cref="CaseList.CountLimit"/>.</summary>
public sealed record CaseList(IReadOnlyList<CaseListRow> Rows, WorkPosition? Next, IReadOnlyDictionary<WorkTab, int> Counts, int Late)
{
    public const int PageSize = 25;

    /// <summary>Beyond this, a count says "meer dan": counting on would cost more than anybody gains.</summary>
    public const int CountLimit = 1000;
}

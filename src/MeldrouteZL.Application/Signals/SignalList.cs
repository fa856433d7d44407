using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The parts of the list of signals.</summary>
public enum SignalTab
{
    /// <summary>Open, and written or taken up by the reader.</summary>
    Mine,

    /// <summary>Open at the reader's organisation.</summary>
    Organisation,

    /// <summary>Handed to the attention officers and taken up by nobody.</summary>
    Unassigned,

    /// <summary>Forwarded to Veilig Thuis and in no case.</summary>
    Incoming,

    /// <summary>Also what is settled, withdrawn or in a case; newest first.</summary>
    All,
}

/// <summary>What somebody asks of the list of signals.</summary>
public sealed record SignalListQuery(SignalTab Tab)
{
    public SignalStage? Stage { get; init; }
    public int? MunicipalityId { get; init; }

    /// <summary>The beginning of a number.</summary>
    public string? Number { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public WorkPosition? After { get; init; }
}

/// <summary>One line of the list.</summary>
/// <param name="DueAt">When the reader's organisation must have acted; null while somebody else is waited for.</param>
/// <param name="Subject">The first words of the signal.</param>
public sealed record SignalListRow(
    Guid Id, string Number, SignalStage Stage, string Subject, bool Acute, int MunicipalityId, int OrganisationId, DateTimeOffset RegisteredAt,
    DateTimeOffset? DueAt, string? Handler, bool IsInCase, DateTimeOffset? FeedbackGivenAt, bool ViaPublicForm);

/// <summary>A page of the list with how much each open part holds, at most one more than <see cref="CaseList.CountLimit"/>.</summary>
public sealed record SignalList(IReadOnlyList<SignalListRow> Rows, WorkPosition? Next, IReadOnlyDictionary<SignalTab, int> Counts)
{
    /// <summary>The numbers of signals whose reporter answered something that nobody took note of, the oldest first; at Veilig Thuis alone.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
}

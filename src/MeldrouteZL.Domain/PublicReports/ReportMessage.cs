using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.PublicReports;

/// <summary>What kind of message it is. The numbers are stored: never renumber.</summary>
public enum ReportMessageKind : short
{
    /// <summary>Can be answered, once.</summary>
    Question = 1,

    /// <summary>To be read.</summary>
    Notice = 2,
}

/// <summary>Something that Veilig Thuis wrote to a reporter without an account.</summary>
public sealed class ReportMessage
{
    public const int TextMaxLength = 2000;
    public const int AnswerMaxLength = 4000;

    private ReportMessage() => Text = "";

    internal ReportMessage(Guid signalId, ReportMessageKind kind, string text, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (SignalId, Kind, Text, At, WrittenBy) = (signalId, kind, text, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }
    public ReportMessageKind Kind { get; private set; }
    public string Text { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid WrittenBy { get; private set; }

    /// <summary>What the reporter answered; written by the database, for who has the code (Application/Persistence/Sql/public.sql).</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When somebody at Veilig Thuis took note of the answer.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public bool IsOpenQuestion => Kind == ReportMessageKind.Question && AnsweredAt is null;

    public bool IsNewAnswer => AnsweredAt is not null && ReadAt is null;

    internal void TakeNote(DateTimeOffset at) => ReadAt = IsNewAnswer ? at : ReadAt;
}

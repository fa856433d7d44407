namespace MeldrouteZL.Domain.Signals;

/// <summary>A text to begin a feedback with, which is read and changed before it is sent. Rows instead of code: the region words them.</summary>
public sealed class FeedbackText
{
    public const int TitleMaxLength = 120;

    private FeedbackText() => Title = Text = "";

    /// <param name="code">Never given to another text again.</param>
    /// <param name="title">When it fits, in Dutch.</param>
    /// <param name="validFrom">First day on which it can be chosen.</param>
    public FeedbackText(short regionId, short code, FeedbackAudience audience, string title, string text, DateOnly validFrom)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(title.Length, TitleMaxLength, nameof(title));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Feedback.TextMaxLength, nameof(text));
        (RegionId, Code, Audience, Title, Text, ValidFrom) = (regionId, code, audience, title, text, validFrom);
    }

    public short RegionId { get; private set; }
    public short Code { get; private set; }

    /// <summary>For whom it is worded.</summary>
    public FeedbackAudience Audience { get; private set; }
    public string Title { get; private set; }
    public string Text { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day on which it can be chosen; null while it is in use.</summary>
    public DateOnly? ValidUntil { get; init; }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}

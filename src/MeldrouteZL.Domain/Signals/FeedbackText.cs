using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Signals;

/// <summary>A text to begin a feedback with, which is read and changed before it is sent. Rows instead of code: the region words them.</summary>
public sealed class FeedbackText : RegionLine
{
    public const int TitleMaxLength = 120;

    private FeedbackText() => Title = Text = "";

    /// <param name="code">Never given to another text again.</param>
    /// <param name="title">When it fits, in Dutch.</param>
    /// <param name="validFrom">First day on which it can be chosen.</param>
    public FeedbackText(short regionId, short code, FeedbackAudience audience, string title, string text, DateOnly validFrom)
        : base(regionId, code, validFrom)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(title.Length, TitleMaxLength, nameof(title));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Feedback.TextMaxLength, nameof(text));
        (Audience, Title, Text) = (audience, title, text);
    }

    /// <summary>For whom it is worded.</summary>
    public FeedbackAudience Audience { get; private set; }
    public string Title { get; private set; }
    public string Text { get; private set; }

    /// <summary>Makes a new text; null with a refusal when it cannot be.</summary>
    /// <param name="listed">All texts of the region, also those that have ended.</param>
    /// <param name="until">The last day on which it can be chosen; null for no end.</param>
    /// <param name="replaced">The code of the text in whose place it comes, which then ends the day before; null for none.</param>
    public static (FeedbackText? Text, Refusal? Refusal) Make(
        IReadOnlyCollection<FeedbackText> listed, FeedbackAudience audience, string title, string text, DateOnly from, DateOnly? until, short? replaced, Moment moment)
    {
        var old = listed.FirstOrDefault(t => t.Code == replaced);
        if ((AddingRefusalOf(from, until, moment) ?? (replaced is null ? null : ReplacingRefusalOf(old, audience, from))) is { } why)
        {
            return (null, why);
        }

        if (listed.Any(t => t != old && t.Audience == audience && t.Overlaps(from, until) && IsSame(t.Title, title)))
        {
            return (null, Refusal.AlreadyListed);
        }

        if (FreeCode(listed, 1, short.MaxValue) is not { } code)
        {
            return (null, Refusal.ListIsFull);
        }

        return (new FeedbackText(moment.By.RegionId, code, audience, TypedText.Clean(title), text.Trim(), from) { ValidUntil = until }, null);
    }

    /// <summary>Ends it the day before the one that <see cref="Make"/> made in its place begins, so that nobody is left without.</summary>
    /// <exception cref="InvalidOperationException">The other was not made in place of this one.</exception>
    public void GiveWayTo(FeedbackText next)
    {
        if (ReplacingRefusalOf(this, next.Audience, next.ValidFrom) is { } why)
        {
            throw new InvalidOperationException($"A text that cannot be replaced: {why}.");
        }

        EndBefore(next);
    }

    private static Refusal? ReplacingRefusalOf(FeedbackText? old, FeedbackAudience audience, DateOnly from) =>
        old is not null && old.Audience != audience ? Refusal.NotOnTheList : ReplacingRefusalOf(old, from);
}

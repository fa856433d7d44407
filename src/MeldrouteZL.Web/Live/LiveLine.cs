namespace MeldrouteZL.Web.Live;

/// <summary>The line of a page that says when it was brought up to date.</summary>
/// <param name="Meeting">The day of the meeting that the page follows.</param>
/// <param name="At">A moment before the page was read.</param>
public sealed record LiveLine(DateOnly Meeting, DateTimeOffset At);

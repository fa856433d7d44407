namespace MeldrouteZL.Web.Display;

/// <summary>One entry of the main menu; the layout reads a list of them from <c>ViewData["Menu"]</c>.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it goes.</param>
/// <param name="Current">Whether the present page belongs under it.</param>
public sealed record MenuItem(string Text, string Href, bool Current);

/// <summary>Who is signed in, for the header; the layout reads it from <c>ViewData["Visitor"]</c> and shows nobody without it.</summary>
/// <param name="Name">The user's own name.</param>
/// <param name="Role">The Dutch name of the role acted in.</param>
/// <param name="Organisation">The organisation acted for.</param>
/// <param name="ValidUntil">When the session ends if the user does nothing.</param>
public sealed record Visitor(string Name, string Role, string Organisation, DateTimeOffset ValidUntil);

/// <summary>One event in <c>_Timeline</c>.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">Reason or explanation, when there is one.</param>
/// <param name="By">Who did it, as what, for which organisation.</param>
public sealed record TimelineItem(DateTimeOffset At, string Title, string? Detail, string By);

/// <summary>Links of <c>_KeysetPager</c>; a missing address means there is no such page.</summary>
/// <param name="PreviousHref">The page before, or null on the first.</param>
/// <param name="NextHref">The page after, or null on the last.</param>
/// <param name="Summary">How much is shown, such as "25 van 112 casussen".</param>
public sealed record KeysetPager(string? PreviousHref, string? NextHref, string Summary);

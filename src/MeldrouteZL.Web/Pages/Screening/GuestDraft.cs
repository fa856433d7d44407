namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The code of a guest while the invitation is written: it travels closed in the form, so that sending twice shows the same one.</summary>
public sealed record GuestDraft(string Digits);

/// <summary>What the page of a guest knows between the code and the answer, closed in the form.</summary>
/// <param name="Key">What was made of the code (<see cref="Application.Screening.GuestView.Key"/>), so that it is not typed and hashed again.</param>
/// <param name="FormKey">Makes sending twice act once.</param>
/// <param name="Until">After that the code is asked again; what was typed stays.</param>
public sealed record GuestVisit(Guid Key, Guid FormKey, DateTimeOffset Until);

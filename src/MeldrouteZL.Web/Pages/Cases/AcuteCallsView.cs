using MeldrouteZL.Application.Cases;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>The running acute consultation as the pages of its lane show it.</summary>
/// <param name="Now">Null when none runs.</param>
/// <param name="AddAddress">Where a call is added; null on that page itself.</param>
public sealed record AcuteCallsView(AcuteNow? Now, DateTimeOffset At, string? AddAddress);

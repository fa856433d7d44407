namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What the script that keeps a draft is told. Always an answer that was understood: the script shows what it says.</summary>
/// <param name="Version">The version that the form looks at from now on; 0 when nothing was kept.</param>
/// <param name="IsOver">Whether only the person can decide what holds, since it was changed elsewhere.</param>
/// <param name="Address">Where the form is sent from now on: the draft that has come of it; null when that stays as it is.</param>
/// <param name="FormKey">The key of the form there.</param>
internal sealed record AutosaveAnswer(string Says, uint Version = 0, bool IsOver = false, string? Address = null, Guid? FormKey = null);

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>Where the button leads that leaves the public form at once: a site that everybody looks at.</summary>
/// <param name="Configured">Another one, when the region prefers that.</param>
public sealed record LeaveTo(string? Configured)
{
    public string Address => string.IsNullOrEmpty(Configured) ? "https://www.buienradar.nl" : Configured;
}

using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>What stands with every signal card.</summary>
public static class CardTexts
{
    /// <summary>All sources of the cards warn for this (domain facts, section 11).</summary>
    public const string Warning = "Een combinatie telt. Eén signaal bewijst niets. Geen signaal bewijst ook niets.";
}

/// <summary>An indicator that was recognised, in words.</summary>
public static class TickText
{
    /// <summary>Where, by whom, how and when, as far as that is known.</summary>
    public static string Of(SignalIndicator tick) => string.Join(" · ", new[]
    {
        tick.SeenWhere, tick.SeenBy, tick.Knowledge is { } knowledge ? FeatureTexts.Of(knowledge) : null, tick.SeenOn is { } day ? DutchDate.Date(day) : null,
    }.OfType<string>());
}

using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words on the pages that keep the lists of the region.</summary>
public static class RegionListTexts
{
    /// <summary>For whom a standard text is worded.</summary>
    public static string For(FeedbackAudience audience) => audience switch
    {
        FeedbackAudience.Source => "aan wie het signaal gaf",
        FeedbackAudience.Colleague => "aan de collega in de gemeente",
    };
}

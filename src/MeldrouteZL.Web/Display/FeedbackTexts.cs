using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for who must hear what.</summary>
public static class FeedbackTexts
{
    public static string Of(FeedbackSubject about) => about switch
    {
        FeedbackSubject.TakenUp => "Dat iemand het oppakt",
        FeedbackSubject.Outcome => "Wat ermee is gedaan",
    };

    /// <summary>Over the text, at the signal.</summary>
    public static string Of(FeedbackAudience to) => to switch
    {
        FeedbackAudience.Source => "Terugkoppeling",
        FeedbackAudience.Colleague => "Terugkoppeling aan de collega",
    };

    /// <summary>In the place of a name, for who must tell it.</summary>
    public static string NobodyYet(FeedbackAudience to) => to switch
    {
        FeedbackAudience.Source => "Nog niemand: wijs de casus toe",
        FeedbackAudience.Colleague => "Nog niemand: een van de aandachtsfunctionarissen",
    };
}

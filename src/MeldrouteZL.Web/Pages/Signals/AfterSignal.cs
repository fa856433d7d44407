using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>A step of the route, with what it means to who gave the signal.</summary>
public sealed record FollowingStep(RouteStep Step, string Means);

/// <summary>
/// The steps that who gave a signal wants to know of (R53). Here stands only what a step means to them: its name, who takes it and
/// how much time there is come from the route table.
/// </summary>
public static class AfterSignal
{
    private static readonly (SignalStep Step, string Means)[] OfSignal =
    [
        (SignalStep.Register, "U schrijft op wat u zag of hoorde. Alleen u ziet dit concept. Verstuurt u het niet, dan verdwijnt het."),
        (SignalStep.HandToAttentionOfficer, "Werkt u bij een gemeente, dan geeft u het signaal aan uw aandachtsfunctionaris. Die denkt mee, vult aan en laat u iets weten."),
        (SignalStep.StartInternalRoute, "Legt de aandachtsfunctionaris zelf een signaal vast, dan kijkt die wat de gemeente zelf kan doen. Hoe dat gaat, verschilt per gemeente."),
        (SignalStep.SettleInternally, "Is alles helemaal opgelost binnen de gemeente, dan eindigt het hier. De regio telt het signaal alleen."),
        (SignalStep.Forward, "Alles wat niet helemaal is opgelost, gaat naar Veilig Thuis. Dat is het meldpunt voor alle signalen in de regio."),
    ];

    private static readonly (CaseStep Step, string Means)[] OfCase =
    [
        (CaseStep.OpenCase, "Het signaal wordt een casus. Soms horen signalen van meer mensen bij dezelfde casus."),
        (CaseStep.RaiseAcute, "Kan het niet wachten, dan overleggen Veilig Thuis, de politie (AVIM) en de Arbeidsinspectie meteen. Er kan direct hulp of een onderzoek beginnen."),
        (CaseStep.ClassifyProvisionally, "Veilig Thuis schat in of het om mensenhandel gaat."),
        (CaseStep.ConfirmClassification, "Een tweede medewerker van Veilig Thuis kijkt mee en stelt de klasse vast."),
        (CaseStep.PutOnAgenda, "Is het niet acuut, dan komt de casus op de agenda van het wekelijkse overleg."),
        (CaseStep.Screen, "Veilig Thuis, de politie (AVIM) en de zorgcoördinator leggen samen wat zij weten. Zij geven advies over wat er moet gebeuren."),
        (CaseStep.AppointFollowUp, "Het overleg wijst aan wie de casus oppakt."),
        (CaseStep.AcceptFollowUp, "Wie de casus oppakt, neemt hem aan. De termijn hierachter is de tijd waarin u iets hoort."),
        (CaseStep.GiveFeedback, "U hoort wat er met uw signaal is gedaan."),
        (CaseStep.Close, "De casus stopt pas als u iets hebt gehoord."),
    ];

    /// <summary>In the order in which they happen.</summary>
    public static IReadOnlyList<FollowingStep> In(RoutePictures route)
    {
        RouteStep[] ofCase = [.. route.Case.Steps, .. route.Acute.Steps];
        return
        [
            .. OfSignal.Select(s => new FollowingStep(route.Signal.Steps.First(step => step.Key == $"{s.Step}"), s.Means)),
            .. OfCase.Select(s => new FollowingStep(ofCase.First(step => step.Key == $"{s.Step}"), s.Means)),
        ];
    }
}

using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persistence;

/// <summary>The terms with which a region starts. Afterwards they are rows that the region changes itself.</summary>
public static class TermDefaults
{
    // Neither the sources nor the law sets this term: the region must decide on it.
    private const string Proposal = "voorstel, door de regio vast te stellen";

    // Known for certain, and not looked up in the text of the law (domain facts, section 13).
    private const string ByHeart = "algemeen bekend, nog na te lezen in de wet";

    /// <summary>One term of every kind, each with its source in Dutch.</summary>
    /// <param name="regionId">The region they are for.</param>
    /// <param name="validFrom">First day on which a clock may start under them.</param>
    public static IReadOnlyList<Term> For(short regionId, DateOnly validFrom)
    {
        return
        [
            Set(TermKind.DraftWarning, 21, TermUnit.Days, $"een week voor het concept vervalt; {Proposal}"),
            Set(TermKind.DraftExpiry, 28, TermUnit.Days, $"gangbaar bij vergelijkbare meldsystemen; {Proposal}"),
            Set(TermKind.AttentionOfficerAnswer, 2, TermUnit.WorkingDays, Proposal),
            Set(TermKind.InternalRoute, 10, TermUnit.WorkingDays, Proposal),

            // The decree says five days to start an investigation; practice reads five working days for the assessment.
            Set(
                TermKind.VeiligThuisAssessment,
                5,
                TermUnit.WorkingDays,
                "Handelingsprotocol Veilig Thuis 2019: veiligheidsbeoordeling binnen vijf werkdagen; het Uitvoeringsbesluit Wmo 2015, artikel 4.1.7, eerste lid, noemt vijf dagen"),
            Set(TermKind.AcuteAnswer, 60, TermUnit.Minutes, Proposal),
            Set(TermKind.MinutesFixed, 1, TermUnit.Weeks, $"voor het volgende wekelijkse screeningsoverleg; {Proposal}"),
            Set(TermKind.OwnerAccepts, 2, TermUnit.WorkingDays, Proposal),
            Set(TermKind.ReferralAnswer, 5, TermUnit.WorkingDays, Proposal),
            Set(TermKind.FeedbackToReporter, 4, TermUnit.Weeks, Proposal),
            Set(TermKind.FeedbackToColleague, 5, TermUnit.WorkingDays, Proposal),
            new Term(
                regionId,
                TermKind.Investigation,
                10,
                TermUnit.Weeks,
                "Uitvoeringsbesluit Wmo 2015, artikel 4.1.7, tweede lid: uiterlijk binnen tien weken",
                validFrom,
                isStatutory: true),
            new Term(
                regionId,
                TermKind.InformPerson,
                4,
                TermUnit.Weeks,
                "Wmo 2015, artikel 5.3.1: binnen vier weken nadat de gegevens zijn vastgelegd",
                validFrom,
                isStatutory: true),
            new Term(
                regionId,
                TermKind.InformPersonExtension,
                2,
                TermUnit.Weeks,
                "Wmo 2015, artikel 5.3.1: telkens met twee weken te verlengen als dat nodig is om geweld te stoppen of te onderzoeken",
                validFrom,
                isStatutory: true),
            Set(TermKind.ContactLight, 4, TermUnit.Weeks, Proposal),
            Set(TermKind.ContactNormal, 2, TermUnit.Weeks, Proposal),
            Set(TermKind.ContactIntensive, 1, TermUnit.Weeks, Proposal),
            Set(TermKind.ConsentWait, 4, TermUnit.Weeks, Proposal),

            // Policy and no law, so that the Algemene termijnenwet does not extend them: the same day number three months later.
            Set(TermKind.ReflectionPeriod, 3, TermUnit.Months, "Vreemdelingenwet 2000, artikel 8, onder k; Vreemdelingencirculaire B8/3: ten hoogste drie maanden, eenmaal, niet te verlengen"),
            Set(TermKind.ReflectionPeriodDublin, 30, TermUnit.Days, "WBV 2023/11 (Staatscourant 2023, 13577): 30 dagen bij een Dublinprocedure"),
            Set(TermKind.PoliceReport, 1, TermUnit.Months, "Vreemdelingencirculaire B8/3: het slachtoffer meldt zich maandelijks bij de politie"),
            Set(TermKind.Shielding, 30, TermUnit.Days, Proposal),
            Set(TermKind.RequestAnswer, 1, TermUnit.Months, $"AVG, artikel 12, derde lid: een maand; {ByHeart}"),
            Set(TermKind.RequestAnswerExtended, 3, TermUnit.Months, $"AVG, artikel 12, derde lid: een maand, met twee maanden te verlengen; {ByHeart}"),
            Set(TermKind.DestructionOnRequest, 3, TermUnit.Months, "Wmo 2015, artikel 5.3.5: binnen drie maanden na het verzoek"),
            Set(TermKind.BreachNotification, 72, TermUnit.Hours, $"AVG, artikel 33: 72 uur na ontdekking; {ByHeart}"),
            Set(TermKind.PublicReportCode, 6, TermUnit.Months, $"lang genoeg om te horen wat er met een melding is gedaan; {Proposal}"),
            Set(TermKind.EmergencyAccess, 60, TermUnit.Minutes, $"lang genoeg om een casus te lezen en te bellen; {Proposal}"),
            Set(TermKind.PracticeClearing, 14, TermUnit.Days, $"lang genoeg om een oefening af te maken; {Proposal}"),
            Set(TermKind.GuestInvitation, 7, TermUnit.Days, $"lang genoeg om in het eigen dossier te kijken voor de wekelijkse tafel; {Proposal}"),
            Set(TermKind.ComenshaConfirmation, 6, TermUnit.Weeks, $"lang genoeg voor de lijst van de maand daarna; {Proposal}"),
            Set(TermKind.ReporterOpening, 60, TermUnit.Minutes, $"lang genoeg om de melder te bellen; {Proposal}"),
        ];

        Term Set(TermKind kind, int amount, TermUnit unit, string source) =>
            new(regionId, kind, amount, unit, source, validFrom);
    }
}

using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Display;

/// <summary>The criteria of the law in plain Dutch (Besluit Wgs, articles 2.20 and 2.16, first paragraph).</summary>
public static class CriterionTexts
{
    public static string Of(ReferralCriterion criterion) => criterion switch
    {
        ReferralCriterion.HouseProblems => "Problemen bij de persoon of in het gezin",
        ReferralCriterion.HouseLifeAreas => "Op meer leefgebieden, met kans op criminaliteit",
        ReferralCriterion.HouseHarm => "De persoon veroorzaakt overlast, criminaliteit of onveiligheid",
        ReferralCriterion.HouseCooperation => "Samenwerking is nodig",
        ReferralCriterion.RiecIndications => "Duidelijke aanwijzingen",
        ReferralCriterion.RiecListedForm => "Mensenhandel of mensensmokkel",
        ReferralCriterion.RiecJointProcessing => "Samen gegevens verwerken is nodig",
        ReferralCriterion.RiecSeveralParticipants => "Meer deelnemers zijn nodig",
        ReferralCriterion.RiecRegion => "Het gaat over deze regio",
    };

    /// <summary>One line of explanation.</summary>
    public static string Explain(ReferralCriterion criterion) => criterion switch
    {
        ReferralCriterion.HouseProblems => "Welke problemen zijn er, en bij wie?",
        ReferralCriterion.HouseLifeAreas => "Denk aan wonen, geld, school, werk, gezondheid en contacten.",
        ReferralCriterion.HouseHarm => "Wat is er gebeurd, of wat gebeurt er als niemand ingrijpt? Noem feiten. Het gaat om wat de persoon zelf veroorzaakt.",
        ReferralCriterion.HouseCooperation => "Welke organisaties zijn samen nodig voor een goede aanpak?",
        ReferralCriterion.RiecIndications => "Wat zag uw organisatie zelf dat wijst op georganiseerde criminaliteit?",
        ReferralCriterion.RiecListedForm => "Waaruit blijkt dat het daarom gaat?",
        ReferralCriterion.RiecJointProcessing => "Waarom lukt het uw organisatie niet alleen?",
        ReferralCriterion.RiecSeveralParticipants => "Welke deelnemers van het RIEC zijn naar verwachting nodig?",
        ReferralCriterion.RiecRegion => "Waar in Limburg speelt het?",
    };

    /// <summary>Where the criterion stands in the law.</summary>
    public static string Article(ReferralCriterion criterion) => criterion switch
    {
        ReferralCriterion.HouseProblems => House("a"),
        ReferralCriterion.HouseLifeAreas => House("b"),
        ReferralCriterion.HouseHarm => House("c"),
        ReferralCriterion.HouseCooperation => House("d"),
        ReferralCriterion.RiecIndications => Riec("a"),
        ReferralCriterion.RiecListedForm => Riec("b, onder 1°"),
        ReferralCriterion.RiecJointProcessing => Riec("c"),
        ReferralCriterion.RiecSeveralParticipants => Riec("d"),
        ReferralCriterion.RiecRegion => Riec("e"),
    };

    public static string Of(CriterionJudgement judgement) => judgement switch
    {
        CriterionJudgement.Met => "Klopt",
        CriterionJudgement.NotMet => "Klopt niet",
        CriterionJudgement.CannotSay => "Niet te zeggen",
    };

    private static string House(string part) => $"Besluit Wgs, artikel 2.20, lid 1, onderdeel {part}";

    private static string Riec(string part) => $"Besluit Wgs, artikel 2.16, lid 1, onderdeel {part}";
}

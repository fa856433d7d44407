namespace MeldrouteZL.Domain.Referrals;

/// <summary>What the law asks to be shown before a partnership takes a case up: Besluit Wgs, articles 2.20(1) and 2.16(1) (domain facts, section 12).</summary>
public enum ReferralCriterion : short
{
    /// <summary>Problems with the person or in the relevant family situation (2.20(1)(a)).</summary>
    HouseProblems = 1,

    /// <summary>On several life areas, with criminogenic factors (2.20(1)(b)).</summary>
    HouseLifeAreas = 2,

    /// <summary>That led, lead or would lead to the person causing serious nuisance, crime or situations that are not safe (2.20(1)(c)).</summary>
    HouseHarm = 3,

    /// <summary>For which participants from several domains must work together (2.20(1)(d)).</summary>
    HouseCooperation = 4,

    /// <summary>Clear objective indications of a link with organised crime, from concrete observation in the own task (2.16(1)(a)).</summary>
    RiecIndications = 5,

    /// <summary>Related to a listed form, the first of which is human trafficking and smuggling (2.16(1)(b)).</summary>
    RiecListedForm = 6,

    /// <summary>Joint processing is necessary (2.16(1)(c)).</summary>
    RiecJointProcessing = 7,

    /// <summary>Several participants are expected to be needed (2.16(1)(d)).</summary>
    RiecSeveralParticipants = 8,

    /// <summary>It concerns the region of that RIEC (2.16(1)(e)).</summary>
    RiecRegion = 9,
}

/// <summary>How the receiver judges one criterion (Besluit Wgs, article 2.20(3)).</summary>
public enum CriterionJudgement : short
{
    Met = 1,
    NotMet = 2,
    CannotSay = 3,
}

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>On what the support rests.</summary>
public enum SupportGround : short
{
    /// <summary>Contact first: trust takes time, and consent can come later (R132). The support itself does not start on it.</summary>
    NoConsentYet = 1,
    Consent = 2,

    /// <summary>Another ground than consent, named in words.</summary>
    LegalGround = 3,
}

/// <summary>Who gave consent.</summary>
public enum ConsentGiver : short
{
    Client = 1,

    /// <summary>A parent or guardian with custody, for a minor.</summary>
    Representative = 2,
    ClientAndRepresentative = 3,
}

/// <summary>How consent was given.</summary>
public enum ConsentForm : short
{
    Spoken = 1,
    Written = 2,
    SpokenThroughInterpreter = 3,
}

/// <summary>On what the support rests, as it is recorded.</summary>
/// <param name="From">With consent: who gave it.</param>
/// <param name="On">With consent: the day on which it was given.</param>
/// <param name="Form">With consent: how it was given.</param>
/// <param name="Text">For what, or on which ground; while there is no consent, what is done first.</param>
public sealed record SupportBasis(SupportGround Ground, ConsentGiver? From, DateOnly? On, ConsentForm? Form, string Text)
{
    /// <summary>Whether the support may start on it (R132).</summary>
    public bool Carries => Ground != SupportGround.NoConsentYet;
}

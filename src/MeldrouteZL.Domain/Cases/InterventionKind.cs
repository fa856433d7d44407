namespace MeldrouteZL.Domain.Cases;

/// <summary>With which instruments perpetrators are frustrated (R105, R186).</summary>
public enum InterventionKind : short
{
    Preventive = 1,
    Administrative = 2,
    PrivateLaw = 3,
    Fiscal = 4,
    Criminal = 5,
    Barrier = 6,
}

/// <summary>What was done (R111-R115). The sources name no more than these; the rest is told in words.</summary>
public enum InterventionType : short
{
    /// <summary>Something else, in the words of who records it.</summary>
    Other = 1,

    /// <summary>An administrative inspection, licensed or not (R113, R182).</summary>
    Inspection = 2,

    /// <summary>A report of the police to the municipality: asked for when it is planned, received when it is carried out (R111, R112).</summary>
    AdministrativeReport = 3,
    PermitRefused = 4,
    PermitWithdrawn = 5,
    PenaltyPayment = 6,
    PremisesClosed = 7,

    /// <summary>A limit on how many may be registered at one address.</summary>
    RegistrationLimit = 8,
    HousingEnforcement = 9,
}

/// <summary>How far an intervention is.</summary>
public enum InterventionState : short
{
    Planned = 1,
    CarriedOut = 2,
    NotCarriedOut = 3,
}

/// <summary>The sector of an inspection: in the unlicensed one municipality and police go together (R113, R114).</summary>
public enum InspectedSector : short
{
    LicensedSexWork = 1,
    UnlicensedSexWork = 2,
    Other = 3,
}

/// <summary>Which types each kind has.</summary>
public static class InterventionTypes
{
    private static readonly InterventionType[] Administrative =
    [
        InterventionType.Inspection, InterventionType.AdministrativeReport, InterventionType.PermitRefused, InterventionType.PermitWithdrawn, InterventionType.PenaltyPayment,
        InterventionType.PremisesClosed, InterventionType.RegistrationLimit, InterventionType.HousingEnforcement, InterventionType.Other,
    ];

    public static IReadOnlyList<InterventionType> Of(InterventionKind kind) => kind switch
    {
        InterventionKind.Administrative => Administrative,
        InterventionKind.Preventive or InterventionKind.PrivateLaw or InterventionKind.Fiscal or InterventionKind.Criminal or InterventionKind.Barrier => [InterventionType.Other],
    };
}

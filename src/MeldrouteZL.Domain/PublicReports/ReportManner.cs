namespace MeldrouteZL.Domain.PublicReports;

/// <summary>How somebody who reports through the public form wants to be known. The numbers are stored: never renumber.</summary>
public enum ReportManner : short
{
    /// <summary>With a name; Veilig Thuis may get in touch.</summary>
    Known = 1,

    /// <summary>With a name that stays with Veilig Thuis.</summary>
    Shielded = 2,

    /// <summary>Without one: nothing about the reporter is asked or kept.</summary>
    Nameless = 3,
}

/// <summary>In which language the reporter wrote, and reads what Veilig Thuis writes back. The numbers are stored: never renumber.</summary>
public enum ReportLanguage : short
{
    Dutch = 1,
    English = 2,
    Polish = 3,
    Romanian = 4,
    Bulgarian = 5,
    Hungarian = 6,
    Spanish = 7,
    Arabic = 8,
}

/// <summary>Where a report stands, as told to who reported.</summary>
public enum ReportState : short
{
    Received = 1,
    BeingHandled = 2,
    Closed = 3,
}

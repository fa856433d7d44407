namespace MeldrouteZL.Application.PublicReports;

/// <summary>What is wrong with a field of the public form.</summary>
public enum ReportError
{
    Manner,
    What,
    Where,
    Municipality,
    When,
    Acute,
    Email,

    /// <summary>The state of the failure is how many characters fit.</summary>
    TooLong,
    Answer,
}

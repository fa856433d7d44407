namespace MeldrouteZL.Domain.Common;

/// <summary>What a term is counted in. The numbers are stored: never renumber.</summary>
public enum TermUnit
{
    /// <summary>Exact minutes.</summary>
    Minutes = 1,

    /// <summary>Exact hours, also through a change of the clock.</summary>
    Hours = 2,

    /// <summary>Calendar days, until the end of the last day.</summary>
    Days = 3,

    /// <summary>Working days after the day of receipt, until the end of the last one.</summary>
    WorkingDays = 4,

    /// <summary>Weeks, until the end of the same weekday.</summary>
    Weeks = 5,

    /// <summary>Months, until the end of the same day number, or of the last day of a shorter month.</summary>
    Months = 6,
}

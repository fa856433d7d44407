namespace MeldrouteZL.Domain.Screening;

/// <summary>Why an item is on the agenda, by which the table takes the items in turn. The numbers are stored: never renumber.</summary>
public enum AgendaGroup : short
{
    /// <summary>The acute lane was raised after it was put on the agenda.</summary>
    Urgent = 1,

    /// <summary>What was decided in the acute lane and is looked back on.</summary>
    AfterCare = 2,

    /// <summary>The table did not reach it at an earlier meeting.</summary>
    HeldOver = 3,

    /// <summary>A term of Veilig Thuis runs out by the day of the meeting.</summary>
    DueTerm = 4,
    New = 5,
}

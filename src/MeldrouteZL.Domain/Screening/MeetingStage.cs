namespace MeldrouteZL.Domain.Screening;

public enum MeetingStage : short
{
    Planned = 1,
    AgendaOpen = 2,
    AgendaFixed = 3,
    Held = 4,
    MinutesFixed = 5,
}

public enum MeetingStep : short
{
    Plan = 1,
    OpenAgenda = 2,
    FixAgenda = 3,
    Hold = 4,
    FixMinutes = 5,
}

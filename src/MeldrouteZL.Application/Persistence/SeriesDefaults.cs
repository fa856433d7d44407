using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// When the table of a region meets until its secretary plans otherwise. The sources say "wekelijks" and name no day, time or place:
/// all of it is a proposal, to be set by the region.
/// </summary>
public static class SeriesDefaults
{
    public static MeetingSeries For(short regionId, DateOnly from) => MeetingSeries.Proposed(regionId, new SeriesContent
    {
        Weekday = DayOfWeek.Tuesday,
        Begins = new(10, 0),
        Ends = new(12, 0),
        Place = "Kantoor van Veilig Thuis",
        CutOffDays = 1,
        CutOffAt = new(15, 0),
        Order = Enum.GetValues<AgendaGroup>(),
    }, from);
}

using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Screening;

/// <summary>Questions about meetings that several use cases ask.</summary>
internal static class MeetingQueries
{
    private static readonly MeetingStage[] StagesTakingItems = [.. Enum.GetValues<MeetingStage>().Where(s => s.TakesItems())];

    /// <summary>The meetings from this day on that still take items. One that was never opened and is past takes none.</summary>
    public static IQueryable<ScreeningMeeting> TakingItems(this IQueryable<ScreeningMeeting> meetings, DateOnly today) =>
        meetings.Where(m => m.Date >= today && StagesTakingItems.Contains(m.Stage));
}

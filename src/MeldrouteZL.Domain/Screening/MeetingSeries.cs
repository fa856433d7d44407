using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>How the table of a region meets: what its secretary sets.</summary>
public sealed record SeriesContent
{
    public required DayOfWeek Weekday { get; init; }

    /// <summary>On the clock in the region.</summary>
    public required TimeOnly Begins { get; init; }
    public required TimeOnly Ends { get; init; }
    public required string Place { get; init; }

    /// <summary>How many working days before the meeting the agenda closes; zero is the day itself.</summary>
    public required int CutOffDays { get; init; }

    /// <summary>At which time of that day.</summary>
    public required TimeOnly CutOffAt { get; init; }

    /// <summary>What comes first at the table: every group once.</summary>
    public required IReadOnlyList<AgendaGroup> Order { get; init; }

    /// <summary>Where items of this group stand; what the order does not name comes last.</summary>
    public int PlaceOf(AgendaGroup group) => Order.TakeWhile(g => g != group).Count();
}

/// <summary>The weekly meetings of a region from one day on (R84). What was agreed is kept: a change is a series of its own that ends the one before.</summary>
public sealed class MeetingSeries
{
    public const int PlaceMaxLength = 120;
    public const int MostCutOffDays = 5;

    private MeetingSeries() => Content = null!;

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>The first day on which a meeting may fall.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last such day; null while it has no end.</summary>
    public DateOnly? Until { get; private set; }
    public SeriesContent Content { get; private set; }

    /// <summary>The secretary who planned it; null for the one with which a region starts.</summary>
    public Guid? UserId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The series with which a region starts.</summary>
    public static MeetingSeries Proposed(short regionId, SeriesContent content, DateOnly from) => new()
    {
        Id = Guid.CreateVersion7(DutchTime.EndOfDay(from)),
        RegionId = regionId,
        From = from,
        Content = content,
        At = DutchTime.EndOfDay(from.AddDays(-1)),
    };

    /// <summary>Plans a series; null with a refusal when it cannot be.</summary>
    public static (MeetingSeries? Series, Refusal? Refusal) Plan(SeriesContent content, DateOnly from, DateOnly? until, Moment moment) => moment switch
    {
        _ when !MayPlan(moment.By.Role) => (null, Refusal.RoleMissing),
        _ when from < DutchTime.DateOf(moment.At) => (null, Refusal.BeginsInThePast),
        _ when until < from || content.Ends <= content.Begins => (null, Refusal.EndsBeforeItBegins),
        _ => (new()
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            From = from,
            Until = until,
            Content = content,
            UserId = moment.By.UserId,
            At = moment.At,
        }, null),
    };

    public static bool MayPlan(Role role) => role == Role.TableSecretary;

    public bool IsValidOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>Ends the series after this day.</summary>
    public Refusal? EndAfter(DateOnly day, Moment moment) => moment switch
    {
        _ when moment.By.RegionId != RegionId => Refusal.NotYours,
        _ when !MayPlan(moment.By.Role) => Refusal.RoleMissing,
        _ when day < DutchTime.DateOf(moment.At) => Refusal.BeginsInThePast,
        _ when Until <= day => Refusal.SeriesEnded,
        _ => Set(day),
    };

    /// <summary>A new series takes its place after this day.</summary>
    public void GiveWay(DateOnly last) => Until = last;

    /// <summary>Until when members bring in items for the meeting on this day.</summary>
    public DateTimeOffset CutOffOf(DateOnly meeting) => DutchTime.At(WorkingDays.Before(meeting, Content.CutOffDays), Content.CutOffAt);

    private Refusal? Set(DateOnly until)
    {
        Until = until;
        return null;
    }
}

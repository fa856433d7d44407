using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>How long after the step before a step is taken.</summary>
/// <param name="earlier">When the step before was taken.</param>
/// <param name="key">The key of the step, which decides the minute: the same one every time, and another one for every step.</param>
internal delegate DateTimeOffset Pause(DateTimeOffset earlier, Guid key);

/// <summary>The pauses between steps.</summary>
internal static class Pauses
{
    private const int OfficeMinutes = 480;
    private const int TableMinutes = 75;
    private static readonly TimeOnly OfficeOpens = new(8, 40);
    private static readonly TimeOnly OfficeCloses = new(17, 20);
    private static readonly TimeOnly TableStarts = new(10, 5);

    /// <summary>At this moment, whatever came before.</summary>
    public static Pause Until(DateTimeOffset moment) => (_, _) => moment;

    /// <summary>Minutes later, at any hour: what is acute does not wait for the office to open.</summary>
    public static Pause AtOnce(int minutes) => (earlier, _) => earlier.AddMinutes(minutes);

    /// <summary>Minutes later, or when the office opens again.</summary>
    public static Pause Minutes(int minutes) => (earlier, key) =>
    {
        var moment = earlier.AddMinutes(minutes);
        var day = DutchTime.DateOf(moment);
        return DemoCalendar.TimeOf(moment) <= OfficeCloses && WorkingDays.IsWorkingDay(day)
            ? moment
            : DemoCalendar.At(WorkingDays.Add(day, 1), OfficeOpens.AddMinutes(Spread(key) % minutes));
    };

    /// <summary>Working days later, at some time of the day.</summary>
    public static Pause Days(int days) => (earlier, key) =>
        DemoCalendar.At(WorkingDays.Add(DutchTime.DateOf(earlier), days), OfficeOpens.AddMinutes(Spread(key) % OfficeMinutes));

    /// <summary>Weeks later, at some time of the day.</summary>
    public static Pause Weeks(int weeks) => (earlier, key) => Days(0)(earlier.AddDays(7 * weeks), key);

    /// <summary>During the next meeting of the table.</summary>
    public static Pause AtTable { get; } = (earlier, key) =>
        DemoCalendar.At(DemoCalendar.TableAfter(earlier), TableStarts.AddMinutes(Spread(key) % TableMinutes));

    private static int Spread(Guid key) => BitConverter.ToUInt16(key.ToByteArray());
}

using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>How far a synthetic case comes.</summary>
internal enum SyntheticEnd
{
    AtVeiligThuis,
    ProvisionallyClassified,
    Classified,
    OnAgenda,
    Screened,
    InFollowUp,
    ClosedUnscreened,
    Closed,
}

/// <summary>Cases that are made together.</summary>
/// <param name="WeeksAgo">How many weeks ago their table was held; negative for one to come, null for those at no table.</param>
/// <param name="Stage">Where that meeting stands.</param>
/// <param name="Ends">How far each of them comes.</param>
/// <param name="WaitingSignals">How many signals without a case come with them.</param>
internal sealed record PlannedBatch(int? WeeksAgo, MeetingStage Stage, IReadOnlyList<SyntheticEnd> Ends, int WaitingSignals = 0);

/// <summary>
/// Spreads cases over weekly meetings and stages: one in ten is open, most of those in follow-up or at Veilig Thuis. The
/// tables of the past hold as many as it takes; those to come and the last one stay as small as real ones.
/// </summary>
internal static class LoadPlan
{
    private const int MostWeeks = 156;
    private const int CasesPerWeek = 25;

    // Closing takes up to three weeks after the table.
    private const int FirstClosedWeek = 4;
    private const int FollowUpWeeks = 10;
    private const int MeetingsToCome = 4;
    private const int MostPerMeeting = 15;
    private const int DeskBatch = 500;
    private const int CasesPerWaitingSignal = 50;

    /// <summary>The batches in the order in which they happened.</summary>
    public static IEnumerable<PlannedBatch> For(int cases)
    {
        var open = cases / 10;
        var onAgenda = Math.Min(open / 20, MeetingsToCome * MostPerMeeting);
        var screened = Math.Min(open / 20, MostPerMeeting);
        var (registered, proposed, classified) = (open / 4, open / 10, open / 5);
        var inFollowUp = open - onAgenda - screened - registered - proposed - classified;
        var closed = cases - open;
        var unscreened = closed * 35 / 100;
        var weeks = Math.Clamp(cases / CasesPerWeek, FollowUpWeeks + FirstClosedWeek, MostWeeks);

        for (var ago = weeks; ago >= 1; ago--)
        {
            var closing = weeks - FirstClosedWeek + 1;
            SyntheticEnd[] ends =
            [
                .. Share(SyntheticEnd.ClosedUnscreened, unscreened, closing, ago - FirstClosedWeek),
                .. Share(SyntheticEnd.Closed, closed - unscreened, closing, ago - FirstClosedWeek),
                .. Share(SyntheticEnd.InFollowUp, inFollowUp, FollowUpWeeks, ago - 1),
                .. Share(SyntheticEnd.Screened, screened, 1, ago - 1),
            ];
            yield return new PlannedBatch(ago, ago == 1 ? MeetingStage.Held : MeetingStage.MinutesFixed, ends);
        }

        SyntheticEnd[] desk =
        [
            .. Enumerable.Repeat(SyntheticEnd.AtVeiligThuis, registered),
            .. Enumerable.Repeat(SyntheticEnd.ProvisionallyClassified, proposed),
            .. Enumerable.Repeat(SyntheticEnd.Classified, classified),
        ];
        foreach (var ends in desk.Chunk(DeskBatch))
        {
            yield return new PlannedBatch(null, MeetingStage.Planned, ends);
        }

        for (var i = 0; i < MeetingsToCome; i++)
        {
            yield return new PlannedBatch(
                -i, i == 0 ? MeetingStage.AgendaOpen : MeetingStage.Planned, [.. Share(SyntheticEnd.OnAgenda, onAgenda, MeetingsToCome, i)],
                i == 0 ? cases / CasesPerWaitingSignal : 0);
        }
    }

    // The part of a total that falls to one of so many turns.
    private static IEnumerable<SyntheticEnd> Share(SyntheticEnd end, int total, int turns, int turn) =>
        turn < 0 || turn >= turns ? [] : Enumerable.Repeat(end, (total / turns) + (turn < total % turns ? 1 : 0));
}

using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Figures;

/// <summary>One month of a municipality: how many signals it settled itself, and whether it has said so.</summary>
/// <param name="Month">The first day of the month.</param>
public sealed record MonthFigures(DateOnly Month, int Settled, DateTimeOffset? ConfirmedAt, string? ConfirmedBy);

/// <summary>The months that are over, newest first.</summary>
public static class ListMonths
{
    private const int Shown = 12;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<MonthFigures>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            var current = new DateOnly(today.Year, today.Month, 1);
            var oldest = current.AddMonths(-Shown);
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var counts = await work.Db.SettledCounts.Where(c => c.OrganisationId == actor.OrganisationId && c.Month >= oldest)
                .GroupBy(c => c.Month).Select(g => new { Month = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Month, g => g.Count, cancel);
            var confirmed = await work.Db.MonthConfirmations.AsNoTracking().Where(c => c.OrganisationId == actor.OrganisationId && c.Month >= oldest)
                .Join(work.Db.Users, c => c.ConfirmedBy, u => u.Id, (c, u) => new { c.Month, c.At, u.DisplayName }).ToDictionaryAsync(c => c.Month, cancel);
            return Enumerable.Range(1, Shown).Select(back => current.AddMonths(-back))
                .Select(month => new MonthFigures(month, counts.GetValueOrDefault(month), confirmed.GetValueOrDefault(month)?.At, confirmed.GetValueOrDefault(month)?.DisplayName))
                .ToList();
        }
    }
}

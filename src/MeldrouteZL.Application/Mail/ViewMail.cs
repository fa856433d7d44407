using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Mail;

/// <summary>How sending mail goes.</summary>
/// <param name="HasServer">Whether a mail server is configured.</param>
/// <param name="Waiting">How many mails were not sent yet.</param>
/// <param name="Since">Since when the oldest of them waits; null when none does.</param>
/// <param name="Failed">How many of them failed at least once.</param>
/// <param name="LastSentAt">When a mail went out last; null when none ever did.</param>
public sealed record MailState(bool HasServer, int Waiting, DateTimeOffset? Since, int Failed, DateTimeOffset? LastSentAt);

/// <summary>Tells the functional administrator whether mail goes out. To whom is not told.</summary>
public static class ViewMail
{
    public sealed class Handler(MeldrouteDatabase database, MailSettings settings)
    {
        public async Task<MailState> Handle(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var all = work.Db.OutgoingMail.Where(m => m.RegionId == actor.RegionId);
            var waiting = await all.Where(m => m.SentAt == null).GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Since = (DateTimeOffset?)g.Min(m => m.At), Failed = g.Count(m => m.Attempts > 0) }).SingleOrDefaultAsync(cancel);
            return new MailState(settings.Server is not null, waiting?.Count ?? 0, waiting?.Since, waiting?.Failed ?? 0, await all.MaxAsync(m => m.SentAt, cancel));
        }
    }
}

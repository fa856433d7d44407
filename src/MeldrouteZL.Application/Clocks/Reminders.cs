using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Mails to those who must do something before a term ends: that there is a message, and no more.</summary>
internal static class Reminders
{
    /// <summary>Reminds who handles it, or everybody who may when nobody does or that person is gone: nothing hangs on one account (R25).</summary>
    /// <param name="organisation">Who must do it.</param>
    /// <param name="roles">Which roles there may do it.</param>
    /// <param name="grants">Who sees the record, with who handles it.</param>
    public static async Task RemindAsync(this MeldrouteDb db, int organisation, IReadOnlyList<Role> roles, IEnumerable<AccessGrant> grants, Moment moment, CancellationToken cancel)
    {
        var today = DutchTime.DateOf(moment.At);
        var members = await db.Memberships.Where(m => m.OrganisationId == organisation && roles.Contains(m.Role) && m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => m.UserId).Distinct().ToListAsync(cancel);
        var handlers = grants.Where(g => g.IsLive && g.OrganisationId == organisation).Select(g => g.HandlerId).OfType<Guid>().Intersect(members).ToList();
        db.AddRange((handlers.Count > 0 ? handlers : members).Select(u => OutgoingMail.Message(moment.Region.Id, u, moment.At)));
    }
}

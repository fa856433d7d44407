using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>What the cells of docs/access.md mean for one record.</summary>
internal static class Relations
{
    /// <summary>What a page answers to this role of this actor, about a record that the actor may see.</summary>
    public static HttpStatusCode[] Expected(this AccessRow row, Role role, WalkedRecord record, Actor actor, Oracle oracle)
    {
        var cell = row.Cells[role];
        if (cell == "-" || (cell.StartsWith("w:", StringComparison.Ordinal) && !cell[2..].Any(relation => Stands(relation, record, actor, oracle))))
        {
            return [HttpStatusCode.NotFound];
        }

        return cell == "r" ? [HttpStatusCode.OK]
            : row.Stages is ["all"] or [] || row.IsOpenIn(record.Stage, record.Lane) ? row.NeedsMore ? [HttpStatusCode.OK, HttpStatusCode.Conflict] : [HttpStatusCode.OK]
            : [HttpStatusCode.Conflict];
    }

    // The relations of docs/access.md, from the records themselves.
    private static bool Stands(char relation, WalkedRecord record, Actor actor, Oracle oracle)
    {
        var @case = oracle.Cases.FirstOrDefault(c => c.Id == record.Id);
        var signal = oracle.Signals.FirstOrDefault(s => s.Id == record.Id);
        return (record.Area, relation) switch
        {
            ("casussen", 'f') => oracle.OnCase(record.Id, actor, DataGroups.Facts),
            ("casussen", 'o') => @case!.OwnerOrganisationId == actor.OrganisationId,
            ("casussen", 'h') => @case!.Access.Any(a => a.Because == CaseStep.ReferralAnswered && a.Admits(actor, DataGroups.Facts)),
            ("signalen", 'a') => signal!.AuthorId == actor.UserId && signal.OrganisationId == actor.OrganisationId,
            ("signalen", 'g') => signal!.OrganisationId == actor.OrganisationId,
            ("signalen", 'u') => signal!.OrganisationId == actor.OrganisationId && signal.Acute,
            ("signalen", 'd') => signal!.Access.Any(a => a.Admits(actor, DataGroups.Facts)),
            ("verwijzingen", 's') => oracle.IsSide("sender_organisation_id", record.Id, actor),
            ("verwijzingen", 'p') => oracle.IsPlanFor(record.Id, actor),
            ("verwijzingen", 'k') => oracle.Rows("referral").Single(r => r.GetProperty("id").GetGuid() == record.Id).GetProperty("receiver_organisation_id").GetInt32() == actor.OrganisationId,
            ("verwijzingen", 'i') => oracle.IsSubmission(record.Id) && (oracle.IsSide("sender_organisation_id", record.Id, actor) || oracle.IsSide("receiver_organisation_id", record.Id, actor)),
            ("verwijzingen", 't') => oracle.IsSide("receiver_organisation_id", record.Id, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, $"docs/access.md does not say what this means for {record.Area}."),
        };
    }
}

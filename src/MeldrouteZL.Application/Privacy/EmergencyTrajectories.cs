using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Npgsql;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A trajectory as it is read in an emergency: what one must know to help this person now.</summary>
public sealed record EmergencyTrajectory(string Number, TrajectoryStage Stage, int OrganisationId, string Basis, string? Plan, string? Result)
{
    /// <summary>The last contacts, the newest first.</summary>
    public IReadOnlyList<EmergencyContact> Contacts { get; init; } = [];

    /// <summary>Who supports this person now, and what for.</summary>
    public IReadOnlyList<EmergencySupport> Support { get; init; } = [];

    /// <summary>Until when this person is in shelter; null for who is not. Where that is, care coordination tells (decision 0025).</summary>
    public DateOnly? ShelterUntil { get; init; }
}

public sealed record EmergencyContact(string Number, DateOnly On, ContactManner Manner, ContactPartner With, string? Note);

public sealed record EmergencySupport(string Number, LifeDomain Domain, string Provider, string Aim);

/// <summary>Reads the trajectories of a case that is open in an emergency; the questions stand behind those of the case (the role × data matrix).</summary>
internal static class EmergencyTrajectories
{
    private const int LastContacts = 5;

    private static readonly SealedColumn Basis = SealMap.Column<TrajectoryContent>(nameof(TrajectoryContent.Basis));
    private static readonly SealedColumn Plan = SealMap.Column<TrajectoryContent>(nameof(TrajectoryContent.Plan));
    private static readonly SealedColumn Result = SealMap.Column<TrajectoryContent>(nameof(TrajectoryContent.Result));
    private static readonly SealedColumn Note = SealMap.Column<Contact>(nameof(Contact.Note));
    private static readonly SealedColumn Provider = SealMap.Column<SupportLine>(nameof(SupportLine.Provider));
    private static readonly SealedColumn Aim = SealMap.Column<SupportLine>(nameof(SupportLine.Aim));

    private static readonly string Read = ViewCaseSql.HoldsInEmergency((int)DataGroups.Trajectory);

    public static readonly IReadOnlyList<string> Questions =
    [
        $"""
        SELECT t.number, t.stage, t.organisation_id, w.basis, w.plan, w.result
        FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id LEFT JOIN meldroute.trajectory_content_read w ON w.trajectory_id = t.id
        WHERE c.number = $1 AND {Read} ORDER BY t.opened_at
        """,
        $"""
        SELECT t.number, k."on", k.manner, k."with", k.note
        FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id
        CROSS JOIN LATERAL (SELECT * FROM meldroute.trajectory_contact_read r WHERE r.trajectory_id = t.id ORDER BY r."on" DESC, r.at DESC LIMIT {LastContacts}) k
        WHERE c.number = $1 AND {Read} ORDER BY k."on" DESC, k.at DESC
        """,
        $"""
        SELECT t.number, s.domain, s.provider, s.aim
        FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id JOIN meldroute.trajectory_support_read s ON s.trajectory_id = t.id
        WHERE c.number = $1 AND s.ended_on IS NULL AND {Read}
          AND NOT EXISTS (SELECT FROM meldroute.trajectory_support n WHERE n.line_id = s.line_id AND n.revision > s.revision)
        ORDER BY s.domain, s.starts_on
        """,
        $"""
        SELECT t.number, p.ends_on
        FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id JOIN meldroute.shelter_placement p ON p.trajectory_id = t.id
        WHERE c.number = $1 AND p.end_reason IS NULL AND {Read}
        """,
    ];

    /// <summary>Takes the answers to <see cref="Questions"/>, in order.</summary>
    public static async Task<IReadOnlyList<EmergencyTrajectory>> ReadAsync(NpgsqlDataReader reader, ContentReader content, CancellationToken cancel)
    {
        var heads = await ReadBatch.RowsAsync(reader, r => new EmergencyTrajectory(
            r.GetString(0), (TrajectoryStage)r.GetInt16(1), r.GetInt32(2), content.Text(r, 3, Basis) ?? "", content.Text(r, 4, Plan), content.Text(r, 5, Result)), cancel);
        var contacts = await ReadBatch.RowsAsync(reader, r => new EmergencyContact(
            r.GetString(0), r.GetFieldValue<DateOnly>(1), (ContactManner)r.GetInt16(2), (ContactPartner)r.GetInt16(3), content.Text(r, 4, Note)), cancel);
        var support = await ReadBatch.RowsAsync(reader, r => new EmergencySupport(
            r.GetString(0), (LifeDomain)r.GetInt16(1), content.Text(r, 2, Provider) ?? "", content.Text(r, 3, Aim) ?? ""), cancel);
        var stays = await ReadBatch.RowsAsync(reader, r => (Number: r.GetString(0), EndsOn: r.GetFieldValue<DateOnly>(1)), cancel);
        return heads.ConvertAll(h => h with
        {
            Contacts = contacts.FindAll(k => k.Number == h.Number),
            Support = support.FindAll(s => s.Number == h.Number),
            ShelterUntil = stays.Where(s => s.Number == h.Number).Select(s => (DateOnly?)s.EndsOn).FirstOrDefault(),
        });
    }
}

using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// The sessions of all replicas, in the database. Every request reads its own with the rights of that moment, so that signing
/// out, disabling an account or ending a membership works at the next request.
/// </summary>
public sealed class Sessions(NpgsqlDataSource source, IDbContextFactory<MeldrouteDb> contexts, PracticeSettings practice)
{
    // Plain SQL, since every request sends it (decision 7 gives the ratios). Who practises acts by the same membership, so that it
    // ends with it (decision 19).
    private static readonly string Find = $"""
        SELECT s.id, s.user_id, s.stage, s.method, s.started_at, s.last_seen_at, s.proven_at, s.challenge,
               m.id, o.region_id, o.id, o.kind, m.role, o.bit, o.name, u.display_name, CASE WHEN NOT s.is_practice THEN m.deputy_of END,
               CASE WHEN m.role IN (4, 5, 7, 8, 17) THEN meldroute.emergency_count(o.region_id, m.role, o.id, o.bit, u.id) ELSE 0 END, s.is_practice
        FROM meldroute.session s
        LEFT JOIN meldroute.account u ON u.id = s.user_id AND u.disabled_at IS NULL
        LEFT JOIN meldroute.membership m ON m.id = s.membership_id AND m.user_id = u.id AND m."from" <= $2 AND (m.until IS NULL OR $2 <= m.until)
        LEFT JOIN meldroute.organisation h ON h.id = m.organisation_id
        LEFT JOIN meldroute.organisation o ON o.id = CASE WHEN NOT s.is_practice THEN h.id WHEN $3 THEN ({Practise.PlaceOf("h", "m")}) END
        WHERE s.key_hash = $1 AND (u.id IS NOT NULL OR s.user_id IS NULL)
        """;

    /// <summary>Begins a session. What others left behind when they walked away is cleared at the same time.</summary>
    /// <param name="instead">The session that it replaces; it ends.</param>
    public async Task BeginAsync(Session session, Guid? instead, CancellationToken cancel)
    {
        var idleSince = session.LastSeenAt - SessionTerms.Idle;
        var startedBefore = session.LastSeenAt - SessionTerms.Absolute;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.Id == instead || s.LastSeenAt < idleSince || s.StartedAt < startedBefore).ExecuteDeleteAsync(cancel);
        db.Add(session);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The session with this key, if it goes on; being asked for prolongs it.</summary>
    /// <param name="prolongs">False for what a page does by itself: then it ends as if that had not been asked.</param>
    public async Task<LiveSession?> FindAsync(string? key, DateTimeOffset at, CancellationToken cancel, bool prolongs = true)
    {
        if (SessionKey.HashOf(key) is not { } hash)
        {
            return null;
        }

        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Find, connection) { Parameters = { new() { Value = hash }, new() { Value = DutchTime.DateOf(at) }, new() { Value = practice.IsOn } } };
        LiveSession found;
        DateTimeOffset lastSeen;
        await using (var row = await command.ExecuteReaderAsync(cancel))
        {
            if (!await row.ReadAsync(cancel))
            {
                return null;
            }

            lastSeen = row.GetFieldValue<DateTimeOffset>(5);
            found = Read(row, lastSeen);
        }

        // Where the clock goes back a little, as between machines, a session simply goes on.
        if (found.ValidUntil <= at || (found.Stage == SessionStage.Complete && found.Membership is null))
        {
            return null;
        }

        return !prolongs || found.Stage != SessionStage.Complete || at - lastSeen < SessionTerms.SeenWithin ? found : await SeeAsync(connection, found, at, cancel);
    }

    /// <summary>Ends this session of this person.</summary>
    public async Task<bool> EndAsync(Guid session, Guid userId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Sessions.Where(s => s.Id == session && s.UserId == userId).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Ends all sessions of this person, but for one that they keep.</summary>
    public async Task EndAllAsync(Guid userId, Guid? except, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.UserId == userId && s.Id != except).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends whatever session has this key.</summary>
    public async Task EndAsync(string? key, CancellationToken cancel)
    {
        if (SessionKey.HashOf(key) is { } hash)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Says that the person proved anew who they are.</summary>
    public async Task ProveAsync(Guid session, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvenAt, at), cancel);
    }

    /// <summary>The sessions of a person that go on, the latest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Guid userId, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (idleSince, startedBefore) = (at - SessionTerms.Idle, at - SessionTerms.Absolute);
        return await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.Stage == SessionStage.Complete && s.LastSeenAt > idleSince && s.StartedAt > startedBefore)
            .OrderByDescending(s => s.LastSeenAt).ToListAsync(cancel);
    }

    /// <summary>Keeps what the browser must answer to; null forgets it.</summary>
    public async Task ChallengeAsync(Guid session, string? challenge, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.Challenge, challenge), cancel);
    }

    /// <summary>Takes the challenge away; only one of two requests at the same time gets it.</summary>
    public async Task<bool> TakeChallengeAsync(LiveSession session, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return session.Challenge is not null
            && await db.Sessions.Where(s => s.Id == session.Id && s.Challenge == session.Challenge).ExecuteUpdateAsync(s => s.SetProperty(x => x.Challenge, (string?)null), cancel) == 1;
    }

    private static async Task<LiveSession> SeeAsync(NpgsqlConnection connection, LiveSession session, DateTimeOffset at, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("UPDATE meldroute.session SET last_seen_at = $2 WHERE id = $1", connection)
        {
            Parameters = { new() { Value = session.Id }, new() { Value = at } },
        };
        await command.ExecuteNonQueryAsync(cancel);
        return session with { ValidUntil = SessionTerms.EndOf(session.Stage, session.StartedAt, at) };
    }

    private static LiveSession Read(NpgsqlDataReader row, DateTimeOffset lastSeen)
    {
        Guid? userId = row.IsDBNull(1) ? null : row.GetGuid(1);
        var stage = (SessionStage)row.GetInt16(2);
        var started = row.GetFieldValue<DateTimeOffset>(4);
        var membership = row.IsDBNull(10) || userId is null ? null : new ActingMembership(
            new Actor(userId.Value, row.GetGuid(8), row.GetInt16(9), row.GetInt32(10), (OrganisationKind)row.GetInt16(11), (Role)row.GetInt16(12), row.GetInt16(13)) { OnBehalfOf = row.IsDBNull(16) ? null : row.GetGuid(16) },
            row.GetString(15), row.GetString(14), !row.IsDBNull(16))
        {
            IsPractice = row.GetBoolean(18),
        };
        return new LiveSession(row.GetGuid(0), userId, stage, (SignInMethod)row.GetInt16(3), started, row.GetFieldValue<DateTimeOffset>(6),
            SessionTerms.EndOf(stage, started, lastSeen), row.IsDBNull(7) ? null : row.GetString(7), membership, row.GetInt32(17));
    }
}

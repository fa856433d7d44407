-- Guests of the screening table. Who comes with a code is known by what slow hashing makes of it, as the user of a signed context that
-- reads no row of any table (mask 0, a role that reads nothing of others). What was written for them stands behind two functions.

-- The invitation of this code, as long as the code is good: not taken back, not answered, its term not over, its item waiting (status 1)
-- for a meeting that is not over (stages 4 and on).
CREATE OR REPLACE FUNCTION meldroute.guest_here() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT g.id FROM meldroute.guest_invitation g JOIN meldroute.agenda_item i ON i.id = g.agenda_item_id JOIN meldroute.screening_meeting t ON t.id = i.meeting_id
  WHERE g.code_hash = meldroute.ctx_user() AND g.region_id = meldroute.ctx_region() AND meldroute.ctx_mask() = 0 AND meldroute.ctx_role() = 1
    AND g.revoked_at IS NULL AND g.contributed_at IS NULL AND clock_timestamp() < g.expires_at AND i.status = 1 AND t.stage < 4
$$;
ALTER FUNCTION meldroute.guest_here() OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.guest_here() FROM PUBLIC;

-- What was written for the guest, as the read views give it, and that it was read. The number of the case is for the log and the key for
-- what the guest answers: neither is shown.
CREATE OR REPLACE FUNCTION meldroute.guest_open() RETURNS TABLE (id uuid, case_id uuid, number text, expires_at timestamptz, question bytea, shown bytea, wrapped bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE meldroute.guest_invitation g SET opened_at = coalesce(g.opened_at, clock_timestamp())
  FROM meldroute.casefile c, meldroute.case_key k
  WHERE g.id = (SELECT meldroute.guest_here()) AND c.id = g.case_id AND k.case_id = g.case_id AND g.revoked_at IS NULL AND g.contributed_at IS NULL
  RETURNING g.id, g.case_id, c.number, g.expires_at, k.wrapped || uuid_send(g.case_id) || uuid_send(g.id) || g.question,
    k.wrapped || uuid_send(g.case_id) || uuid_send(g.id) || g.shown, k.wrapped
$$;
ALTER FUNCTION meldroute.guest_open() OWNER TO meldroute_keeper;

-- Answers, once: of two answers at the same moment the second finds it answered. Gives who asked, who is to hear that there is
-- something, and the meeting, whose pages are to show it; no row when nothing was taken.
CREATE OR REPLACE FUNCTION meldroute.guest_contribute(p_contribution bytea) RETURNS TABLE (asked uuid, meeting uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE meldroute.guest_invitation g SET contribution = p_contribution, contributed_at = clock_timestamp()
  FROM meldroute.agenda_item i
  WHERE g.id = (SELECT meldroute.guest_here()) AND i.id = g.agenda_item_id AND g.revoked_at IS NULL AND g.contributed_at IS NULL
  RETURNING g.invited_by, i.meeting_id
$$;
ALTER FUNCTION meldroute.guest_contribute(bytea) OWNER TO meldroute_keeper;

-- What a privacy officer may know: who may see which record, since and until when, because of which step. The mask of a
-- privacy officer is empty, so that no table with content opens; these functions answer for the region of the signed context,
-- to that role (17) and to nobody else, and give numbers and names of parties, never content.
CREATE OR REPLACE FUNCTION meldroute.privacy_region() RETURNS smallint LANGUAGE sql STABLE
AS $$ SELECT CASE WHEN meldroute.ctx_role() = 17 THEN meldroute.ctx_region() END $$;

-- Every grant on one case or signal, ended ones too. Sources: 1 a grant on the case, 2 a grant on the signal, 3 the exact copy
-- of what was sent, for both sides, 4 a trajectory. A signal in a case is also for who sees the facts of that case.
CREATE OR REPLACE FUNCTION meldroute.privacy_grants(p_number text)
RETURNS TABLE (source smallint, record text, organisation_id integer, user_id uuid, groups integer, since timestamptz, until timestamptz, because smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH found AS (
    SELECT c.id, c.number, c.stage, -1 AS shown, 0 AS asked FROM meldroute.casefile c WHERE c.number = p_number AND c.region_id = meldroute.privacy_region()
    UNION ALL
    SELECT c.id, c.number, c.stage, 130, 2 FROM meldroute.signal s JOIN meldroute.casefile c ON c.id = s.case_id
    WHERE s.number = p_number AND s.region_id = meldroute.privacy_region()
  ), dark AS (
    SELECT f.id, max(h.at) AS at FROM found f JOIN meldroute.case_history h ON h.case_id = f.id AND h.step = 26 WHERE f.stage >= 8 GROUP BY f.id
  )
  SELECT 1::smallint, f.number, a.organisation_id, a.user_id, a.groups & f.shown, a.since, a.until, a.because
  FROM found f JOIN meldroute.case_access a ON a.case_id = f.id WHERE a.groups & f.asked = f.asked
  UNION ALL
  SELECT 2::smallint, s.number, a.organisation_id, a.user_id, a.groups, a.since, a.until, a.because
  FROM meldroute.signal s JOIN meldroute.signal_access a ON a.signal_id = s.id WHERE s.number = p_number AND s.region_id = meldroute.privacy_region()
  UNION ALL
  SELECT 3::smallint, f.number, side.id, NULL, 4096, d.sent_at, least(side.until, dark.at), 21::smallint
  FROM found f JOIN meldroute.disclosure d ON d.case_id = f.id LEFT JOIN dark ON dark.id = f.id
    CROSS JOIN LATERAL (VALUES (d.sender_organisation_id, NULL::timestamptz), (d.receiver_organisation_id, d.taken_back_at)) side (id, until) WHERE f.asked = 0
  UNION ALL
  SELECT 4::smallint, f.number, t.organisation_id, NULL, 1024, t.opened_at,
    (SELECT max(h.at) FROM meldroute.trajectory_history h WHERE h.trajectory_id = t.id AND h.step = {trajectory_shield}), 1::smallint
  FROM found f JOIN meldroute.trajectory t ON t.case_id = f.id WHERE f.asked = 0
$$;

-- The cases that an organisation holds a grant on now, newest first.
CREATE OR REPLACE FUNCTION meldroute.privacy_cases(p_organisation integer, p_before uuid, p_limit integer)
RETURNS TABLE (id uuid, number text, groups integer, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.case_id, c.number, g.groups, g.since
  FROM (SELECT a.case_id, bit_or(a.groups) AS groups, min(a.since) AS since FROM meldroute.case_access a
        WHERE a.organisation_id = p_organisation AND a.until IS NULL AND a.region_id = (SELECT meldroute.privacy_region()) AND (p_before IS NULL OR a.case_id < p_before)
        GROUP BY a.case_id ORDER BY a.case_id DESC LIMIT p_limit) g JOIN meldroute.casefile c ON c.id = g.case_id
  ORDER BY g.case_id DESC
$$;

-- The signals that an organisation, where p_reads, and this person at it hold a grant on now, newest first.
CREATE OR REPLACE FUNCTION meldroute.privacy_signals(p_organisation integer, p_user uuid, p_reads boolean, p_before uuid, p_limit integer)
RETURNS TABLE (id uuid, number text, groups integer, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.signal_id, s.number, g.groups, g.since
  FROM (SELECT a.signal_id, bit_or(a.groups) AS groups, min(a.since) AS since FROM meldroute.signal_access a
        WHERE a.organisation_id = p_organisation AND a.until IS NULL AND a.region_id = (SELECT meldroute.privacy_region()) AND (a.user_id = p_user OR p_reads AND a.user_id IS NULL)
          AND (p_before IS NULL OR a.signal_id < p_before)
        GROUP BY a.signal_id ORDER BY a.signal_id DESC LIMIT p_limit) g JOIN meldroute.signal s ON s.id = g.signal_id
  ORDER BY g.signal_id DESC
$$;

-- The case that a privacy officer wants to hold: whether it is there, destroyed with all its trajectories, held.
CREATE OR REPLACE FUNCTION meldroute.privacy_case(p_number text) RETURNS TABLE (id uuid, number text, is_destroyed boolean, is_held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.number, c.stage = 9 AND NOT EXISTS (SELECT FROM meldroute.trajectory t WHERE t.case_id = c.id AND t.stage <> {trajectory_destroyed}), c.held_since IS NOT NULL
  FROM meldroute.casefile c WHERE c.number = p_number AND c.region_id = meldroute.privacy_region()
$$;

-- A case with its signals, or a signal alone: under which ids and numbers the log knows it.
CREATE OR REPLACE FUNCTION meldroute.privacy_record(p_number text) RETURNS TABLE (id uuid, number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.number FROM meldroute.casefile c WHERE c.number = p_number AND c.region_id = meldroute.privacy_region()
  UNION ALL
  SELECT s.id, s.number FROM meldroute.casefile c JOIN meldroute.signal s ON s.case_id = c.id WHERE c.number = p_number AND c.region_id = meldroute.privacy_region()
  UNION ALL
  SELECT s.id, s.number FROM meldroute.signal s WHERE s.number = p_number AND s.region_id = meldroute.privacy_region()
$$;

-- A hold writes the case and its trajectories themselves, so that who is destroying one at this moment finds it changed; and
-- what is destroyed takes none.
CREATE OR REPLACE FUNCTION meldroute.keep_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE meldroute.casefile SET held_since = CASE WHEN NEW.lifted_at IS NULL THEN NEW.placed_at END
  WHERE id = NEW.case_id AND number = NEW.case_number AND region_id = NEW.region_id AND (stage <> 9 OR NEW.lifted_at IS NOT NULL
    OR EXISTS (SELECT FROM meldroute.trajectory t WHERE t.case_id = NEW.case_id AND t.stage <> {trajectory_destroyed}));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no case to hold' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE meldroute.trajectory SET held_since = CASE WHEN NEW.lifted_at IS NULL THEN NEW.placed_at END WHERE case_id = NEW.case_id AND stage <> {trajectory_destroyed};
  RETURN NULL;
END $$;
ALTER FUNCTION meldroute.keep_hold() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER keep_hold AFTER INSERT OR UPDATE OF lifted_at ON meldroute.legal_hold FOR EACH ROW EXECUTE FUNCTION meldroute.keep_hold();

-- A trajectory that is opened while its case is held is held with it. The lock makes a hold of this moment wait, and find it.
CREATE OR REPLACE FUNCTION meldroute.hold_with_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT c.held_since INTO NEW.held_since FROM meldroute.casefile c WHERE c.id = NEW.case_id FOR SHARE;
  RETURN NEW;
END $$;
ALTER FUNCTION meldroute.hold_with_case() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER hold_with_case BEFORE INSERT ON meldroute.trajectory FOR EACH ROW EXECUTE FUNCTION meldroute.hold_with_case();

-- Whatever the application does: a case under hold is not destroyed, nor is a trajectory of it.
CREATE OR REPLACE FUNCTION meldroute.refuse_held() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN RAISE EXCEPTION 'the case is under legal hold' USING ERRCODE = 'check_violation'; END $$;
CREATE OR REPLACE TRIGGER refuse_held BEFORE UPDATE OF stage ON meldroute.casefile FOR EACH ROW
  WHEN (NEW.stage = 9 AND OLD.held_since IS NOT NULL) EXECUTE FUNCTION meldroute.refuse_held();
CREATE OR REPLACE TRIGGER refuse_held BEFORE UPDATE OF stage ON meldroute.trajectory FOR EACH ROW
  WHEN (NEW.stage = {trajectory_destroyed} AND OLD.held_since IS NOT NULL) EXECUTE FUNCTION meldroute.refuse_held();

ALTER FUNCTION meldroute.privacy_record(text) OWNER TO meldroute_keeper;
ALTER FUNCTION meldroute.privacy_case(text) OWNER TO meldroute_keeper;
ALTER FUNCTION meldroute.privacy_grants(text) OWNER TO meldroute_keeper;
ALTER FUNCTION meldroute.privacy_cases(integer, uuid, integer) OWNER TO meldroute_keeper;
ALTER FUNCTION meldroute.privacy_signals(integer, uuid, boolean, uuid, integer) OWNER TO meldroute_keeper;


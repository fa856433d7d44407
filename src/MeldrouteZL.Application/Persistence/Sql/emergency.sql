-- Break glass. A context may name an emergency access; then row security of the tables with content lets that one case be
-- read, and no more than read, for the groups of the access and until it is over. It asks the clock of the database, so that
-- it ends whatever the application does.

-- The access that the context names, whether it holds or not: for the log.
CREATE OR REPLACE FUNCTION meldroute.ctx_emergency_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(meldroute.ctx(), '|', 8), '')::uuid $$;

-- The case that it opens for this data group; null for everybody who names none, before anything is looked up.
CREATE OR REPLACE FUNCTION meldroute.ctx_emergency(p_group integer) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  claimed uuid := meldroute.ctx_emergency_id();
BEGIN
  IF claimed IS NULL OR meldroute.ctx_role() IS DISTINCT FROM 17 THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT e.case_id FROM meldroute.emergency_access e
    WHERE e.id = claimed AND e.user_id = meldroute.ctx_user() AND e.region_id = meldroute.ctx_region()
      AND e.ended_at IS NULL AND clock_timestamp() < e.closes_at AND e.groups & p_group = p_group);
END $$;
ALTER FUNCTION meldroute.ctx_emergency(integer) OWNER TO meldroute_keeper;

CREATE OR REPLACE FUNCTION meldroute.ctx_emergency_signals(p_group integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  opened uuid := meldroute.ctx_emergency(p_group);
BEGIN
  IF opened IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT array_agg(s.id) FROM meldroute.signal s WHERE s.case_id = opened);
END $$;
ALTER FUNCTION meldroute.ctx_emergency_signals(integer) OWNER TO meldroute_keeper;

CREATE OR REPLACE FUNCTION meldroute.ctx_emergency_trajectories(p_group integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  opened uuid := meldroute.ctx_emergency(p_group);
BEGIN
  IF opened IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT array_agg(t.id) FROM meldroute.trajectory t WHERE t.case_id = opened);
END $$;
ALTER FUNCTION meldroute.ctx_emergency_trajectories(integer) OWNER TO meldroute_keeper;

-- Who must hear of it: the organisation that follows the case up, or Veilig Thuis while nobody does, or no longer; and whose
-- trajectory is opened with it. Not left to the application, so that it cannot be forgotten.
CREATE OR REPLACE FUNCTION meldroute.emergency_informs(p_case uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH owner AS (
    SELECT c.region_id, (SELECT a.organisation_id FROM meldroute.case_access a
      WHERE a.case_id = c.id AND a.organisation_id = c.owner_organisation_id AND a.until IS NULL AND a.groups & 1 = 1 LIMIT 1) AS id
    FROM meldroute.casefile c WHERE c.id = p_case)
  SELECT coalesce(bit_or(1::bigint << o.bit), 0) FROM owner w JOIN meldroute.organisation o ON o.region_id = w.region_id
  WHERE o.id = w.id OR (w.id IS NULL AND o.kind = 3) OR o.id IN (SELECT t.organisation_id FROM meldroute.trajectory t WHERE t.case_id = p_case)
$$;
ALTER FUNCTION meldroute.emergency_informs(uuid) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.emergency_informs(uuid) FROM PUBLIC;

-- How many wait for somebody: for a privacy officer to be judged, for the others to be taken note of. Every request asks it with
-- its session, before there is a context; it tells a number and nothing else.
CREATE OR REPLACE FUNCTION meldroute.emergency_count(p_region smallint, p_role smallint, p_organisation integer, p_bit smallint, p_user uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::integer FROM meldroute.emergency_access e
  WHERE e.region_id = p_region AND CASE WHEN p_role = 17
    THEN e.user_id <> p_user AND NOT EXISTS (SELECT FROM meldroute.emergency_judgement j WHERE j.emergency_id = e.id)
    ELSE e.mask & (1::bigint << p_bit) <> 0 AND NOT EXISTS (SELECT FROM meldroute.emergency_seen s WHERE s.emergency_id = e.id AND s.organisation_id = p_organisation) END
$$;
ALTER FUNCTION meldroute.emergency_count(smallint, smallint, integer, smallint, uuid) OWNER TO meldroute_keeper;

-- Nobody judges their own, whatever the application does.
CREATE OR REPLACE FUNCTION meldroute.refuse_own_judgement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM meldroute.emergency_access e WHERE e.id = NEW.emergency_id AND e.region_id = NEW.region_id AND e.user_id <> NEW.judged_by)
    OR NEW.judged_by IS DISTINCT FROM meldroute.ctx_user() THEN
    RAISE EXCEPTION 'judged by who did it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION meldroute.refuse_own_judgement() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON meldroute.emergency_judgement FOR EACH ROW EXECUTE FUNCTION meldroute.refuse_own_judgement();

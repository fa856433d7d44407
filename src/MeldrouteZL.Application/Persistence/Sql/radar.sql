-- The radar: persons and things are compared by keyed hashes over all organisations of a region. The hashes stand in a schema
-- that the login of the application cannot enter, not even to read what it wrote itself: it puts them there and takes them
-- away through functions that answer nothing. Only the clock is told what is alike.
CREATE TABLE IF NOT EXISTS meldroute_secret.match_person (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_id smallint NOT NULL,
  signal_id uuid NOT NULL,
  ordinal smallint NOT NULL,
  key_version smallint NOT NULL,
  known smallint NOT NULL,
  tokens bigint[] NOT NULL,
  kinds smallint[] NOT NULL,
  compared_at timestamptz,
  UNIQUE (signal_id, ordinal)
);
CREATE INDEX IF NOT EXISTS ix_match_person_waiting ON meldroute_secret.match_person (region_id, id) WHERE compared_at IS NULL;

-- Sixteen bytes a row; the index carries all of it.
CREATE TABLE IF NOT EXISTS meldroute_secret.match_token (token bigint NOT NULL, person_id integer NOT NULL, kind smallint NOT NULL, known smallint NOT NULL);
CREATE INDEX IF NOT EXISTS ix_match_token ON meldroute_secret.match_token (token) INCLUDE (person_id, kind, known);

-- Who put how many persons in, against guessing: kept for a day.
CREATE TABLE IF NOT EXISTS meldroute_secret.match_entry (region_id smallint NOT NULL, user_id uuid NOT NULL, organisation_id integer NOT NULL, role smallint NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX IF NOT EXISTS ix_match_entry ON meldroute_secret.match_entry (region_id, at);

REVOKE ALL ON meldroute_secret.match_person, meldroute_secret.match_token, meldroute_secret.match_entry FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON meldroute_secret.match_person, meldroute_secret.match_token, meldroute_secret.match_entry TO meldroute_keeper;

CREATE OR REPLACE FUNCTION meldroute.radar_drop(p_person integer, p_tokens bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM meldroute_secret.match_token WHERE token = ANY (p_tokens) AND person_id = p_person;
  DELETE FROM meldroute_secret.match_person WHERE id = p_person;
$$;

-- What is known of one person in a signal, by who writes in that signal. The same again changes nothing.
CREATE OR REPLACE FUNCTION meldroute.radar_put(p_signal uuid, p_ordinal smallint, p_key smallint, p_known smallint, p_tokens bigint[], p_kinds smallint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before record;
  person integer;
BEGIN
  IF NOT EXISTS (SELECT FROM meldroute.signal s WHERE s.id = p_signal AND s.region_id = meldroute.ctx_region()
      AND (s.mask & meldroute.ctx_mask() <> 0 OR meldroute.ctx_person() = ANY (s.user_ids))) OR cardinality(p_tokens) > 1000 THEN
    RAISE EXCEPTION 'no signal to write in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT id, tokens, kinds INTO before FROM meldroute_secret.match_person WHERE signal_id = p_signal AND ordinal = p_ordinal FOR UPDATE;
  IF FOUND THEN
    IF (before.tokens, before.kinds) = (p_tokens, p_kinds) THEN
      RETURN;
    END IF;
    PERFORM meldroute.radar_drop(before.id, before.tokens);
  END IF;
  IF cardinality(p_tokens) > 0 THEN
    INSERT INTO meldroute_secret.match_person (region_id, signal_id, ordinal, key_version, known, tokens, kinds)
      VALUES (meldroute.ctx_region(), p_signal, p_ordinal, p_key, p_known, p_tokens, p_kinds) RETURNING id INTO person;
    INSERT INTO meldroute_secret.match_token (token, person_id, kind, known) SELECT t, person, k, p_known FROM unnest(p_tokens, p_kinds) u(t, k);
    INSERT INTO meldroute_secret.match_entry (region_id, user_id, organisation_id, role)
      VALUES (meldroute.ctx_region(), meldroute.ctx_user(), meldroute.ctx_organisation(), meldroute.ctx_role());
  END IF;
END $$;

-- A signal that leaves no person behind: settled by the organisation itself (2), withdrawn (4) or expired (5), or with its
-- content key destroyed. What was found by it goes too.
CREATE OR REPLACE FUNCTION meldroute.radar_forget(p_signal uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM meldroute.radar_drop(p.id, p.tokens) FROM meldroute_secret.match_person p WHERE p.signal_id = p_signal;
  DELETE FROM meldroute.release_request r USING meldroute.possible_link l WHERE l.id = r.link_id AND p_signal IN (l.signal_id, l.other_signal_id);
  DELETE FROM meldroute.possible_link_history h USING meldroute.possible_link l WHERE l.id = h.link_id AND p_signal IN (l.signal_id, l.other_signal_id);
  DELETE FROM meldroute.possible_link WHERE p_signal IN (signal_id, other_signal_id);
END $$;
CREATE OR REPLACE FUNCTION meldroute.radar_forget_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN PERFORM meldroute.radar_forget(NEW.id); RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION meldroute.radar_forget_destroyed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN PERFORM meldroute.radar_forget(OLD.signal_id); RETURN NULL; END $$;
CREATE OR REPLACE TRIGGER radar_forget AFTER UPDATE OF stage ON meldroute.signal FOR EACH ROW WHEN (NEW.stage IN (2, 4, 5)) EXECUTE FUNCTION meldroute.radar_forget_ended();
CREATE OR REPLACE TRIGGER radar_forget AFTER DELETE ON meldroute.signal_key FOR EACH ROW EXECUTE FUNCTION meldroute.radar_forget_destroyed();

-- From here on: for the clock (role 0) and for nobody else.
CREATE OR REPLACE FUNCTION meldroute.radar_region() RETURNS smallint LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF meldroute.ctx_role() IS DISTINCT FROM 0 THEN
    RAISE EXCEPTION 'not the clock' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN meldroute.ctx_region();
END $$;

-- Who was put in since the last comparison; another server takes others.
CREATE OR REPLACE FUNCTION meldroute.radar_waiting(p_limit integer) RETURNS TABLE (person_id integer, signal_id uuid, known smallint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.signal_id, p.known FROM meldroute_secret.match_person p
  WHERE p.region_id = meldroute.radar_region() AND p.compared_at IS NULL ORDER BY p.id LIMIT p_limit FOR UPDATE SKIP LOCKED
$$;

-- Who shares what with one person. A token that more than p_most others have tells nothing and is left out.
CREATE OR REPLACE FUNCTION meldroute.radar_shared(p_person integer, p_most integer) RETURNS TABLE (person_id integer, known smallint, mine smallint, theirs smallint, owners integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.person_id, o.known, own.kind, o.kind, found.n
  FROM meldroute_secret.match_person me, unnest(me.tokens, me.kinds) own(token, kind)
  CROSS JOIN LATERAL (SELECT count(*)::integer AS n, array_agg(x.person_id) AS persons, array_agg(x.kind) AS kinds, array_agg(x.known) AS knowns
    FROM (SELECT t.person_id, t.kind, t.known FROM meldroute_secret.match_token t WHERE t.token = own.token AND t.person_id <> me.id LIMIT p_most + 1) x) found
  CROSS JOIN LATERAL unnest(found.persons, found.kinds, found.knowns) o(person_id, kind, known)
  WHERE me.id = p_person AND me.region_id = meldroute.radar_region() AND found.n <= p_most
$$;

CREATE OR REPLACE FUNCTION meldroute.radar_signals(p_persons integer[]) RETURNS TABLE (person_id integer, signal_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.signal_id FROM meldroute_secret.match_person p WHERE p.region_id = meldroute.radar_region() AND p.id = ANY (p_persons)
$$;

CREATE OR REPLACE FUNCTION meldroute.radar_compared(p_persons integer[]) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM meldroute_secret.match_entry WHERE region_id = meldroute.radar_region() AND at < clock_timestamp() - interval '1 day';
  UPDATE meldroute_secret.match_person SET compared_at = clock_timestamp() WHERE region_id = meldroute.radar_region() AND id = ANY (p_persons);
$$;

-- A new key of the tokens: who was put in with another one, how many are left, their tokens anew, and the end of the keys before.
CREATE OR REPLACE FUNCTION meldroute.radar_outdated(p_key smallint, p_after integer, p_limit integer) RETURNS TABLE (person_id integer, signal_id uuid, ordinal smallint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  here smallint := meldroute.radar_region(); -- asked first, so that it refuses also where there is nothing
BEGIN
  RETURN QUERY SELECT p.id, p.signal_id, p.ordinal FROM meldroute_secret.match_person p
  WHERE p.region_id = here AND p.id > p_after AND p.key_version <> p_key ORDER BY p.id LIMIT p_limit;
END $$;

CREATE OR REPLACE FUNCTION meldroute.radar_left(p_key smallint) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  here smallint := meldroute.radar_region();
BEGIN
  RETURN (SELECT count(*) FROM meldroute_secret.match_person p WHERE p.region_id = here AND p.key_version <> p_key);
END $$;

-- Who was written anew by somebody meanwhile has another id, and stays as they wrote it. They are compared again.
CREATE OR REPLACE FUNCTION meldroute.radar_renew(p_person integer, p_key smallint, p_known smallint, p_tokens bigint[], p_kinds smallint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  here smallint := meldroute.radar_region();
  before bigint[];
BEGIN
  SELECT p.tokens INTO before FROM meldroute_secret.match_person p WHERE p.id = p_person AND p.region_id = here AND p.key_version <> p_key FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF cardinality(p_tokens) = 0 THEN
    PERFORM meldroute.radar_drop(p_person, before);
    RETURN;
  END IF;
  DELETE FROM meldroute_secret.match_token WHERE token = ANY (before) AND person_id = p_person;
  UPDATE meldroute_secret.match_person SET key_version = p_key, known = p_known, tokens = p_tokens, kinds = p_kinds, compared_at = NULL WHERE id = p_person;
  INSERT INTO meldroute_secret.match_token (token, person_id, kind, known) SELECT t, p_person, k, p_known FROM unnest(p_tokens, p_kinds) u(t, k);
END $$;

-- Destroys the keys before this one, unless somebody is still in with one of them.
CREATE OR REPLACE FUNCTION meldroute.radar_retire(p_key smallint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF meldroute.radar_left(p_key) > 0 THEN
    RETURN false;
  END IF;
  DELETE FROM meldroute.match_key WHERE region_id = meldroute.radar_region() AND version < p_key;
  RETURN true;
END $$;

-- Who put more persons in than p_more_than since then.
CREATE OR REPLACE FUNCTION meldroute.radar_entries(p_from timestamptz, p_at timestamptz, p_more_than integer)
RETURNS TABLE (user_id uuid, organisation_id integer, role smallint, entries bigint, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.user_id, e.organisation_id, e.role, count(*), min(e.at) FROM meldroute_secret.match_entry e
  WHERE e.region_id = meldroute.radar_region() AND e.at > p_from AND e.at <= p_at AND e.role <> 0
  GROUP BY e.user_id, e.organisation_id, e.role HAVING count(*) > p_more_than
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'meldroute'::regnamespace AND proname LIKE 'radar\_%' AND proname <> 'radar_region' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meldroute_keeper', f);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION meldroute.radar_drop(integer, bigint[]), meldroute.radar_forget(uuid) FROM PUBLIC;

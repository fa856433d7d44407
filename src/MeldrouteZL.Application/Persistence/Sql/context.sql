CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA meldroute;

-- Who asks. The application signs "user|region|organisation|mask|expiry|role|on behalf of|emergency" with a key that its own role cannot read, so that
-- neither a forgotten call nor an injected set_config opens anything: no context, no rows; a forged one, an error.
CREATE SCHEMA IF NOT EXISTS meldroute_secret;
CREATE TABLE IF NOT EXISTS meldroute_secret.context_key (id smallint PRIMARY KEY CHECK (id = 1), key bytea NOT NULL);
REVOKE ALL ON SCHEMA meldroute_secret FROM PUBLIC;
GRANT USAGE ON SCHEMA meldroute_secret TO meldroute_keeper;
GRANT SELECT ON meldroute_secret.context_key TO meldroute_keeper;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA meldroute FROM PUBLIC;
GRANT USAGE ON SCHEMA meldroute TO meldroute_app;
GRANT USAGE, CREATE ON SCHEMA meldroute TO meldroute_keeper;

GRANT USAGE ON ALL SEQUENCES IN SCHEMA meldroute TO meldroute_app;

-- Stable, so that ctx_mask() becomes part of each question.
CREATE OR REPLACE FUNCTION meldroute.refuse_context(p_why text) RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RAISE EXCEPTION '% security context', p_why USING ERRCODE = 'insufficient_privilege';
END $$;

-- Who asks, as it was signed; empty where nobody has entered.
CREATE OR REPLACE FUNCTION meldroute.ctx() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT translate(current_setting('backtrace_functions'), ',_', '|-') $$;

-- Null for nobody. A transaction that outlives its context is refused.
CREATE OR REPLACE FUNCTION meldroute.ctx_mask() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT CASE
  WHEN to_timestamp(nullif(split_part(meldroute.ctx(), '|', 5), '')::float8) < statement_timestamp() THEN meldroute.refuse_context('expired')
  ELSE nullif(split_part(meldroute.ctx(), '|', 4), '')::bigint
END $$;

-- The first command of every transaction. The signature is checked here, once, and what it says is kept until the transaction ends
-- in a place that the application can read and not write: the one text setting of PostgreSQL that everybody may read and that nobody
-- sets without a grant. What that is meant for (functions whose errors are traced) stays off, since no function has such a name. It
-- takes letters, digits, commas and underscores only. Checked at each table, it took most of the time of a page (decision 0003).
CREATE OR REPLACE FUNCTION meldroute.enter(p_context text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  payload text := left(p_context, -65);
BEGIN
  IF encode(meldroute.hmac(convert_to(payload, 'UTF8'), (SELECT k.key FROM meldroute_secret.context_key k WHERE k.id = 1), 'sha256'), 'hex') IS DISTINCT FROM right(p_context, 64) THEN
    PERFORM meldroute.refuse_context('invalid');
  END IF;
  PERFORM set_config('backtrace_functions', translate(payload, '|-', ',_'), true);
  PERFORM meldroute.ctx_mask();
END $$;
ALTER FUNCTION meldroute.enter(text) OWNER TO meldroute_keeper;
GRANT EXECUTE ON FUNCTION meldroute.enter(text) TO meldroute_app;

CREATE OR REPLACE FUNCTION meldroute.ctx_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(meldroute.ctx(), '|', 1), '')::uuid $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_region() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(meldroute.ctx(), '|', 2), '')::smallint $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_organisation() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(meldroute.ctx(), '|', 3), '')::integer $$;

-- As what. What is open to a role alone (the privacy officer, whose mask is empty, and the clock) ends with the context too: hence
-- the look at the mask, which refuses one that is over.
CREATE OR REPLACE FUNCTION meldroute.ctx_role() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN meldroute.ctx_mask() IS NOT NULL THEN nullif(split_part(meldroute.ctx(), '|', 6), '')::smallint END $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_on_behalf_of() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(meldroute.ctx(), '|', 7), '')::uuid $$;

-- A person at one organisation. Who works for two sees an own draft only in the capacity in which it was written.
CREATE OR REPLACE FUNCTION meldroute.person_at(p_user uuid, p_organisation integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT encode(substring(sha256(convert_to(p_user::text || '|' || p_organisation, 'UTF8')) FOR 16), 'hex')::uuid $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT meldroute.person_at(meldroute.ctx_user(), meldroute.ctx_organisation()) $$;

-- Bit 62 belongs to the clock: the only actor that sees what no organisation may.
CREATE OR REPLACE FUNCTION meldroute.clock_bit() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT 1::bigint << 62 $$;

-- What a new row shows until its step is committed: what the grants add up to and, where that leaves out its writer, the
-- writer too. Such a row is marked by bit 63, which makes its mask negative, and is kept again at commit.
CREATE OR REPLACE FUNCTION meldroute.until_commit(p_mask bigint) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN p_mask & meldroute.ctx_mask() <> 0 THEN p_mask ELSE p_mask | meldroute.ctx_mask() | (1::bigint << 63) END $$;

CREATE OR REPLACE FUNCTION meldroute.bit_of(p_organisation integer) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT 1::bigint << bit FROM meldroute.organisation WHERE id = p_organisation $$;

-- What the live grants of a case add up to for one data group.
CREATE OR REPLACE FUNCTION meldroute.case_mask(p_case uuid, p_group integer) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT meldroute.clock_bit() | coalesce(bit_or(1::bigint << o.bit), 0)
  FROM meldroute.case_access a JOIN meldroute.organisation o ON o.id = a.organisation_id
  WHERE a.case_id = p_case AND a.until IS NULL AND a.groups & p_group = p_group
$$;

-- The same for a signal: its own grants, and those of the case it is in.
CREATE OR REPLACE FUNCTION meldroute.signal_mask(p_signal uuid, p_case uuid, p_group integer) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE WHEN p_case IS NULL THEN meldroute.clock_bit() ELSE meldroute.case_mask(p_case, p_group) END | coalesce(bit_or(1::bigint << o.bit), 0)
  FROM meldroute.signal_access a JOIN meldroute.organisation o ON o.id = a.organisation_id
  WHERE a.signal_id = p_signal AND a.until IS NULL AND a.user_id IS NULL AND a.groups & p_group = p_group
$$;

CREATE OR REPLACE FUNCTION meldroute.signal_users(p_signal uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT array_agg(DISTINCT meldroute.person_at(user_id, organisation_id)) FROM meldroute.signal_access
  WHERE signal_id = p_signal AND until IS NULL AND user_id IS NOT NULL
$$;

-- The same for one row about a person or thing of a signal: all groups that it needs in one grant. What another organisation
-- than the source wrote is for who wrote it, and for who sees it in the case; not for the source.
CREATE OR REPLACE FUNCTION meldroute.part_mask(p_signal uuid, p_groups integer, p_writer integer) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE WHEN s.case_id IS NULL THEN meldroute.clock_bit() ELSE meldroute.case_mask(s.case_id, p_groups) END | coalesce((
    SELECT bit_or(1::bigint << o.bit)
    FROM meldroute.signal_access a JOIN meldroute.organisation o ON o.id = a.organisation_id
    WHERE a.signal_id = s.id AND a.until IS NULL AND a.user_id IS NULL AND a.groups & p_groups = p_groups AND p_writer IN (s.organisation_id, a.organisation_id)), 0)
  FROM meldroute.signal s WHERE s.id = p_signal
$$;

CREATE OR REPLACE FUNCTION meldroute.part_users(p_signal uuid, p_groups integer, p_writer integer) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT array_agg(DISTINCT meldroute.person_at(a.user_id, a.organisation_id))
  FROM meldroute.signal_access a JOIN meldroute.signal s ON s.id = a.signal_id
  WHERE a.signal_id = p_signal AND a.until IS NULL AND a.user_id IS NOT NULL AND a.groups & p_groups = p_groups AND p_writer IN (s.organisation_id, a.organisation_id)
$$;

-- Of the mask of a row of this signal, the organisations of these kinds, and the clock. Bits are given out per region.
CREATE OR REPLACE FUNCTION meldroute.of_kinds(p_mask bigint, p_signal uuid, p_kinds smallint[]) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT p_mask & (meldroute.clock_bit() | coalesce(bit_or(1::bigint << o.bit), 0))
  FROM meldroute.organisation o WHERE o.kind = ANY (p_kinds) AND o.region_id = (SELECT region_id FROM meldroute.signal WHERE id = p_signal)
$$;

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

CREATE OR REPLACE FUNCTION meldroute.refuse_context(p_why text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% security context', p_why USING ERRCODE = 'insufficient_privilege';
END $$;

-- A view of the keeper, who alone may read the key: it becomes part of each question, where a function would be made ready anew for
-- every table of it, which took more than twice as long (docs/performance.md). What it shows is the mask and nothing else.
CREATE OR REPLACE VIEW meldroute.signed_context AS
  SELECT CASE
    WHEN encode(meldroute.hmac(convert_to(left(c.text, -65), 'UTF8'), k.key, 'sha256'), 'hex') IS DISTINCT FROM right(c.text, 64) THEN meldroute.refuse_context('invalid')
    WHEN to_timestamp(split_part(c.text, '|', 5)::float8) < clock_timestamp() THEN meldroute.refuse_context('expired')
    ELSE split_part(c.text, '|', 4)::bigint
  END AS mask
  FROM (SELECT current_setting('meldroute.ctx', true) AS text OFFSET 0) c, meldroute_secret.context_key k
  WHERE k.id = 1 AND c.text <> '';
ALTER VIEW meldroute.signed_context OWNER TO meldroute_keeper;
GRANT SELECT ON meldroute.signed_context TO meldroute_app;

CREATE OR REPLACE FUNCTION meldroute.ctx_mask() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT mask FROM meldroute.signed_context $$;

-- The other parts of the context are read without checking it again: every policy that uses them also asks ctx_mask().
CREATE OR REPLACE FUNCTION meldroute.ctx_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(current_setting('meldroute.ctx', true), '|', 1), '')::uuid $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_region() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(current_setting('meldroute.ctx', true), '|', 2), '')::smallint $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_organisation() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(current_setting('meldroute.ctx', true), '|', 3), '')::integer $$;

-- As what. The policies and functions of the privacy officer, whose mask is empty, ask it too: hence the check of the signature.
CREATE OR REPLACE FUNCTION meldroute.ctx_role() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN meldroute.ctx_mask() IS NOT NULL THEN nullif(split_part(left(current_setting('meldroute.ctx', true), -65), '|', 6), '')::smallint END $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_on_behalf_of() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(split_part(split_part(current_setting('meldroute.ctx', true), '.', 1), '|', 7), '')::uuid $$;

-- A person at one organisation. Who works for two sees an own draft only in the capacity in which it was written.
CREATE OR REPLACE FUNCTION meldroute.person_at(p_user uuid, p_organisation integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT encode(substring(sha256(convert_to(p_user::text || '|' || p_organisation, 'UTF8')) FOR 16), 'hex')::uuid $$;

CREATE OR REPLACE FUNCTION meldroute.ctx_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT meldroute.person_at(meldroute.ctx_user(), nullif(split_part(current_setting('meldroute.ctx', true), '|', 3), '')::integer) $$;

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

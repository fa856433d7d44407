
-- The log of who saw and did what (docs/decisions/0008). No foreign keys: an entry outlives what it is about.
CREATE TABLE IF NOT EXISTS meldroute.audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  xid xid8 NOT NULL,
  region_id smallint NOT NULL,
  user_id uuid NOT NULL,
  role smallint NOT NULL,
  organisation_id integer NOT NULL,
  on_behalf_of uuid,
  action smallint NOT NULL,
  step text,
  object_type smallint NOT NULL,
  object_name text,
  object_id uuid,
  case_id uuid,
  data_groups integer NOT NULL,
  shown text[],
  terms text[],
  because smallint,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  emergency boolean NOT NULL,
  emergency_id uuid,
  origin text,
  result smallint NOT NULL,
  trace text,
  hash bytea NOT NULL
);

-- Sealed at most a minute later: a Merkle root over the entries of the transactions from xid_from up to xid_to, chained to
-- the seal before it and signed with a key that the database does not have.
CREATE TABLE IF NOT EXISTS meldroute.audit_seal (
  region_id smallint NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  xid_from xid8 NOT NULL,
  xid_to xid8 NOT NULL,
  entries integer NOT NULL,
  root bytea NOT NULL,
  hash bytea NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (region_id, number)
);

DROP FUNCTION IF EXISTS meldroute.audit_hash(text[]);

-- Who, when and in which transaction is never taken from who writes. Whether somebody has entered at all is for the policy for
-- writing, which looks at the row after this trigger.
CREATE OR REPLACE FUNCTION meldroute.audit_entry_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  context text[] := string_to_array(meldroute.ctx(), '|');
BEGIN
  NEW.at := clock_timestamp();
  NEW.xid := pg_current_xact_id();
  NEW.user_id := nullif(context[1], '')::uuid;
  NEW.region_id := context[2]::smallint;
  NEW.organisation_id := context[3]::integer;
  NEW.role := context[6]::smallint;
  NEW.on_behalf_of := nullif(context[7], '')::uuid;
  NEW.emergency_id := nullif(context[8], '')::uuid;
  NEW.emergency := NEW.emergency_id IS NOT NULL;
  NEW.hash := {hash};
  RETURN NEW;
END $$;
ALTER FUNCTION meldroute.audit_entry_guard() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON meldroute.audit_entry FOR EACH ROW EXECUTE FUNCTION meldroute.audit_entry_guard();

-- Only the clock seals (role 0).
CREATE OR REPLACE FUNCTION meldroute.audit_seal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF meldroute.ctx_mask() IS NULL OR meldroute.ctx_role() <> 0 OR NEW.region_id <> meldroute.ctx_region() THEN
    RAISE EXCEPTION 'new row violates row-level security policy' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION meldroute.audit_seal_guard() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON meldroute.audit_seal FOR EACH ROW EXECUTE FUNCTION meldroute.audit_seal_guard();

ALTER TABLE meldroute.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE meldroute.audit_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE meldroute.audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE meldroute.audit_seal FORCE ROW LEVEL SECURITY;

-- The privacy officer (role 17) and the clock read the log of their region; who oversees the staff of an organisation what they
-- did for it; the owner of a case what was done with that case.
DROP POLICY IF EXISTS app_reads ON meldroute.audit_entry;
CREATE POLICY app_reads ON meldroute.audit_entry FOR SELECT TO meldroute_app USING (
  region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL
  AND ((SELECT meldroute.ctx_role()) IN (0, 17)
    OR organisation_id = (SELECT CASE WHEN meldroute.ctx_role() IN ({overseers}) THEN meldroute.ctx_organisation() END)
    OR EXISTS (SELECT FROM meldroute.casefile c WHERE c.id = case_id AND c.owner_organisation_id = (SELECT meldroute.ctx_organisation()))));
DROP POLICY IF EXISTS app_writes ON meldroute.audit_entry;
CREATE POLICY app_writes ON meldroute.audit_entry FOR INSERT TO meldroute_app WITH CHECK (
  region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL);
DROP POLICY IF EXISTS app_reads ON meldroute.audit_seal;
CREATE POLICY app_reads ON meldroute.audit_seal FOR SELECT TO meldroute_app USING (
  region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL AND (SELECT meldroute.ctx_role()) = 0);
DROP POLICY IF EXISTS app_writes ON meldroute.audit_seal;
CREATE POLICY app_writes ON meldroute.audit_seal FOR INSERT TO meldroute_app WITH CHECK (
  region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL AND (SELECT meldroute.ctx_role()) = 0);

REVOKE ALL ON meldroute.audit_entry, meldroute.audit_seal FROM meldroute_app;
GRANT SELECT, INSERT (action, step, object_type, object_name, object_id, case_id, data_groups, shown, terms, because, purpose, legal_basis, origin, result, trace)
  ON meldroute.audit_entry TO meldroute_app;
GRANT SELECT, INSERT ON meldroute.audit_seal TO meldroute_app;

CREATE INDEX IF NOT EXISTS ix_audit_entry_sealing ON meldroute.audit_entry (region_id, xid, id);
CREATE INDEX IF NOT EXISTS ix_audit_entry_case ON meldroute.audit_entry (case_id, id);
-- For searching, newest first: by who, for which organisation, of which record, and what was done in an emergency.
CREATE INDEX IF NOT EXISTS ix_audit_entry_at ON meldroute.audit_entry (region_id, at, id);
CREATE INDEX IF NOT EXISTS ix_audit_entry_person_at ON meldroute.audit_entry (user_id, at, id);
CREATE INDEX IF NOT EXISTS ix_audit_entry_organisation_at ON meldroute.audit_entry (organisation_id, at, id);
CREATE INDEX IF NOT EXISTS ix_audit_entry_name_at ON meldroute.audit_entry (object_name, at, id) WHERE object_name IS NOT NULL;
CREATE INDEX IF NOT EXISTS ix_audit_entry_emergency ON meldroute.audit_entry (region_id, at, id) WHERE emergency;
CREATE INDEX IF NOT EXISTS ix_audit_entry_not_done ON meldroute.audit_entry (region_id, at, id) WHERE result <> 1;
DROP INDEX IF EXISTS meldroute.ix_audit_entry_person;

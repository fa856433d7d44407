-- Who told it is shielded at Veilig Thuis until somebody opens it: with a reason, in person and for a short time. Row security
-- of what tells the reporter asks these rows, with the clock of the database, so that it ends whatever the application does.
ALTER TABLE meldroute.reporter_opening ADD COLUMN IF NOT EXISTS closes_at timestamptz NOT NULL;

-- The signals whose reporter stands open to who asks; null for everybody who opened none.
CREATE OR REPLACE FUNCTION meldroute.ctx_opened_reporters() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF meldroute.ctx_mask() IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT array_agg(o.signal_id) FROM meldroute.reporter_opening o
    WHERE o.user_id = meldroute.ctx_user() AND o.organisation_id = meldroute.ctx_organisation() AND o.region_id = meldroute.ctx_region() AND clock_timestamp() < o.closes_at);
END $$;
ALTER FUNCTION meldroute.ctx_opened_reporters() OWNER TO meldroute_keeper;

-- Nobody opens for another, nor for longer than four hours, whatever the application asks.
CREATE OR REPLACE FUNCTION meldroute.reporter_opening_own() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.user_id IS DISTINCT FROM meldroute.ctx_user() OR NEW.organisation_id IS DISTINCT FROM meldroute.ctx_organisation() THEN
    RAISE EXCEPTION 'opened for another' USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.closes_at := clock_timestamp() + least(NEW.until - NEW.since, interval '4 hours');
  RETURN NEW;
END $$;
ALTER FUNCTION meldroute.reporter_opening_own() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER own BEFORE INSERT ON meldroute.reporter_opening FOR EACH ROW EXECUTE FUNCTION meldroute.reporter_opening_own();

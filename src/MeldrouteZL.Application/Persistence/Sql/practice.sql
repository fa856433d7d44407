-- Practice. A region is made for it or it is not, for good: what clears the one can never be turned on the other.
CREATE OR REPLACE FUNCTION meldroute.refuse_other_purpose() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN RAISE EXCEPTION 'a region stays what it was made for' USING ERRCODE = 'check_violation'; END $$;
CREATE OR REPLACE TRIGGER purpose BEFORE UPDATE OF is_practice ON meldroute.region FOR EACH ROW
  WHEN (NEW.is_practice <> OLD.is_practice) EXECUTE FUNCTION meldroute.refuse_other_purpose();

-- Nobody is a member there: practising follows from a membership elsewhere (Sessions), and ends with it.
CREATE OR REPLACE FUNCTION meldroute.refuse_practice_member() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM meldroute.organisation o JOIN meldroute.region r ON r.id = o.region_id WHERE o.id = NEW.organisation_id AND r.is_practice) THEN
    RAISE EXCEPTION 'nobody is a member where people practise' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER no_practice BEFORE INSERT OR UPDATE OF organisation_id ON meldroute.membership FOR EACH ROW EXECUTE FUNCTION meldroute.refuse_practice_member();

-- Clears what was made before this moment in the practice region of the signed context, for the clock (role 0) and nobody else. A
-- signal goes with its case. Gives how many signals and cases went. Every statement names the region again.
CREATE OR REPLACE FUNCTION meldroute.clear_practice(p_before timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  here smallint;
  cases uuid[];
  signals uuid[];
BEGIN
  IF meldroute.ctx_role() IS NOT DISTINCT FROM 0::smallint THEN
    SELECT r.id INTO here FROM meldroute.region r WHERE r.id = meldroute.ctx_region() AND r.is_practice;
  END IF;
  IF here IS NULL THEN
    RAISE EXCEPTION 'not the clock of a practice region' USING ERRCODE = 'insufficient_privilege';
  END IF;
  cases := ARRAY(SELECT c.id FROM meldroute.casefile c WHERE c.region_id = here AND c.opened_at < p_before);
  signals := ARRAY(SELECT s.id FROM meldroute.signal s WHERE s.region_id = here AND (s.case_id = ANY (cases) OR s.case_id IS NULL AND s.registered_at < p_before));
{deletes}
  RETURN cardinality(cases) + cardinality(signals);
END $$;
ALTER FUNCTION meldroute.clear_practice(timestamptz) OWNER TO meldroute_keeper;

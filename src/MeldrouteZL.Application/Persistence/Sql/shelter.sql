-- Shelter. Trusted since PostgreSQL 13: who owns the database may make it. It compares a key with = within an index over periods.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA meldroute;

-- Nobody is placed where somebody is, nobody is at two places, and a device has one holder. The day of leaving is free for another.
-- Row security hides the others' rows from who places, and not from these.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT * FROM (VALUES
    ('shelter_placement', 'ex_shelter_placement_place', 'place_id'), ('shelter_placement', 'ex_shelter_placement_person', 'trajectory_id'),
    ('aware_issue', 'ex_aware_issue_device', 'device_id')) AS v(tab, name, col)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = one.name AND c.connamespace = 'meldroute'::regnamespace) THEN
      EXECUTE format('ALTER TABLE meldroute.%I ADD CONSTRAINT %I EXCLUDE USING gist (%I WITH =, daterange(starts_on, ends_on) WITH &&)', one.tab, one.name, one.col);
    END IF;
  END LOOP;
END $$;

-- Per kind of shelter: how many places there are on a day, how many are taken, for how many requests that is sought, and how many
-- moved to another place since the year began. Counts of the region for care coordination, chain direction and policy, from
-- trajectories that who asks may not see; the application withholds small ones for the last two. Kind 0: sought, no matter which.
CREATE OR REPLACE FUNCTION meldroute.shelter_figures(p_day date) RETURNS TABLE (kind smallint, places integer, used integer, waiting integer, moved integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  WITH here AS (
    SELECT meldroute.ctx_region() AS region WHERE meldroute.ctx_role() IN (8, 15, 16)
  ), counted AS (
    SELECT o.kind, 1 AS places, 0 AS used, 0 AS waiting, 0 AS moved
    FROM here JOIN meldroute.shelter_place p ON p.region_id = here.region JOIN meldroute.shelter_offer o ON o.region_id = p.region_id AND o.code = p.offer_code
    WHERE p.available_from <= p_day AND (p.available_until IS NULL OR p_day < p.available_until)
    UNION ALL
    SELECT o.kind, 0, (s.starts_on <= p_day AND p_day < s.ends_on)::integer, 0, (s.end_reason IS NOT DISTINCT FROM 2 AND s.ends_on >= date_trunc('year', p_day))::integer
    FROM here JOIN meldroute.shelter_placement s ON s.region_id = here.region JOIN meldroute.shelter_place p ON p.id = s.place_id
    JOIN meldroute.shelter_offer o ON o.region_id = p.region_id AND o.code = p.offer_code
    UNION ALL
    SELECT coalesce(r.kind, 0)::smallint, 0, 0, 1, 0 FROM here JOIN meldroute.shelter_request r ON r.region_id = here.region WHERE r.state = 1
  )
  SELECT c.kind, sum(c.places)::integer, sum(c.used)::integer, sum(c.waiting)::integer, sum(c.moved)::integer FROM counted c GROUP BY c.kind
$$;
ALTER FUNCTION meldroute.shelter_figures(date) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.shelter_figures(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.shelter_figures(date) TO meldroute_app;

-- Which places of the region are taken on a day, for who places: that a place is taken, and not by whom.
CREATE OR REPLACE FUNCTION meldroute.shelter_taken(p_day date) RETURNS TABLE (place_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.place_id FROM meldroute.shelter_placement s
  WHERE s.region_id = meldroute.ctx_region() AND meldroute.ctx_role() = 8 AND s.starts_on <= p_day AND p_day < s.ends_on
$$;
ALTER FUNCTION meldroute.shelter_taken(date) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.shelter_taken(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.shelter_taken(date) TO meldroute_app;

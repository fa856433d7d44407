-- Whether care coordination supports a victim now, for Veilig Thuis: that it is so, and nothing else of the trajectory. Only of a
-- case whose facts the organisation that asks may read, and until the trajectory is out of sight.
CREATE OR REPLACE FUNCTION meldroute.is_supported(p_victim uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT meldroute.ctx_role() IN ({trajectory_told}) AND EXISTS (
    SELECT FROM meldroute.trajectory t JOIN meldroute.case_access a ON a.case_id = t.case_id
    WHERE t.victim_id = p_victim AND t.stage <= {trajectory_closed}
      AND a.organisation_id = meldroute.ctx_organisation() AND a.until IS NULL AND a.groups & 2 <> 0)
$$;
ALTER FUNCTION meldroute.is_supported(uuid) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.is_supported(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.is_supported(uuid) TO meldroute_app;

-- The plans in which the organisation of who asks has something to do now: which referrals they are of. Row security of the plan asks
-- it once per statement; it looks at the last revision of each line, as HousePlan does.
CREATE OR REPLACE FUNCTION meldroute.ctx_plans() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT coalesce(array_agg(DISTINCT l.referral_id), '{}') FROM meldroute.plan_line l
  WHERE l.responsible_organisation_id = meldroute.ctx_organisation() AND l.region_id = meldroute.ctx_region() AND meldroute.ctx_mask() <> 0
    AND NOT EXISTS (SELECT FROM meldroute.plan_line n WHERE n.line_id = l.line_id AND n.revision > l.revision)
$$;
ALTER FUNCTION meldroute.ctx_plans() OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.ctx_plans() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.ctx_plans() TO meldroute_app;

-- Counts over cases that who asks may not see, for the roles that have figures (role × data matrix, row "reports and dashboard"): of
-- the region and by the role that the signed context says, and never a row of a case. The application withholds small counts.
-- A municipality counts what is its own, a house and the weighing team what lies in the part of the region they work for.
CREATE OR REPLACE FUNCTION meldroute.figures_cover(p_municipality integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT CASE
    WHEN meldroute.ctx_role() IN (4, 5, 7, 8, 11, 15, 16, 17) THEN true
    WHEN meldroute.ctx_role() IN (2, 3) THEN EXISTS (SELECT FROM meldroute.organisation o WHERE o.id = meldroute.ctx_organisation() AND p_municipality IN (o.id, o.municipality_id))
    WHEN meldroute.ctx_role() IN (9, 10) THEN EXISTS (
      SELECT FROM meldroute.organisation o JOIN meldroute.organisation m ON m.id = p_municipality WHERE o.id = meldroute.ctx_organisation() AND o.covers & m.covers <> 0)
    ELSE false
  END
$$;
ALTER FUNCTION meldroute.figures_cover(integer) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.figures_cover(integer) FROM PUBLIC;

-- What was carried out in a year, per kind and type.
CREATE OR REPLACE FUNCTION meldroute.figures_interventions(p_year integer) RETURNS TABLE (kind smallint, type smallint, count integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT i.kind, i.type, count(*)::integer FROM meldroute.intervention i JOIN meldroute.casefile c ON c.id = i.case_id
  WHERE i.region_id = meldroute.ctx_region() AND i.state = 2 AND extract(year FROM i.carried_out_on) = p_year AND meldroute.figures_cover(c.municipality_id)
  GROUP BY i.kind, i.type
$$;
ALTER FUNCTION meldroute.figures_interventions(integer) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.figures_interventions(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.figures_interventions(integer) TO meldroute_app;

-- What the houses of one part of the region were sent in a year: per form, track, what became of it, and month. A house counts its own.
CREATE OR REPLACE FUNCTION meldroute.figures_houses(p_year integer, p_subregion smallint) RETURNS TABLE (form smallint, track smallint, stage smallint, month integer, count integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT f.form, r.track, r.stage, extract(month FROM r.offered_at AT TIME ZONE 'Europe/Amsterdam')::integer, count(*)::integer
  FROM meldroute.referral r JOIN meldroute.organisation h ON h.id = r.receiver_organisation_id LEFT JOIN meldroute.case_facts f ON f.case_id = r.case_id
  WHERE r.region_id = meldroute.ctx_region() AND r.kind = 3 AND h.covers & p_subregion <> 0
    AND extract(year FROM r.offered_at AT TIME ZONE 'Europe/Amsterdam') = p_year
    AND (meldroute.ctx_role() IN (9, 13, 15, 16, 17) OR meldroute.ctx_role() = 10 AND h.id = meldroute.ctx_organisation())
  GROUP BY 1, 2, 3, 4
$$;
ALTER FUNCTION meldroute.figures_houses(integer, smallint) OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.figures_houses(integer, smallint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meldroute.figures_houses(integer, smallint) TO meldroute_app;

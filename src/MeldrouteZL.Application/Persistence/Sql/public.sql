-- The public form. Who comes back with a code is known by what slow hashing makes of it, as the user of a signed context that
-- reads no row of any table (mask 0, a role that reads nothing of others). What is meant for them stands behind three functions.

-- The report of this code, as long as the code is good.
CREATE OR REPLACE FUNCTION meldroute.report_here() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT r.signal_id FROM meldroute.public_report r
  WHERE r.code_hash = meldroute.ctx_user() AND r.region_id = meldroute.ctx_region() AND meldroute.ctx_mask() = 0 AND meldroute.ctx_role() = 1
    AND clock_timestamp() < r.expires_at
$$;
ALTER FUNCTION meldroute.report_here() OWNER TO meldroute_keeper;
REVOKE ALL ON FUNCTION meldroute.report_here() FROM PUBLIC;

-- Where it stands: received, being handled in a case, or closed (stages 7 and on). No number, no case, no organisation.
CREATE OR REPLACE FUNCTION meldroute.report_status() RETURNS TABLE (signal_id uuid, received_at timestamptz, expires_at timestamptz, state smallint, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.signal_id, r.received_at, r.expires_at, (CASE WHEN c.stage >= 7 THEN 3 WHEN c.id IS NOT NULL THEN 2 ELSE 1 END)::smallint, k.wrapped
  FROM meldroute.public_report r JOIN meldroute.report_key k ON k.signal_id = r.signal_id JOIN meldroute.signal s ON s.id = r.signal_id
    LEFT JOIN meldroute.casefile c ON c.id = s.case_id
  WHERE r.signal_id = (SELECT meldroute.report_here())
$$;
ALTER FUNCTION meldroute.report_status() OWNER TO meldroute_keeper;

-- What was written to the reporter: what came of it (0), questions (1) and notices (2), each as the read views give it. Answers
-- are not given back: who finds a code reads what Veilig Thuis wrote and not what the reporter told.
CREATE OR REPLACE FUNCTION meldroute.report_texts() RETURNS TABLE (id uuid, kind smallint, at timestamptz, said bytea, answered_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.id, 0::smallint, f.at, k.wrapped || uuid_send(f.signal_id) || uuid_send(f.id) || f.text, NULL::timestamptz
  FROM meldroute.feedback f JOIN meldroute.signal_key k ON k.signal_id = f.signal_id WHERE f.signal_id = (SELECT meldroute.report_here())
  UNION ALL
  SELECT m.id, m.kind, m.at, k.wrapped || uuid_send(m.signal_id) || uuid_send(m.id) || m.text, m.answered_at
  FROM meldroute.report_message m JOIN meldroute.report_key k ON k.signal_id = m.signal_id WHERE m.signal_id = (SELECT meldroute.report_here())
  ORDER BY 3, 1
$$;
ALTER FUNCTION meldroute.report_texts() OWNER TO meldroute_keeper;

-- Answers the open question, once: of two answers at the same moment the second finds it answered. Gives who asked it, who is to
-- hear that there is something; null when nothing was answered.
CREATE OR REPLACE FUNCTION meldroute.report_answer(p_question uuid, p_answer bytea) RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE meldroute.report_message m SET answer = p_answer, answered_at = clock_timestamp()
  WHERE m.id = p_question AND m.signal_id = meldroute.report_here() AND m.kind = 1 AND m.answered_at IS NULL
  RETURNING m.written_by
$$;
ALTER FUNCTION meldroute.report_answer(uuid, bytea) OWNER TO meldroute_keeper;

-- The work list walks these in the order it shows, and its counts never leave them: they carry what the policy compares.
CREATE INDEX IF NOT EXISTS ix_case_access_work ON meldroute.case_access (organisation_id, due_at, case_id)
  INCLUDE (mask, region_id, handler_id, groups) WHERE is_open AND until IS NULL;
CREATE INDEX IF NOT EXISTS ix_case_access_mine ON meldroute.case_access (organisation_id, handler_id, due_at, case_id)
  INCLUDE (mask, region_id, groups) WHERE is_open AND until IS NULL;
-- Each row of the work list is looked up in these by key: by hash in two pages at any number of cases, by tree in one more
-- for every power of some three hundred.
CREATE INDEX IF NOT EXISTS ix_casefile_key ON meldroute.casefile USING hash (id);
CREATE INDEX IF NOT EXISTS ix_case_facts_key ON meldroute.case_facts USING hash (case_id);
CREATE INDEX IF NOT EXISTS ix_case_key_key ON meldroute.case_key USING hash (case_id);
CREATE INDEX IF NOT EXISTS ix_signal_access_work ON meldroute.signal_access (organisation_id, due_at, signal_id)
  INCLUDE (mask, region_id, user_ids, handler_id, user_id) WHERE is_open AND until IS NULL;
CREATE INDEX IF NOT EXISTS ix_signal_access_mine ON meldroute.signal_access (organisation_id, handler_id, due_at, signal_id)
  INCLUDE (mask, region_id, user_ids, user_id) WHERE is_open AND until IS NULL;

-- What the clock looks through every minute for cases to shield: the closed ones only (stage 7).
CREATE INDEX IF NOT EXISTS ix_casefile_closed ON meldroute.casefile (region_id, closed_at) WHERE stage = 7;
-- And for what was destroyed since it last wrote that down (stage 9).
CREATE INDEX IF NOT EXISTS ix_casefile_destroyed ON meldroute.casefile (region_id, last_step_at) WHERE stage = 9;
-- The same for trajectories (closed, destroyed) and for drafts (5 expired), and the drafts that were withdrawn (4).
CREATE INDEX IF NOT EXISTS ix_trajectory_ended ON meldroute.trajectory (region_id, stage, last_step_at) WHERE stage IN ({trajectory_closed}, {trajectory_destroyed});
CREATE INDEX IF NOT EXISTS ix_signal_ended ON meldroute.signal (region_id, stage, last_step_at) WHERE stage IN (4, 5);

-- Who must still hear something, the most urgent first: few at a time, and the clock looks every minute.
CREATE INDEX IF NOT EXISTS ix_signal_source_due ON meldroute.signal (source_due_at) WHERE source_due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS ix_signal_colleague_due ON meldroute.signal (colleague_due_at) WHERE colleague_due_at IS NOT NULL;

-- The list of all signals of an organisation, newest first.
CREATE INDEX IF NOT EXISTS ix_signal_access_all ON meldroute.signal_access (organisation_id, signal_id)
  INCLUDE (mask, region_id, user_ids, user_id) WHERE until IS NULL;

-- What an organisation may see now, newest first, for the privacy officer.
CREATE INDEX IF NOT EXISTS ix_case_access_all ON meldroute.case_access (organisation_id, case_id) INCLUDE (region_id, groups, since) WHERE until IS NULL;

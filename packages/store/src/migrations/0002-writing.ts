// What writing into threads and following dates need to remember.

export const writing = `
-- Grows when something is added to a row that waits already, so that a write under way does not swallow it.
ALTER TABLE outbox ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- When the forum put our first post into its queue for approval: another one would only stand beside it there.
ALTER TABLE topic ADD COLUMN status_post_queued_at INTEGER;

-- The date that the forum gave when both sides last agreed; NULL where it was not remembered, 'null' for none.
ALTER TABLE thread ADD COLUMN base_due_json TEXT;
`;

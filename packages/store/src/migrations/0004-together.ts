// What people who work together need to remember: campaigns, what waits for what, what somebody follows, meetings.

export const together = `
-- A named set of tasks with a thread of its own.
CREATE TABLE campaign (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
  -- Its topic on the forum, as an address that people follow; NULL where there is none.
  thread_address TEXT,
  -- Tasks of it that one person may hold at once, in place of the board's own limits; NULL: the board's.
  claims_limit INTEGER, cloned_from TEXT REFERENCES campaign (id), created_by TEXT REFERENCES person (id),
  created_at INTEGER NOT NULL, closed_at INTEGER, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- JSON of domain's checklist: what belongs to the task, in order, and what of it is done.
ALTER TABLE task ADD COLUMN checklist_json TEXT NOT NULL DEFAULT '[]';
-- Leads do not want to be asked about it before then.
ALTER TABLE task ADD COLUMN snoozed_until INTEGER;
ALTER TABLE task ADD COLUMN campaign_id TEXT REFERENCES campaign (id);
-- By which a list that is brought in again finds the task it made.
ALTER TABLE task ADD COLUMN list_key TEXT;
-- Whoever waits for a task that was merged waits for the one that stays.
CREATE INDEX task_merged ON task (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX task_campaign ON task (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE UNIQUE INDEX task_list_key ON task (coalesce(campaign_id, ''), list_key) WHERE list_key IS NOT NULL;

-- A task that waits for another one.
CREATE TABLE blocker (
  task_id TEXT NOT NULL REFERENCES task (id), blocked_by_id TEXT NOT NULL REFERENCES task (id),
  PRIMARY KEY (task_id, blocked_by_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocker_of ON blocker (blocked_by_id);

-- Tasks, and searches for something to do, of which a person wants to hear.
CREATE TABLE follow (
  person_id TEXT NOT NULL REFERENCES person (id), task_id TEXT NOT NULL REFERENCES task (id), at INTEGER NOT NULL,
  PRIMARY KEY (person_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_task ON follow (task_id);
CREATE TABLE watch (
  person_id TEXT NOT NULL REFERENCES person (id),
  -- The search part of the address of "Find something for me", in one spelling.
  wish TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (person_id, wish)
) STRICT, WITHOUT ROWID;

-- How often a task was among the few that somebody was shown who looked for something to do.
CREATE TABLE showing (
  task_id TEXT PRIMARY KEY REFERENCES task (id), times INTEGER NOT NULL, last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Meetings that were closed; the next one begins where the last one of its team ended. NULL: all teams.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT, team TEXT, began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL,
  by_person_id TEXT REFERENCES person (id)
) STRICT;

-- Reports and meetings ask what happened in a time.
CREATE INDEX event_at ON event (at);
-- A holder asked somebody to go on: the hold that ends when that is taken. NULL: a lead asked, for any free place.
ALTER TABLE offer ADD COLUMN from_claim_id TEXT REFERENCES claim (id);

-- Leads do not want to be asked about a line of a list before then.
ALTER TABLE proposal ADD COLUMN snoozed_until INTEGER;

-- What a person chose about themselves.
ALTER TABLE person ADD COLUMN hides_finished INTEGER NOT NULL DEFAULT 0 CHECK (hides_finished IN (0, 1));
ALTER TABLE person ADD COLUMN skips_thanks INTEGER NOT NULL DEFAULT 0 CHECK (skips_thanks IN (0, 1));

-- What their browser asked for when they last signed in; what they chose themselves is in language.
ALTER TABLE person ADD COLUMN browser_language TEXT;
`;

// The first schema. A migration that has landed is never edited; the next change is the next file.

export const first = `
CREATE TABLE counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('task-number', 1);

CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What people wrote. Everything else names a text by its id, so that its words can be emptied and no row is lost.
CREATE TABLE text (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, username TEXT NOT NULL, avatar TEXT, language TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identity (
  provider TEXT NOT NULL, subject TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
  username TEXT NOT NULL, admin INTEGER NOT NULL, moderator INTEGER NOT NULL, groups_json TEXT NOT NULL,
  refreshed_at INTEGER NOT NULL, PRIMARY KEY (provider, subject)
) STRICT;
CREATE INDEX identity_person ON identity (person_id);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE sign_in (
  nonce TEXT PRIMARY KEY, browser_hash TEXT NOT NULL, return_to TEXT NOT NULL, created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL, used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE board_column (
  id TEXT PRIMARY KEY, name TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('triage', 'open', 'active', 'review', 'done', 'dropped')),
  position INTEGER NOT NULL, soft_limit INTEGER CHECK (soft_limit > 0)
) STRICT;

CREATE TABLE task (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number > 0), version INTEGER NOT NULL CHECK (version > 0),
  title_id TEXT NOT NULL REFERENCES text (id), body_id TEXT NOT NULL REFERENCES text (id),
  language TEXT, team TEXT, kind TEXT NOT NULL, labels_json TEXT NOT NULL, difficulty TEXT, effort INTEGER,
  mentor TEXT, not_before INTEGER, due_json TEXT, milestone TEXT,
  column_id TEXT NOT NULL REFERENCES board_column (id), rank TEXT NOT NULL CHECK (length(rank) > 0),
  stage TEXT NOT NULL CHECK (stage IN ('triage', 'open', 'active', 'review', 'done', 'dropped')),
  set_stage TEXT CHECK (set_stage IN ('triage', 'dropped', 'done')),
  set_reason_id TEXT REFERENCES text (id), audience TEXT NOT NULL, audience_json TEXT NOT NULL,
  merged_into TEXT REFERENCES task (id), split_from TEXT REFERENCES task (id),
  created_by TEXT REFERENCES person (id), created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX task_place ON task (column_id, rank, id);
CREATE INDEX task_stage ON task (stage);

CREATE TABLE slot (
  id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task (id), name TEXT, position INTEGER NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX slot_task ON slot (task_id, position);

CREATE TABLE claim (
  id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task (id), slot_id TEXT NOT NULL REFERENCES slot (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('working', 'submitted', 'returned', 'accepted', 'released', 'expired', 'closed')),
  claimed_at INTEGER NOT NULL, state_at INTEGER NOT NULL, renewed_at INTEGER NOT NULL, nudged_at INTEGER,
  nudge_reached_at INTEGER, link TEXT, note_id TEXT REFERENCES text (id), outcome TEXT,
  return_comment_id TEXT REFERENCES text (id), hand_back_note_id TEXT REFERENCES text (id), position INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_task ON claim (task_id, position);
CREATE INDEX claim_person ON claim (person_id, state);
-- A slot has at most one live claim, ever; a person has at most one on a task.
CREATE UNIQUE INDEX claim_live_slot ON claim (slot_id) WHERE state IN ('working', 'submitted', 'returned', 'accepted');
CREATE UNIQUE INDEX claim_live_person ON claim (task_id, person_id)
  WHERE state IN ('working', 'submitted', 'returned', 'accepted');

CREATE TABLE offer (
  id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task (id), person_id TEXT NOT NULL REFERENCES person (id),
  by_person_id TEXT NOT NULL REFERENCES person (id), at INTEGER NOT NULL, lapses_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'declined', 'withdrawn'))
) STRICT;
CREATE INDEX offer_task ON offer (task_id);
CREATE INDEX offer_person ON offer (person_id, state);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL, title TEXT NOT NULL, author TEXT, category_id INTEGER,
  category_slug TEXT, tags_json TEXT NOT NULL, audience_json TEXT NOT NULL, replies INTEGER,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)), state TEXT NOT NULL CHECK (state IN ('readable', 'gone')),
  source TEXT, created_at INTEGER NOT NULL, bumped_at INTEGER, row_digest TEXT, read_at INTEGER NOT NULL,
  status_post_id INTEGER, status_post_number INTEGER, status_post_removed INTEGER NOT NULL DEFAULT 0 CHECK (status_post_removed IN (0, 1)),
  status_post_begun_at INTEGER
) STRICT;

CREATE TABLE thread (
  task_id TEXT PRIMARY KEY REFERENCES task (id), topic_id INTEGER NOT NULL REFERENCES topic (id), post_id INTEGER,
  item_text TEXT, item_position INTEGER, source TEXT, base_title_id TEXT REFERENCES text (id),
  base_body_id TEXT REFERENCES text (id), base_tags_json TEXT, conflicts_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_topic ON thread (topic_id);
-- A whole topic is one task at most; items of an outline are many.
CREATE UNIQUE INDEX thread_whole_topic ON thread (topic_id) WHERE item_text IS NULL;

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, task_id TEXT NOT NULL REFERENCES task (id), command_id TEXT NOT NULL,
  version INTEGER NOT NULL, at INTEGER NOT NULL, door TEXT NOT NULL, person_id TEXT REFERENCES person (id),
  type TEXT NOT NULL, data_json TEXT NOT NULL, changes_json TEXT NOT NULL, audience_before TEXT,
  audience_after TEXT NOT NULL
) STRICT;
CREATE INDEX event_task ON event (task_id, sequence);

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, received_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('look', 'noted', 'unreadable')), topic_id INTEGER, event_type TEXT NOT NULL,
  event_id TEXT NOT NULL, digest TEXT NOT NULL, payload_json TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')), tries INTEGER NOT NULL DEFAULT 0,
  next_try_at INTEGER NOT NULL, error TEXT
) STRICT;
CREATE INDEX inbox_waiting ON inbox (next_try_at) WHERE state = 'waiting';

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('status-post', 'status-tags', 'close-topic', 'notice')), key TEXT,
  topic_id INTEGER, asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
  recipient TEXT REFERENCES person (id), code TEXT, task_id TEXT REFERENCES task (id),
  by_person_id TEXT REFERENCES person (id), created_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')), tries INTEGER NOT NULL DEFAULT 0, error TEXT,
  done_at INTEGER, seen_at INTEGER
) STRICT;
CREATE UNIQUE INDEX outbox_one_waiting ON outbox (key) WHERE state = 'waiting' AND key IS NOT NULL;
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_recipient ON outbox (recipient, id) WHERE recipient IS NOT NULL;

CREATE TABLE source_state (
  key TEXT PRIMARY KEY, backfilled_at INTEGER, polled_at INTEGER, incomplete_json TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;
`;

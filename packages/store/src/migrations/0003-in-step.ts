// What keeping board and thread in step needs to remember: what became of threads, who wrote what in them, pauses, messages.

export const inStep = `
-- Open questions to a lead about a task, as domain's Ask.
ALTER TABLE task ADD COLUMN asks_json TEXT NOT NULL DEFAULT '[]';

-- What the forum said of the topic beside its text when it was last read, as domain's Standing; NULL before that.
ALTER TABLE thread ADD COLUMN standing_json TEXT;
-- What the source's rules made of category, tags and headings when both sides last agreed.
ALTER TABLE thread ADD COLUMN base_reading_json TEXT;
-- Whether the base's body is the finished page, for want of its source.
ALTER TABLE thread ADD COLUMN base_cooked INTEGER NOT NULL DEFAULT 0 CHECK (base_cooked IN (0, 1));
-- A text in conflict names the forum's words beside the base. What was in conflict before kept them as its base.
UPDATE thread SET conflicts_json = (
  SELECT json_group_array(json_object(
    'field', value, 'textId', CASE value WHEN 'title' THEN base_title_id ELSE base_body_id END, 'editedAt', NULL
  )) FROM json_each(conflicts_json)
) WHERE conflicts_json <> '[]';
-- Headings above a list item, outermost first, as last read.
ALTER TABLE thread ADD COLUMN item_group_json TEXT;

-- Author's account on the forum, for telling whether they are still there.
ALTER TABLE topic ADD COLUMN author_username TEXT;
-- Posts up to this id have been read for commands, mentions and signs of life.
ALTER TABLE topic ADD COLUMN read_up_to INTEGER;
-- Somebody does not want us to write here: its author, a moderator or a lead.
ALTER TABLE topic ADD COLUMN excluded_at INTEGER;
ALTER TABLE topic ADD COLUMN excluded_by TEXT;
-- The status tag that we set last, NULL before the first one; how often it was set again since that time.
ALTER TABLE topic ADD COLUMN status_tag TEXT;
ALTER TABLE topic ADD COLUMN tag_restores INTEGER NOT NULL DEFAULT 0;
ALTER TABLE topic ADD COLUMN tag_restores_since INTEGER;
-- The answer to the last command in the thread that could not be done, where our post there tells it.
ALTER TABLE topic ADD COLUMN last_answer_json TEXT;

-- Posts in linked topics that were read, each once. No words: only what came of them.
CREATE TABLE post (
  id INTEGER PRIMARY KEY, topic_id INTEGER NOT NULL REFERENCES topic (id), number INTEGER NOT NULL,
  subject TEXT NOT NULL, created_at INTEGER NOT NULL, read_at INTEGER NOT NULL,
  -- Digest of the text as last read; what was asked for in it and has been carried out.
  digest TEXT NOT NULL, commands_json TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX post_topic ON post (topic_id, id);

-- Posts that the forum's webhook named: read at the next look at their topic, however old they are.
CREATE TABLE post_call (
  topic_id INTEGER NOT NULL, post_id INTEGER NOT NULL, PRIMARY KEY (topic_id, post_id)
) STRICT, WITHOUT ROWID;

-- A post that names a task by address or short name. Shown to those who may see the post's own topic.
CREATE TABLE mention (
  task_id TEXT NOT NULL REFERENCES task (id), post_id INTEGER NOT NULL, topic_id INTEGER NOT NULL,
  post_number INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (task_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_post ON mention (post_id);

-- One topic links another.
CREATE TABLE topic_link (
  from_topic_id INTEGER NOT NULL, to_topic_id INTEGER NOT NULL, post_id INTEGER NOT NULL,
  PRIMARY KEY (from_topic_id, to_topic_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_link_to ON topic_link (to_topic_id);
CREATE INDEX topic_link_post ON topic_link (post_id);

-- Accounts that began threads: whether they were suspended when the forum was last asked.
CREATE TABLE author (
  username TEXT PRIMARY KEY, suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)), read_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Items of an outline that may be tasks and were not made ones: a lead takes or dismisses them.
CREATE TABLE proposal (
  topic_id INTEGER NOT NULL REFERENCES topic (id), item_text TEXT NOT NULL, position INTEGER NOT NULL,
  confidence REAL NOT NULL, reason_json TEXT NOT NULL, seen_at INTEGER NOT NULL, dismissed_at INTEGER,
  PRIMARY KEY (topic_id, item_text)
) STRICT, WITHOUT ROWID;

-- Times that count against nobody: a person is away, a team pauses, we or the forum were down, a task was hidden.
CREATE TABLE pause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('away', 'team', 'board-down', 'forum-down', 'hidden')),
  person_id TEXT REFERENCES person (id), team TEXT, task_id TEXT REFERENCES task (id), from_at INTEGER NOT NULL,
  until_at INTEGER
) STRICT;
CREATE INDEX pause_until ON pause (until_at);
CREATE INDEX pause_person ON pause (person_id) WHERE person_id IS NOT NULL;

-- An offer may also lapse.
CREATE TABLE offer_next (
  id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task (id), person_id TEXT NOT NULL REFERENCES person (id),
  by_person_id TEXT NOT NULL REFERENCES person (id), at INTEGER NOT NULL, lapses_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'declined', 'withdrawn', 'lapsed'))
) STRICT;
INSERT INTO offer_next SELECT id, task_id, person_id, by_person_id, at, lapses_at, state FROM offer;
DROP TABLE offer;
ALTER TABLE offer_next RENAME TO offer;
CREATE INDEX offer_task ON offer (task_id);
CREATE INDEX offer_person ON offer (person_id, state);
CREATE INDEX offer_open ON offer (lapses_at) WHERE state = 'open';

-- The private message on the forum in which a person hears from us, and what they do not want to hear.
CREATE TABLE conversation (
  person_id TEXT PRIMARY KEY REFERENCES person (id), topic_id INTEGER, last_sent_at INTEGER,
  -- When a message was begun and what it says, until its end is known: after a crash we look whether it arrived.
  begun_at INTEGER, begun_json TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE notice_choice (
  person_id TEXT NOT NULL REFERENCES person (id), code TEXT NOT NULL, by_message INTEGER NOT NULL CHECK (by_message IN (0, 1)),
  PRIMARY KEY (person_id, code)
) STRICT, WITHOUT ROWID;

-- Small things of which there is one: switches, when we were last alive, when the forum last spoke.
CREATE TABLE state (name TEXT PRIMARY KEY, value_json TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Outbox with two more kinds, what a notice says beside its task, when a notice went out as a message, and why a write
-- came to nothing. What was given up is open until it is overcome, so what was given up before is over; the next change
-- owes it again.
CREATE TABLE outbox_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('status-post', 'status-tags', 'close-topic', 'thread-edit', 'message', 'notice')),
  key TEXT, topic_id INTEGER, asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
  recipient TEXT REFERENCES person (id), code TEXT, task_id TEXT REFERENCES task (id),
  by_person_id TEXT REFERENCES person (id), created_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')), tries INTEGER NOT NULL DEFAULT 0, error TEXT,
  done_at INTEGER, seen_at INTEGER, revision INTEGER NOT NULL DEFAULT 0, data_json TEXT, messaged_at INTEGER,
  trouble TEXT
) STRICT;
INSERT INTO outbox_next
  (id, kind, key, topic_id, asked, recipient, code, task_id, by_person_id, created_at, due_at, state, tries, error,
   done_at, seen_at, revision)
  SELECT id, kind, key, topic_id, asked, recipient, code, task_id, by_person_id, created_at, due_at, state, tries, error,
   done_at, seen_at, revision FROM outbox WHERE state <> 'failed';
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE UNIQUE INDEX outbox_one_open ON outbox (key) WHERE state <> 'done' AND key IS NOT NULL;
CREATE INDEX outbox_state ON outbox (state, due_at);
CREATE INDEX outbox_key ON outbox (key) WHERE key IS NOT NULL;
CREATE INDEX outbox_topic ON outbox (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX outbox_recipient ON outbox (recipient, id) WHERE recipient IS NOT NULL;

-- A topic waits once, however often it was named; other kinds count as one by their event type, and what cannot be
-- understood by its digest. The column last_at tells of the newest of a row's deliveries.
ALTER TABLE inbox ADD COLUMN deliveries INTEGER NOT NULL DEFAULT 1;
ALTER TABLE inbox ADD COLUMN last_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN done_at INTEGER;
UPDATE inbox SET last_at = received_at, payload_json = NULL, done_at = CASE state WHEN 'done' THEN received_at END;
CREATE TEMP TABLE inbox_one AS
  SELECT min(id) AS id, count(*) AS deliveries, max(received_at) AS last_at FROM inbox
  GROUP BY kind, state, CASE kind WHEN 'look' THEN CASE state WHEN 'waiting' THEN topic_id ELSE id END WHEN 'noted' THEN event_type ELSE digest END;
DELETE FROM inbox WHERE id NOT IN (SELECT id FROM inbox_one);
UPDATE inbox SET deliveries = one.deliveries, last_at = one.last_at FROM inbox_one AS one WHERE one.id = inbox.id;
DROP TABLE inbox_one;
CREATE UNIQUE INDEX inbox_one_look ON inbox (topic_id) WHERE kind = 'look' AND state = 'waiting';
CREATE UNIQUE INDEX inbox_one_noted ON inbox (event_type) WHERE kind = 'noted';
CREATE UNIQUE INDEX inbox_one_unreadable ON inbox (digest) WHERE kind = 'unreadable';
`;

// What we know of forum topics, whether or not they became tasks.
import type { TopicFacts, TopicId } from "@threadboard/domain";
import type { Insertable, Selectable } from "kysely";
import { inPieces, type Reading, type Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type TopicRow = Selectable<Tables["topic"]>;

function rowOf(facts: TopicFacts): Insertable<Tables["topic"]> {
  const { tags, audience, closed, ...rest } = facts;
  return {
    ...rest,
    tagsJson: JSON.stringify(tags),
    audienceJson: JSON.stringify(audience),
    closed: closed ? 1 : 0,
    state: "readable",
    statusPostId: null,
    statusPostNumber: null,
    statusPostRemoved: 0,
    statusPostBegunAt: null,
    statusPostQueuedAt: null,
  };
}

/** Saves what was read; what we wrote there ourselves stays known. */
export async function saveTopic(trx: Writing, facts: TopicFacts): Promise<void> {
  const row = rowOf(facts);
  const {
    id: _id,
    statusPostId: _post,
    statusPostNumber: _number,
    statusPostRemoved: _removed,
    statusPostBegunAt: _begun,
    statusPostQueuedAt: _queued,
    rowDigest,
    ...changing
  } = row;
  const update = rowDigest === null ? changing : { ...changing, rowDigest };
  await trx
    .insertInto("topic")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(update))
    .execute();
}

/** Returns the topics with these ids. */
export async function readTopics(db: Reading, ids: readonly TopicId[]): Promise<Map<TopicId, TopicRow>> {
  const rows = await inPieces([...new Set(ids)], (piece) =>
    db.selectFrom("topic").selectAll().where("id", "in", piece).execute(),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Returns one topic, or `null`. */
export async function readTopic(db: Reading, id: TopicId): Promise<TopicRow | null> {
  return (await readTopics(db, [id])).get(id) ?? null;
}

/** Returns the digest of each known topic's list row, for telling which have to be read again. */
export async function readRowDigests(
  db: Reading,
  ids: readonly TopicId[],
): Promise<Map<TopicId, string | null>> {
  const rows = await inPieces([...new Set(ids)], (piece) =>
    db.selectFrom("topic").select(["id", "rowDigest"]).where("id", "in", piece).execute(),
  );
  return new Map(rows.map((row) => [row.id, row.rowDigest]));
}

/**
 * The forum answers that the topic cannot be read. Claims and history stay; the card says so. What its list row
 * showed counts no more: should it show the same again, the topic is back and has to be read.
 */
export async function markTopicGone(trx: Writing, id: TopicId, now: number): Promise<void> {
  await trx
    .updateTable("topic")
    .set({ state: "gone", readAt: now, rowDigest: null, audienceJson: JSON.stringify({ kind: "nobody" }) })
    .where("id", "=", id)
    .execute();
}

/** Notes how far a source has been read, and what its last reading could not tell. */
export async function saveSourceState(
  trx: Writing,
  key: string,
  state: { at: number; incomplete: readonly string[] },
): Promise<void> {
  const incompleteJson = JSON.stringify(state.incomplete);
  await trx
    .insertInto("sourceState")
    .values({ key, backfilledAt: state.at, polledAt: state.at, incompleteJson })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ polledAt: state.at, incompleteJson }))
    .execute();
}

/** Returns how far each source has been read. */
export async function readSourceStates(db: Reading): Promise<Selectable<Tables["sourceState"]>[]> {
  return db.selectFrom("sourceState").selectAll().execute();
}

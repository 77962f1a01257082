// What the forum told us: each topic waits once however often it was named, and no call is lost.
import { DAY, TopicId } from "@threadboard/domain";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import {
  countInbox,
  finishLooks,
  type NewDelivery,
  openStore,
  postponeLooks,
  readInbox,
  readNextLook,
  readReplayable,
  readWaitingLooks,
  receive,
  settleUnreadable,
  tidyInbox,
} from "./index.ts";
import { migrations } from "./migrations/index.ts";
import { temporaryFile, temporaryStore } from "./testing/temporary-store.ts";

const mark = { eventType: "post_edited", eventId: "1", digest: "d", receivedAt: 0 };
const look = (topic: number, receivedAt = 0): NewDelivery => ({
  ...mark,
  kind: "look",
  topicId: TopicId.parse(topic),
  receivedAt,
});
const unreadable = (digest: string, receivedAt = 0): NewDelivery => ({
  ...mark,
  kind: "unreadable",
  why: "unknown-shape",
  copy: `{"copy":"${digest}"}`,
  digest,
  receivedAt,
});

async function withDeliveries(...deliveries: NewDelivery[]) {
  const store = temporaryStore();
  await store.write(async (trx) => {
    for (const delivery of deliveries) await receive(trx, delivery);
  });
  return store;
}

test("a topic that was named often waits once, those named first come first", async () => {
  const store = await withDeliveries(look(9), look(7), look(9), look(8), look(9));
  expect(await readWaitingLooks(store.read, 0, 10)).toEqual([
    { topicId: 9, upTo: 3, tries: 0 },
    { topicId: 7, upTo: 1, tries: 0 },
    { topicId: 8, upTo: 1, tries: 0 },
  ]);
});

test("a flood of ten thousand deliveries is one row that counts them", async () => {
  const store = temporaryStore();
  await store.write(async (trx) => {
    for (let at = 0; at < 10_000; at++) await receive(trx, look(9, at));
  });
  const { waiting } = await readInbox(store.read);
  expect(waiting).toMatchObject([{ topicId: 9, deliveries: 10_000, receivedAt: 0, lastAt: 9_999 }]);
});

test("a call that comes while its topic is read is looked at afterwards", async () => {
  const store = await withDeliveries(look(9));
  const [waiting] = await readWaitingLooks(store.read, 0, 10);
  await store.write((trx) => receive(trx, look(9)));
  await store.write((trx) => finishLooks(trx, TopicId.parse(9), waiting?.upTo ?? 0, 5));
  expect(await readWaitingLooks(store.read, 5, 10)).toEqual([{ topicId: 9, upTo: 2, tries: 0 }]);
  await store.write((trx) => finishLooks(trx, TopicId.parse(9), 2, 6));
  expect(await countInbox(store.read)).toEqual({ waiting: 0, done: 1, failed: 0 });
});

test("a topic that could not be read waits for its time and holds up no other", async () => {
  const store = await withDeliveries(look(9), look(9), look(7));
  await store.write((trx) => postponeLooks(trx, TopicId.parse(9), 100, "busy"));
  expect(await readWaitingLooks(store.read, 99, 10)).toMatchObject([{ topicId: 7 }]);
  expect(await readWaitingLooks(store.read, 100, 10)).toMatchObject([
    { topicId: 9, tries: 1 },
    { topicId: 7 },
  ]);
  expect(await readNextLook(store.read)).toBe(0);
  await store.write((trx) => finishLooks(trx, TopicId.parse(7), 1, 0));
  expect(await readNextLook(store.read)).toBe(100);
});

test("what we do not read is counted by its kind, what cannot be read by its digest", async () => {
  const noted: NewDelivery = { ...mark, kind: "noted", eventType: "user_updated" };
  const store = await withDeliveries(
    look(1),
    noted,
    unreadable("a"),
    { ...noted, eventId: "2" },
    unreadable("a"),
  );
  const inbox = await readInbox(store.read);
  expect(inbox.noted).toMatchObject([{ eventType: "user_updated", eventId: "2", deliveries: 2 }]);
  expect(inbox.unreadable).toMatchObject([{ digest: "a", error: "unknown-shape", deliveries: 2 }]);
  expect(await countInbox(store.read)).toEqual({ waiting: 1, done: 1, failed: 1 });
});

test("what is understood at last becomes a look or goes, and waits beside what waits already", async () => {
  const store = await withDeliveries(unreadable("a"), unreadable("b"), look(9));
  const [first, second] = await readReplayable(store.read, 0, 10);
  expect(await readReplayable(store.read, first?.id ?? 0, 10)).toEqual([second]);
  if (first === undefined || second === undefined) throw new Error("there are two");
  await store.write((trx) => settleUnreadable(trx, first, { kind: "look", topicId: TopicId.parse(9) }, 1));
  await store.write((trx) => settleUnreadable(trx, second, { kind: "nothing" }, 1));
  expect(await countInbox(store.read)).toEqual({ waiting: 1, done: 0, failed: 0 });
  expect(await readWaitingLooks(store.read, 1, 10)).toEqual([{ topicId: 9, upTo: 2, tries: 0 }]);
});

test("copies go after thirty days, what is done after a week, and what waits stays", async () => {
  const store = await withDeliveries(unreadable("old"), unreadable("new", DAY), look(7), look(8));
  await store.write((trx) => finishLooks(trx, TopicId.parse(7), 1, 23 * DAY));
  await store.write((trx) => tidyInbox(trx, 30 * DAY - 1));
  expect(await countInbox(store.read)).toEqual({ waiting: 1, done: 1, failed: 2 });
  expect(await readReplayable(store.read, 0, 10)).toHaveLength(2);
  await store.write((trx) => tidyInbox(trx, 30 * DAY));
  expect(await countInbox(store.read)).toEqual({ waiting: 1, done: 0, failed: 2 });
  expect(await readReplayable(store.read, 0, 10)).toMatchObject([{ digest: "new" }]);
  await store.write((trx) => tidyInbox(trx, 365 * DAY));
  expect(await readInbox(store.read)).toMatchObject({
    waiting: [{ topicId: 8 }],
    unreadable: [{ digest: "new" }],
  });
});

test("an inbox of before is one row a topic after the update, and nothing that waited is lost", async () => {
  const file = temporaryFile();
  await openStore(file, migrations.slice(0, 2)).close();
  const database = new Database(file);
  const insert = database.prepare(
    `INSERT INTO inbox (received_at, kind, topic_id, event_type, event_id, digest, payload_json, state, next_try_at)
     VALUES (?, ?, ?, 'post_edited', '1', ?, '{"postId":3}', ?, 0)`,
  );
  insert.run(1, "look", 9, "a", "waiting");
  insert.run(2, "look", 7, "b", "waiting");
  insert.run(3, "look", 9, "c", "waiting");
  insert.run(4, "look", 9, "d", "done");
  insert.run(5, "look", 9, "e", "done");
  insert.run(6, "unreadable", null, "f", "failed");
  insert.run(7, "unreadable", null, "f", "failed");
  insert.run(8, "noted", null, "g", "done");
  insert.run(9, "noted", null, "h", "done");
  database.close();
  const store = temporaryStore(file);
  expect(await countInbox(store.read)).toEqual({ waiting: 2, done: 3, failed: 1 });
  const { waiting, unreadable: kept, noted } = await readInbox(store.read);
  expect(waiting).toMatchObject([
    { topicId: 9, deliveries: 2, receivedAt: 1, lastAt: 3, payloadJson: null },
    { topicId: 7, deliveries: 1 },
  ]);
  expect(kept).toMatchObject([{ deliveries: 2 }]);
  expect(noted).toMatchObject([{ deliveries: 2 }]);
});

// What the forum told us: each topic is looked at once however often it was named, and no call is lost.
import { TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import {
  countInbox,
  finishLooks,
  type NewInboxRow,
  postponeLooks,
  readWaitingLooks,
  receive,
} from "./index.ts";
import { temporaryStore } from "./testing/temporary-store.ts";

const look = (topic: number, receivedAt = 0): NewInboxRow => ({
  kind: "look",
  topicId: TopicId.parse(topic),
  eventType: "post_edited",
  eventId: "1",
  digest: "d",
  payloadJson: null,
  receivedAt,
});

async function withLooks(...rows: NewInboxRow[]) {
  const store = temporaryStore();
  await store.write(async (trx) => {
    for (const row of rows) await receive(trx, row);
  });
  return store;
}

test("a topic that was named often waits once, those named first come first", async () => {
  const store = await withLooks(look(9), look(7), look(9), look(8), look(9));
  expect(await readWaitingLooks(store.read, 0, 10)).toEqual([
    { topicId: 9, upTo: 5, tries: 0 },
    { topicId: 7, upTo: 2, tries: 0 },
    { topicId: 8, upTo: 4, tries: 0 },
  ]);
});

test("a call that comes while its topic is read is looked at afterwards", async () => {
  const store = await withLooks(look(9));
  const [waiting] = await readWaitingLooks(store.read, 0, 10);
  await store.write((trx) => receive(trx, look(9)));
  await store.write((trx) => finishLooks(trx, TopicId.parse(9), waiting?.upTo ?? 0));
  expect(await readWaitingLooks(store.read, 0, 10)).toEqual([{ topicId: 9, upTo: 2, tries: 0 }]);
});

test("a topic that could not be read waits for its time and holds up no other", async () => {
  const store = await withLooks(look(9), look(9), look(7));
  await store.write((trx) => postponeLooks(trx, TopicId.parse(9), 100, "busy"));
  expect(await readWaitingLooks(store.read, 99, 10)).toMatchObject([{ topicId: 7 }]);
  expect(await readWaitingLooks(store.read, 100, 10)).toMatchObject([
    { topicId: 9, tries: 1 },
    { topicId: 7 },
  ]);
});

test("what we do not read is kept as done, what cannot be read as failed", async () => {
  const store = await withLooks(
    look(1),
    { ...look(1), kind: "noted", topicId: null },
    { ...look(1), kind: "unreadable", topicId: null },
  );
  expect(await countInbox(store.read)).toEqual({ waiting: 1, done: 1, failed: 1 });
});

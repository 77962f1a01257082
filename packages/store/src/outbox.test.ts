// What is owed: many wishes become one row, and none is lost on the way.
import { must, type OutboxEntry, type PersonId, TopicId } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dropOutbox,
  enqueue,
  finishOutbox,
  markSeen,
  postponeOutbox,
  readDue,
  readNextDue,
  readNotices,
  readQueue,
  readTrouble,
  readTroubledTopics,
  readWaitingTopics,
  retryOutbox,
  saveTask,
  tryTopicAgain,
  withdrawNotices,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE } from "./testing/temporary-store.ts";

const topicId = TopicId.parse(7);
const post = (dueAt: number, asked = false): OutboxEntry => ({ kind: "status-post", topicId, asked, dueAt });
const tags = (dueAt: number): OutboxEntry => ({ kind: "status-tags", topicId, dueAt });

const refused = { words: "the forum refused", trouble: "refused" } as const;

test("changes to one thread that wait are one row, due at the earliest time", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(300), post(100), post(200), tags(50)], 0));
  expect(await readDue(store.read, 99, 10)).toMatchObject([{ kind: "status-tags" }]);
  expect(await readDue(store.read, 100, 10)).toMatchObject([
    { kind: "status-tags", dueAt: 50 },
    { kind: "status-post", dueAt: 100 },
  ]);
  expect(await readNextDue(store.read)).toBe(50);
  expect(await readWaitingTopics(store.read)).toEqual(new Set([topicId]));
});

test("a post that was asked for stays asked for", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1), post(2, true), post(3)], 0));
  expect(await readDue(store.read, 10, 10)).toMatchObject([{ asked: 1 }]);
});

test("a change that comes while a row is being written is written too", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1)], 0));
  const [writing] = await readDue(store.read, 1, 1);
  await store.write((trx) => enqueue(trx, [post(5)], 2));
  await store.write((trx) => finishOutbox(trx, must(writing, "a row"), 3, null));
  const [again] = await readDue(store.read, 5, 1);
  await store.write((trx) => finishOutbox(trx, must(again, "the row that still waits"), 6, null));
  expect(await readDue(store.read, 1e9, 1)).toEqual([]);
});

test("a change that comes while a write is given up is tried", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1)], 0));
  const [writing] = await readDue(store.read, 1, 1);
  await store.write((trx) => enqueue(trx, [post(5)], 2));
  await store.write((trx) => finishOutbox(trx, must(writing, "a row"), 3, refused));
  expect(await readDue(store.read, 5, 1)).toHaveLength(1);
});

test("what was given up begins anew with the next change, and is still asked for", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1, true)], 0));
  const [row] = await readDue(store.read, 1, 1);
  await store.write((trx) => finishOutbox(trx, must(row, "a row"), 2, refused));
  expect(await readTrouble(store.read, topicId)).toMatchObject({ trouble: "refused" });
  expect(await readTroubledTopics(store.read)).toEqual(new Set([topicId]));
  await store.write((trx) => enqueue(trx, [post(30)], 10));
  expect(await readDue(store.read, 30, 9)).toMatchObject([{ id: row?.id, asked: 1, tries: 0, dueAt: 30 }]);
  const [again] = await readDue(store.read, 30, 1);
  await store.write((trx) => finishOutbox(trx, must(again, "a row"), 31, null));
  expect(await readTrouble(store.read, topicId)).toBeNull();
  expect(await readQueue(store.read, 9)).toEqual([]);
});

test("what failed in a topic is tried at once when something there is other than it was", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1), tags(1)], 0));
  const [first, second] = await readDue(store.read, 1, 2);
  await store.write(async (trx) => {
    await finishOutbox(trx, must(first, "a row"), 2, refused);
    await postponeOutbox(trx, must(second, "another").id, 9000, { words: "busy", trouble: null });
    await tryTopicAgain(trx, topicId, 5);
  });
  expect(await readDue(store.read, 5, 9)).toHaveLength(2);
});

test("a lead's word tries a row again or takes it off, while it is there", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1)], 0));
  const [row] = await readDue(store.read, 1, 1);
  const id = must(row, "a row").id;
  await store.write((trx) => postponeOutbox(trx, id, 9000, refused));
  expect(await store.write((trx) => retryOutbox(trx, id, 5))).toBe(true);
  expect(await readDue(store.read, 5, 1)).toMatchObject([{ id, tries: 0 }]);
  expect(await store.write((trx) => dropOutbox(trx, id, 6))).toMatchObject({ id, topicId });
  expect(await store.write((trx) => dropOutbox(trx, id, 6))).toBeNull();
  expect(await store.write((trx) => retryOutbox(trx, id, 6))).toBe(false);
  expect(await readQueue(store.read, 9)).toEqual([]);
});

test("a row is tried again when it is due again, and remembers why", async () => {
  const store = await furnishedStore();
  await store.write((trx) => enqueue(trx, [post(1)], 0));
  const row = must((await readDue(store.read, 1, 1))[0], "a row");
  await store.write((trx) => postponeOutbox(trx, row.id, 500, { words: "too busy", trouble: null }));
  expect(await readDue(store.read, 499, 1)).toEqual([]);
  expect(await readDue(store.read, 500, 1)).toMatchObject([{ tries: 1, error: "too busy" }]);
});

async function withNotices() {
  const store = await furnishedStore();
  const task = must(fc.sample(arbitraryTask, { numRuns: 1, seed: 3 })[0], "a task");
  const [ana, ben] = [must(PEOPLE[0], "ana"), must(PEOPLE[1], "ben")];
  const notice = (recipient: PersonId, dueAt: number): OutboxEntry => ({
    kind: "notice",
    recipient,
    code: "returned",
    taskId: task.id,
    byPersonId: ben,
    dueAt,
  });
  await store.write(async (trx) => {
    await saveTask(trx, task);
    await enqueue(trx, [notice(ana, 10), notice(ana, 10), notice(ana, 99), notice(ben, 10)], 0);
  });
  return { store, task, ana, ben };
}

test("notices each stand for themselves, show when they are due, and are seen once", async () => {
  const { store, ana, ben } = await withNotices();
  expect(await readDue(store.read, 1e9, 10)).toEqual([]);
  const shown = await readNotices(store.read, ana, 10, 10);
  expect(shown).toHaveLength(2);
  expect(shown.filter(({ seenAt }) => seenAt === null)).toHaveLength(2);
  const newest = must(shown[0], "a notice").id;
  expect(await store.write((trx) => markSeen(trx, ana, newest, 20))).toHaveLength(2);
  expect(await store.write((trx) => markSeen(trx, ana, newest, 30))).toHaveLength(0);
  const unseen = async (id: PersonId) =>
    (await readNotices(store.read, id, 10, 10)).filter(({ seenAt }) => seenAt === null).length;
  expect([await unseen(ana), await unseen(ben)]).toEqual([0, 1]);
});

test("only notices that nobody could have read are taken back", async () => {
  const { store, task, ana, ben } = await withNotices();
  await store.write((trx) => withdrawNotices(trx, task.id, ana, 10));
  expect(await readNotices(store.read, ana, 1000, 10)).toHaveLength(3);
  await store.write((trx) => withdrawNotices(trx, task.id, ben, 10));
  expect(await readNotices(store.read, ana, 1000, 10)).toHaveLength(2);
});

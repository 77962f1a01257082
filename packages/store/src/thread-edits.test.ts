// Edits of threads that wait: gathered into one row a task, read back, and taken back.
import { must, type OfferableField, type OutboxEntry, type PersonId, TopicId } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  askLook,
  editOf,
  enqueue,
  finishOutbox,
  readDue,
  readOffered,
  readWaitingLooks,
  revoke,
  saveTask,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE } from "./testing/temporary-store.ts";

const topicId = TopicId.parse(7);

// Made here and not in a test: the first random words of every script take a while.
const [sample] = fc.sample(arbitraryTask, { numRuns: 1, seed: 1 });
const task = { ...must(sample, "a task"), thread: null };
const taskId = task.id;

/** A store with one task, and edits that it owes its thread. */
async function withTask() {
  const store = await furnishedStore();
  await store.write((trx) => saveTask(trx, task));
  const edit = (fields: OfferableField[], dueAt: number, byPersonId: PersonId | null = null): OutboxEntry => {
    return { kind: "thread-edit", topicId, taskId, fields, byPersonId, dueAt };
  };
  return { store, edit };
}

test("what is asked for while an edit waits is one edit, due when the newest may go out", async () => {
  const { store, edit } = await withTask();
  const [ana] = PEOPLE;
  await store.write((trx) =>
    enqueue(trx, [edit(["title"], 10), edit(["labels", "title"], 19, ana ?? null)], 0),
  );
  expect(await readDue(store.read, 18, 10)).toEqual([]);
  const due = await readDue(store.read, 19, 10);
  expect(due.map(editOf)).toEqual([{ taskId, fields: ["title", "labels"] }]);
  expect(due[0]?.byPersonId).toBe(ana);
  expect(await readOffered(store.read, taskId)).toEqual(["title", "labels"]);
});

test("an edit that was given up brings nothing of itself into the next one", async () => {
  const { store, edit } = await withTask();
  await store.write((trx) => enqueue(trx, [edit(["title"], 1)], 0));
  const [row] = await readDue(store.read, 1, 1);
  const refused = { words: "Title is too short", trouble: "refused" } as const;
  await store.write((trx) => finishOutbox(trx, must(row, "a row"), 2, refused));
  expect(await readOffered(store.read, taskId)).toEqual([]);
  await store.write((trx) => enqueue(trx, [edit(["body"], 5)], 3));
  expect(await readOffered(store.read, taskId)).toEqual(["body"]);
});

test("what is revoked waits no longer, and other rows stay", async () => {
  const { store, edit } = await withTask();
  const tags: OutboxEntry = { kind: "status-tags", topicId, dueAt: 1 };
  await store.write((trx) => enqueue(trx, [edit(["title"], 1), tags], 0));
  await store.write((trx) => revoke(trx, [`thread-edit:${taskId}`]));
  expect((await readDue(store.read, 9, 9)).map(({ kind }) => kind)).toEqual(["status-tags"]);
});

test("a look of our own waits like one that the forum asked for, once", async () => {
  const store = await furnishedStore();
  await store.write((trx) => askLook(trx, topicId, 5));
  await store.write((trx) => askLook(trx, topicId, 6));
  expect(await readWaitingLooks(store.read, 10, 10)).toMatchObject([{ topicId, tries: 0 }]);
});

// What people wait for, what gathers in a notice meanwhile, and how often tasks were shown.
import { must, type Task } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  addShowings,
  changeNotice,
  enqueue,
  markSeen,
  readBegunBetween,
  readFollowers,
  readFollowsOf,
  readLastNoticeAt,
  readOpenNotice,
  readShowings,
  readWatches,
  readWatchesOf,
  removeFollow,
  removeWatch,
  saveFollow,
  saveTask,
  saveWatch,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE } from "./testing/temporary-store.ts";

// Making a random task takes a while where others work on the same machine.
vi.setConfig({ testTimeout: 30_000 });

const ana = must(PEOPLE[0], "somebody");
const ben = must(PEOPLE[1], "somebody else");

async function storeWithTask(more: Partial<Task> = {}) {
  const store = await furnishedStore();
  const bare = arbitraryTask.map((task) => ({ ...task, thread: null, set: null, claims: [], offers: [] }));
  const [drawn] = fc.sample(bare, { numRuns: 1, seed: 7 });
  const task = { ...must(drawn, "a task"), ...more };
  await store.write((trx) => saveTask(trx, task));
  return { store, task };
}

test("a task is followed once by each, since they first asked for it, until they stop", async () => {
  const { store, task } = await storeWithTask();
  await store.write(async (trx) => {
    for (const [personId, at] of [
      [ana, 1],
      [ana, 2],
      [ben, 3],
    ] as const)
      await saveFollow(trx, { personId, taskId: task.id, at });
  });
  expect(await readFollowsOf(store.read, ana)).toEqual([{ personId: ana, taskId: task.id, at: 1 }]);
  expect((await readFollowers(store.read, task.id)).sort()).toEqual([ana, ben].sort());
  await store.write((trx) => removeFollow(trx, ana, task.id));
  expect(await readFollowers(store.read, task.id)).toEqual([ben]);
});

test("somebody waits for so many wishes, and the oldest gives way", async () => {
  const { store } = await storeWithTask();
  await store.write(async (trx) => {
    for (const [index, wish] of ["kind=a", "kind=b", "kind=c", "kind=a"].entries())
      await saveWatch(trx, { personId: ana, wish, at: index }, 2);
    await saveWatch(trx, { personId: ben, wish: "", at: 9 }, 2);
  });
  const wishes = (rows: readonly { wish: string }[]) => rows.map(({ wish }) => wish);
  expect(wishes(await readWatchesOf(store.read, ana))).toEqual(["kind=a", "kind=c"]);
  expect(await readWatches(store.read)).toHaveLength(3);
  await store.write((trx) => removeWatch(trx, ana, "kind=c"));
  expect(wishes(await readWatchesOf(store.read, ana))).toEqual(["kind=a"]);
});

test("showings add up", async () => {
  const { store, task } = await storeWithTask();
  expect(await readShowings(store.read)).toEqual(new Map());
  await store.write((trx) => addShowings(trx, new Map([[task.id, 2]]), 1));
  await store.write((trx) => addShowings(trx, new Map([[task.id, 3]]), 2));
  expect(await readShowings(store.read)).toEqual(new Map([[task.id, 5]]));
});

test("a notice takes more in until somebody has seen it", async () => {
  const { store, task } = await storeWithTask();
  const notice = { kind: "notice", recipient: ana, code: "fits", taskId: task.id, byPersonId: null } as const;
  const open = () => readOpenNotice(store.read, ana, "fits", null);
  expect([await open(), await readLastNoticeAt(store.read, ana, "fits")]).toEqual([null, null]);
  await store.write((trx) => enqueue(trx, [{ ...notice, data: { tasks: "one" }, dueAt: 10 }], 0));
  const { id } = must(await open(), "a notice");
  await store.write((trx) => changeNotice(trx, id, { tasks: "one,two" }));
  expect((await open())?.dataJson).toBe('{"tasks":"one,two"}');
  expect(await readOpenNotice(store.read, ana, "followed", task.id)).toBeNull();
  await store.write((trx) => markSeen(trx, ana, id, 20));
  expect([await open(), await readLastNoticeAt(store.read, ana, "fits")]).toEqual([null, 10]);
});

test("a task has begun in the span that ends with its announced time", async () => {
  const { store, task } = await storeWithTask({ notBefore: 100 });
  expect(await readBegunBetween(store.read, 50, 100)).toEqual([task.id]);
  expect(await readBegunBetween(store.read, 100, 200)).toEqual([]);
  expect(await readBegunBetween(store.read, 50, 99)).toEqual([]);
});

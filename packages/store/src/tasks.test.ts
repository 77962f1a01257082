// The task aggregate in real SQLite files.
import { type Claim, ClaimId, must, stageOfTask, type Task, TaskId, TaskNumber } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  readNextNumber,
  readTask,
  readTaskByNumber,
  StaleTask,
  type Store,
  saveTask,
  spendNumbers,
} from "./index.ts";
import { arbitraryTask, asNextVersion } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE, uuid } from "./testing/temporary-store.ts";

class Back extends Error {}

/** Runs work in a transaction and takes all of it back. */
async function inVain(
  store: Store,
  work: (trx: Parameters<Parameters<Store["write"]>[0]>[0]) => Promise<void>,
) {
  await expect(
    store.write(async (trx) => {
      await work(trx);
      throw new Back();
    }),
  ).rejects.toBeInstanceOf(Back);
}

const aTask = (more: Partial<Task> = {}): Task => {
  const [drawn] = fc.sample(
    arbitraryTask.map((task) => ({ ...task, thread: null, set: null })),
    { numRuns: 1, seed: 7 },
  );
  return { ...must(drawn, "a task"), claims: [], offers: [], ...more };
};

const claimOn = (task: Task, n: number, person: number, slot = 0): Claim => ({
  id: ClaimId.parse(uuid(2000 + n)),
  slotId: must(task.slots[slot], "a slot").id,
  personId: must(PEOPLE[person], "a person"),
  state: "working",
  claimedAt: 1,
  stateAt: 1,
  renewedAt: 1,
  nudgedAt: null,
  nudgeReachedAt: null,
  evidence: null,
  outcome: null,
  returnComment: null,
  handBackNote: null,
});

// Making random words of every script takes a while where others work on the same machine.
test("what is saved reads back the same, and so does its next version", { timeout: 30_000 }, async () => {
  const store = await furnishedStore();
  await fc.assert(
    fc.asyncProperty(arbitraryTask, arbitraryTask, async (first, other) => {
      const second = asNextVersion(first, other);
      await inVain(store, async (trx) => {
        await saveTask(trx, first);
        expect(await readTask(trx, first.id)).toEqual(first);
        await saveTask(trx, second);
        expect(await readTaskByNumber(trx, first.number)).toEqual(second);
      });
    }),
    { numRuns: 60 },
  );
});

test("the stage is kept beside the task as the rules give it", async () => {
  const store = await furnishedStore();
  await fc.assert(
    fc.asyncProperty(arbitraryTask, (task) =>
      inVain(store, async (trx) => {
        await saveTask(trx, task);
        const row = await trx.selectFrom("task").select("stage").executeTakeFirstOrThrow();
        expect(row.stage).toBe(stageOfTask(task));
      }),
    ),
    { numRuns: 20 },
  );
});

test("a version that is not the next one is refused and changes nothing", async () => {
  const store = await furnishedStore();
  const task = aTask();
  await store.write((trx) => saveTask(trx, task));
  await store.write((trx) => saveTask(trx, { ...task, version: 2, milestone: "kept" }));
  for (const version of [2, 4]) {
    const stale = store.write((trx) => saveTask(trx, { ...task, version, milestone: "lost" }));
    await expect(stale).rejects.toBeInstanceOf(StaleTask);
  }
  expect(await readTask(store.read, task.id)).toMatchObject({ version: 2, milestone: "kept" });
});

test("the file itself refuses a second live claim on a slot", async () => {
  const store = await furnishedStore();
  const task = aTask();
  const claims = [claimOn(task, 1, 0), claimOn(task, 2, 1)];
  await expect(store.write((trx) => saveTask(trx, { ...task, claims }))).rejects.toThrow(
    /UNIQUE.*claim\.slot_id/,
  );
  expect(await readTask(store.read, task.id)).toBeNull();
});

test("the file itself refuses a second live claim of a person on a task", async () => {
  const store = await furnishedStore();
  const [slot] = aTask().slots;
  const slots = [must(slot, "a slot"), { ...must(slot, "a slot"), id: TaskId.parse(uuid(77)) as never }];
  const task = aTask({ slots });
  const claims = [claimOn(task, 1, 0), claimOn(task, 2, 0, 1)];
  await expect(store.write((trx) => saveTask(trx, { ...task, claims }))).rejects.toThrow(
    /UNIQUE.*claim\.task_id/,
  );
});

test("a slot changes hands within one save", async () => {
  const store = await furnishedStore();
  const task = aTask();
  const first = claimOn(task, 1, 0);
  await store.write((trx) => saveTask(trx, { ...task, claims: [first] }));
  const after = {
    ...task,
    version: 2,
    claims: [{ ...first, state: "released" as const }, claimOn(task, 2, 1)],
  };
  await store.write((trx) => saveTask(trx, after));
  expect((await readTask(store.read, task.id))?.claims.map((claim) => claim.state)).toEqual([
    "released",
    "working",
  ]);
});

test("rows that point nowhere are refused", async () => {
  const store = await furnishedStore();
  const task = aTask();
  const claims = [{ ...claimOn(task, 1, 0), personId: uuid(404) as (typeof PEOPLE)[number] }];
  await expect(store.write((trx) => saveTask(trx, { ...task, claims }))).rejects.toThrow(/FOREIGN KEY/);
});

test("a number that was given once is not given again", async () => {
  const store = await furnishedStore();
  expect(await readNextNumber(store.read)).toBe(1);
  await store.write((trx) => spendNumbers(trx, [aTask({ number: TaskNumber.parse(41) })]));
  expect(await readNextNumber(store.read)).toBe(42);
  await store.write((trx) => spendNumbers(trx, [aTask({ number: TaskNumber.parse(50), version: 2 })]));
  expect(await readNextNumber(store.read)).toBe(42);
});

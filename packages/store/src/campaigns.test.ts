// Campaigns in a real SQLite file: saved and read back, counted by who sees them, and keys that are taken once.
import {
  type Campaign,
  CampaignId,
  ClaimId,
  must,
  SlotId,
  type Task,
  TaskId,
  TaskNumber,
} from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countCampaignTasks,
  isKeyTaken,
  readCampaignAudiences,
  readCampaigns,
  readCampaignTaskIds,
  readListedIds,
  readProgressRows,
  readRecord,
  saveCampaign,
  saveTask,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE, uuid } from "./testing/temporary-store.ts";

const id = CampaignId.parse(uuid(9001));
const campaign = (more: Partial<Campaign> = {}): Campaign => ({
  id,
  name: "Audit",
  description: "",
  threadAddress: null,
  claimsLimit: null,
  clonedFrom: null,
  createdBy: must(PEOPLE[0], "a person"),
  createdAt: 1,
  closedAt: null,
  version: 1,
  ...more,
});

const everybody = { signedIn: false, groups: [] };
const [drawn] = fc.sample(
  arbitraryTask.map((task) => ({ ...task, thread: null, set: null })),
  { numRuns: 1, seed: 7 },
);

/** A public task of the campaign with one free part. */
function aTask(n: number, more: Partial<Task> = {}): Task {
  const task = must(drawn, "a task");
  return {
    ...task,
    id: TaskId.parse(uuid(7000 + n)),
    number: TaskNumber.parse(n),
    version: 1,
    slots: [{ id: SlotId.parse(uuid(7500 + n)), name: null, retired: false }],
    claims: [],
    offers: [],
    blockedBy: [],
    mergedInto: null,
    splitFrom: null,
    campaign: id,
    listKey: `key ${n}`,
    audience: { kind: "public" },
    ...more,
  };
}

test("a campaign reads back as it was saved, and as it was changed", async () => {
  const store = await furnishedStore();
  await store.write((trx) => saveCampaign(trx, campaign()));
  const changed = campaign({
    name: "The audit",
    claimsLimit: 5,
    closedAt: 9,
    threadAddress: "https://f.example/t/1",
    version: 2,
  });
  await store.write((trx) => saveCampaign(trx, changed));
  expect(await readCampaigns(store.read)).toEqual([changed]);
});

test("tasks are counted for who sees them, and a key is taken once in a campaign", async () => {
  const store = await furnishedStore();
  const hidden = aTask(2, { audience: { kind: "groups", groups: ["staff"] } });
  await store.write(async (trx) => {
    await saveCampaign(trx, campaign());
    for (const task of [aTask(1), hidden]) await saveTask(trx, task);
  });
  const ids = [1, 2].map((n) => uuid(7000 + n));
  expect(await readCampaignTaskIds(store.read, id)).toEqual(ids);
  expect(await readListedIds(store.read, id)).toEqual(ids);
  expect(await readListedIds(store.read, null)).toEqual([]);
  expect((await countCampaignTasks(store.read, everybody)).get(id)).toEqual({ all: 2, seen: 1 });
  expect((await readCampaignAudiences(store.read, id)).map(({ count }) => count)).toEqual([1, 1]);
  expect((await readProgressRows(store.read, everybody, [id])).map(({ taskId }) => taskId)).toEqual([ids[0]]);
  const key = { campaign: id, listKey: "key 1" };
  expect(await isKeyTaken(store.read, key, null)).toBe(true);
  expect(await isKeyTaken(store.read, key, TaskId.parse(ids[0]))).toBe(false);
  expect(await isKeyTaken(store.read, { ...key, campaign: null }, null)).toBe(false);
});

test.each([
  ["without a limit of its own counts with everything else", null, { held: 1, heldByCampaign: {} }],
  ["with a limit of its own stands apart", 4, { held: 0, heldByCampaign: { [id]: 1 } }],
])("what somebody holds in a campaign %s", async (_what, claimsLimit, record) => {
  const store = await furnishedStore();
  const person = must(PEOPLE[0], "a person");
  const task = aTask(1);
  const claim = {
    id: ClaimId.parse(uuid(7900)),
    slotId: must(task.slots[0], "a slot").id,
    personId: person,
    state: "working" as const,
    claimedAt: 1,
    stateAt: 1,
    renewedAt: 1,
    nudgedAt: null,
    nudgeReachedAt: null,
    evidence: null,
    outcome: null,
    returnComment: null,
    handBackNote: null,
  };
  await store.write(async (trx) => {
    await saveCampaign(trx, campaign({ claimsLimit }));
    await saveTask(trx, { ...task, claims: [claim] });
  });
  expect(await readRecord(store.read, person)).toMatchObject(record);
});

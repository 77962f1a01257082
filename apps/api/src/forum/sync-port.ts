// The store's side of reading the forum.
import { type Configuration, stageOfTask, type Task, type TopicId } from "@threadboard/domain";
import type { Applied, ImportOrder, SyncPort } from "@threadboard/forum";
import {
  finishLooks,
  markTopicGone,
  postponeLooks,
  readRowDigests,
  readSourceStates,
  readTasksOfTopic,
  readTopic,
  readWaitingLooks,
  type Store,
  saveSourceState,
  saveTopic,
  type TopicRow,
} from "@threadboard/store";
import type { Engine, Order } from "../engine/engine.ts";
import { repliesPort } from "./replies-port.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly clock: () => number;
  readonly newId: () => string;
};

/** Returns what `packages/forum` asks for when it reads. */
export function syncPort(parts: Parts): SyncPort {
  const { store, engine, clock } = parts;
  return {
    replies: repliesPort(parts),
    rowDigests: (ids) => readRowDigests(store.read, ids),
    sourceOf: async (id) => (await readTopic(store.read, id))?.source,
    apply: (facts, plan) =>
      engine.together(async (trx, { run, touch }) => {
        const before = await readTopic(trx, facts.id);
        await saveTopic(trx, facts);
        const known = await readTasksOfTopic(trx, facts.id);
        const applied = await carryOut(plan(known), known, run);
        if (before !== null && shownDiffers(before, facts)) await touch(facts.id);
        return applied;
      }),
    gone: (id) =>
      engine.together(async (trx, { touch }) => {
        const before = await readTopic(trx, id);
        if (before === null || before.state === "gone") return;
        await markTopicGone(trx, id, clock());
        await touch(id);
      }),
    sourceRead: (key, at, incomplete) => store.write((trx) => saveSourceState(trx, key, { at, incomplete })),
    sourceReadAt: async (key) =>
      (await readSourceStates(store.read)).find((state) => state.key === key)?.polledAt ?? null,
    waitingLooks: (limit) => readWaitingLooks(store.read, clock(), limit),
    looked: (topicId, upTo) => store.write((trx) => finishLooks(trx, topicId, upTo, clock())),
    lookLater: (topicId, at, words) => store.write((trx) => postponeLooks(trx, topicId, at, words)),
  };
}

async function carryOut(
  orders: readonly ImportOrder[],
  known: readonly Task[],
  run: (order: Order) => Promise<{ outcome: string }>,
): Promise<Applied> {
  const applied = { created: 0, changed: 0, unchanged: 0 };
  const open = new Set(known.filter((task) => stageOfTask(task) !== "dropped").map((task) => task.id));
  for (const { taskId, thread } of orders) {
    // A dropped or merged task stays as it was when it was dropped.
    if (taskId !== null && !open.has(taskId)) continue;
    const result = await run({
      command: { type: "import", taskId, thread },
      giver: { kind: "automaton" },
      door: "import",
    });
    if (result.outcome !== "done") applied.unchanged += 1;
    else if (taskId === null) applied.created += 1;
    else applied.changed += 1;
  }
  return applied;
}

/** Whether something that cards show of a topic itself has changed. */
function shownDiffers(
  before: TopicRow,
  now: {
    readonly id: TopicId;
    readonly slug: string;
    readonly replies: number | null;
    readonly closed: boolean;
  },
): boolean {
  return (
    before.replies !== now.replies ||
    before.slug !== now.slug ||
    before.state === "gone" ||
    (before.closed === 1) !== now.closed
  );
}

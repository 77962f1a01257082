// The store's side of reading the forum.
import {
  type Configuration,
  plainStanding,
  sameAudience,
  type Task,
  type TopicId,
} from "@threadboard/domain";
import type { Applied, ImportOrder, Loss, SyncPort } from "@threadboard/forum";
import {
  finishLooks,
  markTopicGone,
  postponeLooks,
  readAuthor,
  readMergedInto,
  readRowDigests,
  readSourceStates,
  readTask,
  readTasksOfTopic,
  readTopic,
  readWaitingLooks,
  type Store,
  saveAuthor,
  saveProposals,
  saveSourceState,
  saveTopic,
  type TopicRow,
  type Writing,
} from "@threadboard/store";
import type { Engine, Hand, Order } from "../engine/engine.ts";
import { oweAgain } from "./owe-again.ts";
import { readWithin, repliesPort } from "./replies-port.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly clock: () => number;
  readonly newId: () => string;
};

/** Returns what `packages/forum` asks for when it reads. */
export function syncPort(parts: Parts): SyncPort {
  const { store, engine, configuration, clock } = parts;
  return {
    replies: repliesPort(parts),
    rowDigests: (ids) => readRowDigests(store.read, ids),
    sourceOf: async (id) => (await readTopic(store.read, id))?.source,
    authors: {
      stateOf: (username, topicId, readBefore) => readAuthor(store.read, username, topicId, readBefore),
      read: (username, suspended, at) => store.write((trx) => saveAuthor(trx, username, suspended, at)),
    },
    apply: (facts, plan, offered, quiet) =>
      engine.together(async (trx, hand) => {
        const { run, touch, owe } = hand;
        const before = await readTopic(trx, facts.id);
        await saveTopic(trx, facts);
        const known = await readTasksOfTopic(trx, facts.id);
        const applied = await carryOut(plan(known), run);
        await bringMergedAlong(trx, known, run);
        await saveProposals(trx, facts.id, offered ?? [], clock());
        if (quiet != null) await readWithin(parts, trx, hand, quiet);
        if (before === null) return applied;
        if (shownDiffers(before, facts)) await touch(facts.id);
        const tasks = await readTasksOfTopic(trx, facts.id);
        await oweAgain(trx, { owe }, { before, facts, tasks }, { configuration, now: clock() });
        return applied;
      }),
    lost: (id, loss) =>
      engine.together(async (trx, { run, touch }) => {
        const before = await readTopic(trx, id);
        if (before === null) return;
        await markTopicGone(trx, id, clock());
        const known = await readTasksOfTopic(trx, id);
        await carryOut(
          known.map((task) => hiding(task, loss)),
          run,
        );
        await bringMergedAlong(trx, known, run);
        if (before.state !== "gone") await touch(id);
      }),
    sourceRead: (key, at, incomplete) => store.write((trx) => saveSourceState(trx, key, { at, incomplete })),
    sourceReadAt: async (key) =>
      (await readSourceStates(store.read)).find((state) => state.key === key)?.polledAt ?? null,
    waitingLooks: (limit) => readWaitingLooks(store.read, clock(), limit),
    looked: (topicId, upTo) => store.write((trx) => finishLooks(trx, topicId, upTo, clock())),
    lookLater: (topicId, at, words) => store.write((trx) => postponeLooks(trx, topicId, at, words)),
  };
}

/** Nothing is known of a topic that is not there but that; the rest stands as it was last read. */
function hiding(task: Task, loss: Loss): ImportOrder {
  const standing = { ...(task.thread?.standing ?? plainStanding), ...loss };
  return { kind: "standing", taskId: task.id, standing, audience: { kind: "nobody" } };
}

/** What was merged into a task and left its thread to it is seen by the same people, at once. */
async function bringMergedAlong(trx: Writing, before: readonly Task[], run: Hand["run"]): Promise<void> {
  for (const old of before) {
    const now = await readTask(trx, old.id);
    if (now === null || sameAudience(old.audience, now.audience)) continue;
    const merged = (await readMergedInto(trx, old.id)).filter((task) => task.thread === null);
    const { audience } = now;
    const orders = merged.map(({ id }): ImportOrder => {
      return { kind: "standing", taskId: id, standing: plainStanding, audience };
    });
    await carryOut(orders, run);
    await bringMergedAlong(trx, merged, run);
  }
}

async function carryOut(
  orders: readonly ImportOrder[],
  run: (order: Order) => Promise<{ outcome: string }>,
): Promise<Applied> {
  const applied = { created: 0, changed: 0, unchanged: 0 };
  for (const order of orders) {
    const result = await run({ command: commandOf(order), giver: { kind: "automaton" }, door: "import" });
    if (result.outcome !== "done") applied.unchanged += 1;
    else if (order.taskId === null) applied.created += 1;
    else applied.changed += 1;
  }
  return applied;
}

function commandOf(order: ImportOrder): Order["command"] {
  const { taskId } = order;
  if (order.kind === "text") return { type: "import", taskId, thread: order.thread };
  return { type: "note-standing", taskId: order.taskId, standing: order.standing, audience: order.audience };
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

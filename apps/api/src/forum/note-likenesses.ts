// Comparing what an import found with what the board has, after the import: nothing of the forum waits for it.
import { lookAlikes } from "@threadboard/domain";
import {
  readNextNumber,
  readState,
  readUnfinishedTexts,
  type Store,
  saveState,
  type TaskText,
  type Writing,
} from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: () => number;
};

/** The number of the newest task that was compared. */
const COMPARED = "likeness.compared";
/** Each comparison takes some milliseconds, in which nothing else is done. */
const AT_ONCE = 50;
/** More than that would be a search result and no question. */
const MOST = 3;

/** Notes that all tasks of today count as known; a board that is new to this asks nothing about its old tasks. */
export async function beginComparing(trx: Writing, now: number): Promise<void> {
  if ((await readState<number>(trx, COMPARED)) === null)
    await saveState(trx, COMPARED, (await readNextNumber(trx)) - 1, now);
}

/** Asks leads about tasks that came from the forum and look like another one. Goes on where it stopped. */
export async function noteLikenesses({ store, engine, clock }: Parts): Promise<void> {
  const newest = (await readNextNumber(store.read)) - 1;
  for (;;) {
    const compared = (await readState<number>(store.read, COMPARED)) ?? newest;
    if (compared >= newest) return;
    const known = await readUnfinishedTexts(store.read);
    const fresh = known.filter(({ number }) => number > compared).slice(0, AT_ONCE);
    for (const task of fresh) {
      const aboutIds = likeOnes(task, known);
      await engine.together(async (trx, { run }) => {
        if (aboutIds.length > 0) {
          const command = { type: "note-likeness", taskId: task.id, aboutIds } as const;
          await run({ command, giver: { kind: "automaton" }, door: "import" });
        }
        await saveState(trx, COMPARED, task.number, clock());
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (fresh.length < AT_ONCE) await store.write((trx) => saveState(trx, COMPARED, newest, clock()));
  }
}

/** Items of one list are alike by nature, and what people write here themselves they have looked for before. */
function likeOnes(task: TaskText, known: readonly TaskText[]): TaskText["id"][] {
  if (task.createdBy !== null || task.topicId === null) return [];
  const others = known.filter(({ number, topicId }) => number < task.number && topicId !== task.topicId);
  return lookAlikes(task, others, MOST).map(({ id }) => id);
}

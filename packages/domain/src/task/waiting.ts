// Tasks that wait for others. Nobody is kept from taking one: what it waits for is said, and that is all.
import type { TaskId } from "../ids.ts";
import { type Audience, covers } from "./audience.ts";
import type { Stage } from "./stage.ts";

/**
 * Everything that waits for anything: what each task names, and which tasks were merged into which. A merged task
 * is the one that stays, so whoever waited for it waits for that one.
 */
export type Waits = {
  readonly blockedBy: ReadonlyMap<TaskId, readonly TaskId[]>;
  readonly mergedInto: ReadonlyMap<TaskId, TaskId>;
};

/** Whether nothing more will come of a task in this stage, so that nobody has to wait for it. */
export function isOver(stage: Stage): boolean {
  return stage === "done" || stage === "dropped";
}

/** Returns the task that stands for this one since it was merged; itself where it was not. */
export function standIn(id: TaskId, mergedInto: Waits["mergedInto"]): TaskId {
  const seen = new Set<TaskId>();
  let current = id;
  for (let next = mergedInto.get(current); next !== undefined; next = mergedInto.get(current)) {
    if (seen.has(current)) return id;
    seen.add(current);
    current = next;
  }
  return current;
}

/** Whether a task waits, through however many others, for itself. */
export function waitsForItself(id: TaskId, { blockedBy, mergedInto }: Waits): boolean {
  const start = standIn(id, mergedInto);
  const waitsFor = new Map<TaskId, TaskId[]>();
  for (const [waiting, ids] of blockedBy) {
    const from = standIn(waiting, mergedInto);
    const to = ids.map((each) => standIn(each, mergedInto));
    waitsFor.set(from, [...(waitsFor.get(from) ?? []), ...to]);
  }
  const seen = new Set<TaskId>();
  const open = [...(waitsFor.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(waitsFor.get(next) ?? []));
  }
  return false;
}

/** As much of a task as matters to those that wait for it. */
export type Blocker = { readonly stage: Stage; readonly audience: Audience };

/** Returns those that may be named beside a task: everybody who sees the task may see them too. */
export function namedBlockers<B extends Blocker>(audience: Audience, blockers: readonly B[]): readonly B[] {
  return blockers.filter((blocker) => covers(blocker.audience, audience));
}

/** Returns those that a task still waits for, of those that may be named beside it. */
export function openBlockers<B extends Blocker>(audience: Audience, blockers: readonly B[]): readonly B[] {
  return namedBlockers(audience, blockers).filter(({ stage }) => !isOver(stage));
}

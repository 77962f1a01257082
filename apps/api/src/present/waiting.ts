// What a task waits for and what waits for it, as far as it may be named to everybody who sees the task.
import {
  covers,
  type Happening,
  isOver,
  maySee,
  namedBlockers,
  type Reader,
  type Task,
  type TaskBeside,
  type TaskId,
  type TaskPage,
} from "@threadboard/domain";
import {
  type Reading,
  readBlockers,
  readWaitingFor,
  readWaitingTasks,
  type StoredEvent,
  type WaitingTask,
} from "@threadboard/store";

/** Returns both sides for the page of a task. */
export async function presentWaiting(
  db: Reading,
  task: Task,
  reader: Reader,
): Promise<Pick<TaskPage, "waitsFor" | "blocks">> {
  const blockers = (await readBlockers(db, [task.id])).get(task.id) ?? [];
  const waiting = await readWaitingFor(db, task.id);
  return {
    waitsFor: namedBlockers(task.audience, blockers).map(beside),
    blocks: waiting
      .filter((each) => maySee(reader, each) && covers(task.audience, each.audience) && !isOver(each.stage))
      .map(beside),
  };
}

const beside = ({ id, number, title, stage }: WaitingTask): TaskBeside => ({ id, number, title, stage });

/** How the tasks are called that the activity says something was waited for; those that may not be named are missing. */
export type NamedBlockers = ReadonlyMap<TaskId, string>;

/** Returns the names, with the board's prefix. */
export async function readNamedBlockers(
  db: Reading,
  task: Task,
  events: readonly StoredEvent[],
  prefix: string,
): Promise<NamedBlockers> {
  const ids = events.flatMap(({ happening }) => ("byId" in happening ? happening.byId : []));
  const tasks = [...(await readWaitingTasks(db, [...new Set(ids)])).values()];
  return new Map(namedBlockers(task.audience, tasks).map(({ id, number }) => [id, `${prefix}-${number}`]));
}

/** Returns the name of the other task that a line is about, or `null` where there is none to name. */
export function blockerOf(happening: Happening, named: NamedBlockers): string | null {
  return "byId" in happening ? (named.get(happening.byId) ?? null) : null;
}

/** Whether a line names no other task, or one that may be named. */
export function canBeNamed({ happening }: StoredEvent, named: NamedBlockers): boolean {
  return !("byId" in happening) || named.has(happening.byId);
}

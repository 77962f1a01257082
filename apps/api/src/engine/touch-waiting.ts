// Telling the tasks that wait for others when there is something less, or more, to wait for.
import { type Door, type Happening, isOver, type Task, type TaskId } from "@threadboard/domain";
import {
  appendEvents,
  readEdgesTo,
  readTasks,
  readWaitingTasks,
  type StoredEvent,
  type WaitingTask,
  type Writing,
} from "@threadboard/store";
import { touchesOf } from "./touch.ts";

/** `door`: by which it came that there is less, or more, to wait for. */
type Parts = Parameters<typeof touchesOf>[0] & { readonly door: Door };
type Looks = ReadonlyMap<TaskId, WaitingTask>;

/** Returns how tasks look to those that wait for them; asked before and after they are saved. */
export function looksOf(trx: Writing, tasks: readonly Task[]): Promise<Looks> {
  return readWaitingTasks(
    trx,
    tasks.map(({ id }) => id),
  );
}

/**
 * Notes on the tasks that wait for these that one of them is over, or is not any more; and that their cards look
 * different, where it can be named to others than before or is another task since a merge.
 */
export async function touchWaiting(
  parts: Parts,
  trx: Writing,
  tasks: readonly Task[],
  before: Looks,
): Promise<StoredEvent[]> {
  const edges = await readEdgesTo(
    trx,
    tasks.map(({ id }) => id),
  );
  if (edges.length === 0) return [];
  const after = await looksOf(trx, tasks);
  const joined = tasks.some(({ mergedInto }) => mergedInto !== null);
  const news = edges.flatMap(({ taskId, byId }) => {
    const happening = happeningOf(before.get(byId), after.get(byId), byId, joined);
    return happening === null ? [] : [{ taskId, happening }];
  });
  const waiting = await readTasks(trx, [...new Set(news.map(({ taskId }) => taskId))]);
  const events = touchesOf(parts, waiting).flatMap((touch) =>
    news
      .filter(({ taskId }) => taskId === touch.taskId)
      .map(({ happening }) => ({ ...touch, door: parts.door, happening })),
  );
  return appendEvents(trx, events);
}

function happeningOf(
  was: WaitingTask | undefined,
  is: WaitingTask | undefined,
  byId: TaskId,
  joined: boolean,
): Happening | null {
  if (was === undefined || is === undefined) return null;
  if (isOver(was.stage) !== isOver(is.stage))
    return { type: isOver(is.stage) ? "blocker-over" : "blocker-back", byId };
  const alike = JSON.stringify(was.audience) === JSON.stringify(is.audience);
  return alike && !joined ? null : { type: "thread-changed", fields: [] };
}

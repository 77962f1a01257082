// What waits for what. A task that was merged stands for the one that stays.
import {
  type Audience,
  type Stage,
  standIn,
  type TaskId,
  type TaskNumber,
  type Waits,
} from "@threadboard/domain";
import { fromJson, inPieces, type Reading } from "./database.ts";

/** A task that others wait for, or that waits itself: as much of it as is said beside the others. */
export type WaitingTask = {
  readonly id: TaskId;
  readonly number: TaskNumber;
  readonly title: string;
  readonly stage: Stage;
  readonly audience: Audience;
};

/** Returns everything that waits for anything, and every merge. */
export async function readWaits(db: Reading): Promise<Waits> {
  const edges = await db.selectFrom("blocker").selectAll().execute();
  const blockedBy = Map.groupBy(edges, (edge) => edge.taskId);
  return {
    blockedBy: new Map([...blockedBy].map(([id, list]) => [id, list.map((edge) => edge.blockedById)])),
    mergedInto: await readMerges(db),
  };
}

async function readMerges(db: Reading): Promise<Map<TaskId, TaskId>> {
  const rows = await db
    .selectFrom("task")
    .select(["id", "mergedInto"])
    .where("mergedInto", "is not", null)
    .execute();
  return new Map(rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto]])));
}

/** Returns what each of these tasks waits for, over or not, in the order of their numbers. */
export async function readBlockers(
  db: Reading,
  ids: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, readonly WaitingTask[]>> {
  const edges = await inPieces(ids, (piece) =>
    db.selectFrom("blocker").selectAll().where("taskId", "in", piece).execute(),
  );
  if (edges.length === 0) return new Map();
  const merges = await readMerges(db);
  const named = edges.map(({ taskId, blockedById }) => ({ taskId, byId: standIn(blockedById, merges) }));
  const byId = await readWaitingTasks(db, [...new Set(named.map(({ byId }) => byId))]);
  const blockers = new Map<TaskId, readonly WaitingTask[]>();
  for (const [taskId, list] of Map.groupBy(named, (edge) => edge.taskId)) {
    const tasks = [...new Set(list.map((edge) => edge.byId))].flatMap((id) => byId.get(id) ?? []);
    blockers.set(taskId, tasks.toSorted(byNumber));
  }
  return blockers;
}

/** Returns the tasks that wait for this one, also those that waited for one that was merged into it. */
export async function readWaitingFor(db: Reading, id: TaskId): Promise<readonly WaitingTask[]> {
  const ids = (await readEdgesTo(db, [id])).map((edge) => edge.taskId);
  return [...(await readWaitingTasks(db, [...new Set(ids)])).values()].toSorted(byNumber);
}

/** Returns which tasks wait for which of these, merged ones standing for those that stay. */
export async function readEdgesTo(
  db: Reading,
  ids: readonly TaskId[],
): Promise<readonly { readonly taskId: TaskId; readonly byId: TaskId }[]> {
  const edges = await db.selectFrom("blocker").selectAll().execute();
  if (edges.length === 0) return [];
  const merges = await readMerges(db);
  const wanted = new Set<TaskId>(ids);
  return edges
    .map(({ taskId, blockedById }) => ({ taskId, byId: standIn(blockedById, merges) }))
    .filter(({ byId }) => wanted.has(byId));
}

/** Returns these tasks as they are named beside others. */
export async function readWaitingTasks(
  db: Reading,
  ids: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, WaitingTask>> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom("task")
      .innerJoin("text as title", "title.id", "task.titleId")
      .select(["task.id", "task.number", "task.stage", "task.audienceJson", "title.content as title"])
      .where("task.id", "in", piece)
      .execute(),
  );
  return new Map(
    rows.map(({ audienceJson, ...row }) => [row.id, { ...row, audience: fromJson<Audience>(audienceJson) }]),
  );
}

const byNumber = (a: WaitingTask, b: WaitingTask) => a.number - b.number;

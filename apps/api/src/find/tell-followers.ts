// Telling those who wait for a task: in the transaction of the change, once for each task and once a day for all that fits.
import {
  type Configuration,
  DAY,
  findableTask,
  isLive,
  maySee,
  missesOf,
  type News,
  newsOf,
  type OutboxEntry,
  type PersonId,
  readWishText,
  type Task,
  TaskId,
  UNDO_WINDOW,
  vocabularyOf,
} from "@threadboard/domain";
import {
  changeNotice,
  enqueue,
  type OutboxRow,
  readFollowers,
  readLastNoticeAt,
  readOpenNotice,
  readWatches,
  type Writing,
} from "@threadboard/store";
import { z } from "zod";
import { readSomebody } from "../engine/somebody.ts";

/** A task before and after a change; `before` `null`: it is new. */
export type Turn = { readonly before: Task | null; readonly after: Task };

type Setting = {
  readonly configuration: Configuration;
  readonly now: number;
  /** Whose doing it is: they are not told. */
  readonly by: PersonId | null;
  /** What the change owes people already: nobody is told twice of one thing. */
  readonly owed: readonly OutboxEntry[];
};

/** As many tasks as one notice keeps, the newest. */
const MOST = 30;

/** Owes a notice to everybody who waits for one of these tasks; returns to whom. */
export async function tellFollowers(
  trx: Writing,
  turns: readonly Turn[],
  setting: Setting,
): Promise<ReadonlySet<PersonId>> {
  const told = new Set<PersonId>();
  for (const { before, after } of turns) {
    const news = newsOf(before, after, setting.now);
    if (news === null) continue;
    for (const person of await tellOf(trx, after, news, setting)) told.add(person);
  }
  return told;
}

async function tellOf(trx: Writing, task: Task, news: News, setting: Setting): Promise<PersonId[]> {
  const live = task.claims.filter(({ state }) => isLive(state));
  const working = live.filter(({ state }) => state !== "accepted");
  const busy = new Set<PersonId | null>([
    setting.by,
    ...working.map(({ personId }) => personId),
    ...recipientsOf(task, setting.owed),
  ]);
  const told: PersonId[] = [];
  for (const person of await readFollowers(trx, task.id)) {
    if (busy.has(person) || !(await sees(trx, person, task, setting))) continue;
    await oweNews(trx, person, task.id, news, setting);
    busy.add(person);
    told.push(person);
  }
  if (news === "finished") return told;
  // Who has done their part of it cannot take another.
  for (const { personId } of live) busy.add(personId);
  for (const person of await waitingFor(trx, task, setting.configuration)) {
    if (busy.has(person) || !(await sees(trx, person, task, setting))) continue;
    await oweFit(trx, person, task.id, setting);
    told.push(person);
  }
  return told;
}

/** Who is told of the same change by another notice. */
function recipientsOf(task: Task, owed: readonly OutboxEntry[]): PersonId[] {
  return owed.flatMap((entry) =>
    entry.kind === "notice" && entry.taskId === task.id ? entry.recipient : [],
  );
}

async function waitingFor(trx: Writing, task: Task, configuration: Configuration): Promise<Set<PersonId>> {
  const watches = await readWatches(trx);
  const findable = findableTask(task, vocabularyOf(configuration));
  const fitting = watches.filter(({ wish }) => missesOf(findable, readWishText(wish)).length === 0);
  return new Set(fitting.map(({ personId }) => personId));
}

/** Everybody known here is a member; only groups have to be looked up. */
async function sees(trx: Writing, person: PersonId, task: Task, setting: Setting): Promise<boolean> {
  if (task.audience.kind !== "groups") return maySee({ signedIn: true, groups: [] }, task);
  const somebody = await readSomebody(trx, person, setting.configuration, setting.now);
  return somebody !== null && maySee({ signedIn: true, groups: somebody.roles.groups }, task);
}

/** The newest word of a task replaces an older one that nobody has heard yet. */
async function oweNews(
  trx: Writing,
  recipient: PersonId,
  taskId: TaskId,
  news: News,
  { now, by }: Setting,
): Promise<void> {
  const open = await readOpenNotice(trx, recipient, "followed", taskId);
  if (open !== null) return changeNotice(trx, open.id, { news });
  const dueAt = now + UNDO_WINDOW;
  const notice = { recipient, code: "followed", taskId, byPersonId: by, data: { news }, dueAt } as const;
  await enqueue(trx, [{ kind: "notice", ...notice }], now);
}

/** Takes the task into the notice that waits, or begins one: at most one is due on any day. */
async function oweFit(trx: Writing, recipient: PersonId, taskId: TaskId, { now }: Setting): Promise<void> {
  const open = await readOpenNotice(trx, recipient, "fits", null);
  if (open !== null) {
    const tasks = [...new Set([...fittingTasks(open), taskId])].slice(-MOST);
    return changeNotice(trx, open.id, { tasks: tasks.join(",") });
  }
  const last = await readLastNoticeAt(trx, recipient, "fits");
  const dueAt = Math.max(now + UNDO_WINDOW, last === null ? 0 : last + DAY);
  // Nobody's in particular: an undo by whoever freed one task must not take back word of the others.
  const notice = {
    recipient,
    code: "fits",
    taskId,
    byPersonId: null,
    data: { tasks: taskId },
    dueAt,
  } as const;
  await enqueue(trx, [{ kind: "notice", ...notice }], now);
}

const FitData = z.object({ tasks: z.string() });

/** Returns the tasks that a `fits` notice names, oldest first. */
export function fittingTasks({ dataJson, taskId }: Pick<OutboxRow, "dataJson" | "taskId">): TaskId[] {
  const data = FitData.safeParse(JSON.parse(dataJson ?? "null"));
  if (!data.success) return taskId === null ? [] : [taskId];
  return data.data.tasks.split(",").map((id) => TaskId.parse(id));
}

// What each command's decision has to look at, read inside the transaction that will save it.
import {
  type CampaignId,
  type Column,
  type ColumnId,
  type Command,
  type CommandOf,
  type Context,
  isHeld,
  type Pause,
  type PersonId,
  rolesOf,
  type Somebody,
  type Task,
  type TextId,
  wantedKey,
} from "@threadboard/domain";
import {
  isKeyTaken,
  owesStatusPost,
  readAbsences,
  readColumnOrder,
  readColumns,
  readCounts,
  readEnds,
  readEventsOfTask,
  readNeighbour,
  readNextNumber,
  readPausesSince,
  readRank,
  readStaff,
  readTask,
  readTasksOfTopic,
  readTexts,
  readTopic,
  readWaits,
  type StoredEvent,
  type Writing,
} from "@threadboard/store";
import { campaignsSeen } from "./campaigns-seen.ts";
import { readSomebody } from "./somebody.ts";

type Base = Pick<Context, "commandId" | "now" | "actor" | "door" | "configuration" | "fresh">;

/** Returns the context of a command. `orderOf` names a column whose whole order the decision asked for. */
export async function loadContext(
  trx: Writing,
  base: Base,
  command: Command,
  orderOf: ColumnId | null = null,
): Promise<Context> {
  const task = await namedTask(trx, command);
  const columns = await readColumns(trx);
  const history = command.type === "undo" && task !== null ? await readEventsOfTask(trx, task.id) : [];
  return {
    ...base,
    columns,
    task,
    other: await otherTask(trx, command),
    subject: await subjectOf(trx, base, command),
    ends: await readEnds(trx),
    neighbours: command.type === "move" ? await neighboursOf(trx, command) : { before: null, after: null },
    columnOrder: orderOf === null ? null : await readColumnOrder(trx, orderOf),
    counts: command.type === "remove-column" ? await readCounts(trx) : new Map(),
    ...(await writingIn(trx, task)),
    history,
    textOf: await readTexts(trx, textsOfHistory(history)),
    nextNumber: await readNextNumber(trx),
    pauses: await pausesFor(trx, base, command, task),
    campaigns: await campaignsSeen(trx, base.actor, campaignsOf(command, task)),
    waits: canCircle(command) ? await readWaits(trx) : { blockedBy: new Map(), mergedInto: new Map() },
    keyTaken: await isTaken(trx, command, task, history),
    staff: command.type === "submit" || command.type === "nudge-failed" ? await staffOf(trx, base) : [],
  };
}

/** Commands after which a task could wait for itself, were it not looked at. */
const canCircle = ({ type }: Command) => type === "block" || type === "merge" || type === "undo";

async function namedTask(trx: Writing, command: Command): Promise<Task | null> {
  if (!("taskId" in command) || command.taskId === null) return null;
  return readTask(trx, command.taskId);
}

function campaignsOf(command: Command, task: Task | null): CampaignId[] {
  const named = [
    task?.campaign,
    command.type === "change-campaign" ? command.campaignId : null,
    command.type === "make-campaign" ? command.clonedFrom : null,
    command.type === "create" || command.type === "edit" ? command.fields.campaign : null,
  ];
  return [...new Set(named.filter((id) => id != null))];
}

/** Whether another task has the list key that this one would have. */
async function isTaken(
  trx: Writing,
  command: Command,
  task: Task | null,
  history: readonly StoredEvent[],
): Promise<boolean> {
  const wanted = wantedKey(command, task, history);
  return wanted !== null && isKeyTaken(trx, wanted, task?.id ?? null);
}

/** For a merge: the task that stays. For one that should wait: what for. For a thread: the task that has it already. */
async function otherTask(trx: Writing, command: Command): Promise<Task | null> {
  if (command.type === "merge") return readTask(trx, command.intoId);
  if (command.type === "block") return readTask(trx, command.byId);
  if (command.type !== "attach-thread" && command.type !== "create-from-thread" && command.type !== "import")
    return null;
  const { topicId, item } = command.thread;
  const tasks = await readTasksOfTopic(trx, topicId);
  return tasks.find((task) => (task.thread?.item?.text ?? null) === (item?.text ?? null)) ?? null;
}

/** For a task: what was paused since the oldest sign of life on it. For a person: the absences of this year and later. */
async function pausesFor(trx: Writing, base: Base, command: Command, task: Task | null): Promise<Pause[]> {
  const { now, actor } = base;
  switch (command.type) {
    case "away":
    case "back":
      return actor.kind === "person"
        ? readAbsences(trx, actor.id, Date.UTC(new Date(now).getUTCFullYear(), 0))
        : [];
    case "pause-team":
    case "resume-team":
      return readPausesSince(trx, now);
    case "note-down":
      return readPausesSince(trx, command.fromAt);
    default: {
      if (task === null) return [];
      const renewals = task.claims.filter((claim) => isHeld(claim.state)).map((claim) => claim.renewedAt);
      return readPausesSince(trx, Math.min(now, ...renewals));
    }
  }
}

async function staffOf(trx: Writing, { configuration }: Base): Promise<Context["staff"]> {
  return (await readStaff(trx)).map(({ id, standing }) => ({ id, roles: rolesOf(standing, configuration) }));
}

async function subjectOf(trx: Writing, base: Base, command: Command): Promise<Somebody | null> {
  const id: PersonId | undefined = "personId" in command ? command.personId : undefined;
  return id === undefined ? null : readSomebody(trx, id, base.configuration, base.now);
}

/** The card above counts first; where it has left, the card below; where both have, the decision puts it on top. */
async function neighboursOf(trx: Writing, command: CommandOf<"move">): Promise<Context["neighbours"]> {
  const { columnId, beforeId, afterId, taskId } = command;
  const above = await readRank(trx, columnId, beforeId);
  if (beforeId !== null && above !== null) {
    return {
      before: above,
      after: await readNeighbour(trx, columnId, { id: beforeId, rank: above }, "below", taskId),
    };
  }
  const below = await readRank(trx, columnId, afterId);
  if (afterId !== null && below !== null) {
    return {
      before: await readNeighbour(trx, columnId, { id: afterId, rank: below }, "above", taskId),
      after: below,
    };
  }
  return { before: null, after: null };
}

/** Whether our post stands in the thread or is owed to it (one that was taken away is neither), and whether we may write there. */
async function writingIn(trx: Writing, task: Task | null): Promise<Pick<Context, "statusPost" | "excluded">> {
  const topic = task?.thread ? await readTopic(trx, task.thread.topicId) : null;
  if (topic === null) return { statusPost: false, excluded: false };
  const stands = topic.statusPostId !== null && topic.statusPostRemoved === 0;
  return {
    statusPost: stands || (await owesStatusPost(trx, topic.id)),
    excluded: topic.excludedAt !== null,
  };
}

function textsOfHistory(history: readonly StoredEvent[]): TextId[] {
  return history
    .flatMap((event) => event.changes)
    .flatMap((change): (TextId | null)[] => {
      if (change.field === "title" || change.field === "body" || change.field === "setReason")
        return [change.before];
      if (change.field === "claim" && change.before !== null) {
        return [change.before.note, change.before.returnComment, change.before.handBackNote];
      }
      if (change.field === "conflict" && change.before !== null)
        return [change.before.base, change.before.forum];
      return [];
    })
    .filter((id) => id !== null);
}

/** The columns that a new board starts with, in the language of its catalogue. */
export function startingColumns(newId: () => ColumnId, name: (stage: Column["stage"]) => string): Column[] {
  const stages = ["triage", "open", "active", "review", "done", "dropped"] as const;
  return stages.map((stage, position) => ({ id: newId(), name: name(stage), stage, position, limit: null }));
}

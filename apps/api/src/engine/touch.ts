// Telling open boards about what changed around a task and not in it: replies in its thread, a write done or waiting.
import {
  audienceKey,
  type Campaign,
  CommandId,
  type Configuration,
  type OutboxEntry,
  type Pause,
  type Task,
  type TaskEvent,
  type TopicId,
} from "@threadboard/domain";
import {
  appendEvents,
  readCampaignTaskIds,
  readTasks,
  readTasksOfTopic,
  readTasksPausedBy,
  readTopic,
  type StoredEvent,
  type Writing,
} from "@threadboard/store";

type Parts = {
  readonly newId: () => string;
  readonly clock: () => number;
};

/**
 * Notes that the cards of a topic look different now. The events have no fields: no line of the activity, no new
 * version, nothing to undo; they only give the change a place in the sequence, so that a board that was away
 * learns of it too.
 */
export async function touchTopic(parts: Parts, trx: Writing, topicId: TopicId): Promise<StoredEvent[]> {
  return appendEvents(trx, touchesOf(parts, await readTasksOfTopic(trx, topicId)));
}

/** Notes that what is shown around these tasks is another than before. */
export async function touchTasks(
  parts: Parts,
  trx: Writing,
  ids: readonly Task["id"][],
): Promise<StoredEvent[]> {
  return appendEvents(trx, touchesOf(parts, await readTasks(trx, ids)));
}

/**
 * Notes that the times on cards are others, since pauses began or ended, and returns the status posts that say
 * them too. A task that was hidden or is back has changed itself.
 */
export async function touchPaused(
  parts: Parts & { readonly configuration: Configuration },
  trx: Writing,
  pauses: readonly Pause[],
): Promise<{ readonly events: readonly StoredEvent[]; readonly outbox: readonly OutboxEntry[] }> {
  const ids = new Set<Task["id"]>();
  for (const pause of pauses) {
    if (pause.kind === "hidden") continue;
    for (const id of await readTasksPausedBy(trx, pause)) ids.add(id);
  }
  const tasks = await readTasks(trx, [...ids]);
  const dueAt = parts.clock() + parts.configuration.policy.gatherSeconds * 1000;
  const outbox: OutboxEntry[] = [];
  for (const topicId of new Set(tasks.flatMap((task) => task.thread?.topicId ?? []))) {
    if ((await readTopic(trx, topicId))?.statusPostId == null) continue;
    outbox.push({ kind: "status-post", topicId, asked: false, dueAt });
  }
  return { events: await appendEvents(trx, touchesOf(parts, tasks)), outbox };
}

/** Notes that the cards of a campaign say another name or limit. */
export async function touchCampaigns(
  parts: Parts,
  trx: Writing,
  campaigns: readonly Campaign[],
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (const { id, version } of campaigns)
    if (version > 1) events.push(...(await touchTasks(parts, trx, await readCampaignTaskIds(trx, id))));
  return events;
}

export function touchesOf({ newId, clock }: Parts, tasks: readonly Task[]): TaskEvent[] {
  return tasks.map((task) => ({
    taskId: task.id,
    commandId: CommandId.parse(newId()),
    version: task.version,
    at: clock(),
    door: "import",
    personId: null,
    happening: { type: "thread-changed", fields: [] },
    changes: [],
    audienceBefore: audienceKey(task.audience),
    audienceAfter: audienceKey(task.audience),
  }));
}

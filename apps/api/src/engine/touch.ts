// Telling open boards about what changed around a task and not in it: replies in its thread, a write done or waiting.
import { audienceKey, CommandId, type TaskEvent, type TopicId } from "@threadboard/domain";
import { appendEvents, readTasksOfTopic, type StoredEvent, type Writing } from "@threadboard/store";

/**
 * Notes that the cards of a topic look different now. The events have no fields: no line of the activity, no new
 * version, nothing to undo; they only give the change a place in the sequence, so that a board that was away
 * learns of it too.
 */
export async function touchTopic(
  parts: { readonly newId: () => string; readonly clock: () => number },
  trx: Writing,
  topicId: TopicId,
): Promise<StoredEvent[]> {
  const tasks = await readTasksOfTopic(trx, topicId);
  const events = tasks.map(
    (task): TaskEvent => ({
      taskId: task.id,
      commandId: CommandId.parse(parts.newId()),
      version: task.version,
      at: parts.clock(),
      door: "import",
      personId: null,
      happening: { type: "thread-changed", fields: [] },
      changes: [],
      audienceBefore: audienceKey(task.audience),
      audienceAfter: audienceKey(task.audience),
    }),
  );
  return appendEvents(trx, events);
}

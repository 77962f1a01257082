// Telling open boards about what changed around a task and not in it: replies in its thread, a write done or waiting.
import { audienceKey, CommandId, type TaskEvent, type TopicId } from "@threadboard/domain";
import { appendEvents, readTasksOfTopic, type Writing } from "@threadboard/store";
import type { Committed } from "../engine/engine.ts";

export type Touch = {
  /** Within a transaction: notes that the cards of a topic look different now. They are sent once it is committed. */
  readonly topic: (trx: Writing, topicId: TopicId) => Promise<void>;
  /** Sends what was noted. Called after the commit. */
  readonly flush: () => void;
};

/**
 * Returns a way to touch cards. The events have no fields: no line of the activity, no new version, nothing to
 * undo; they only give the change a place in the sequence, so that a board that was away learns of it too.
 */
export function createTouch(parts: {
  readonly newId: () => string;
  readonly clock: () => number;
  readonly committed: (what: Committed) => void;
}): Touch {
  let noted: Committed[] = [];
  return {
    async topic(trx, topicId) {
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
      const stored = await appendEvents(trx, events);
      noted.push({ events: stored, columnsChanged: false, people: new Set(), owesForum: false });
    },
    flush() {
      const sending = noted;
      noted = [];
      for (const what of sending) parts.committed(what);
    },
  };
}

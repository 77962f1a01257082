// A lead offers the board's words back to the thread, and what became of that.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { TaskEvent } from "../event/event.ts";
import { editKey, type OutboxEntry } from "../event/outbox.ts";
import type { PersonId } from "../ids.ts";
import type { Task, Thread } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { sameWords } from "../thread/merge.ts";
import { fieldsToOffer, isUnsourced, mayBeEdited, type OfferableField } from "../thread/offered.ts";
import type { Instant } from "../time.ts";
import { actingPerson, type Context } from "./context.ts";
import { UNDO_WINDOW } from "./settle.ts";
import { type Outcome, step } from "./step.ts";

/** Owes the thread an edit, once undo is over. Which words, is seen when it is written. */
export function writeToThread(context: Context, task: Task, command: CommandOf<"write-to-thread">): Outcome {
  const { thread } = task;
  if (thread === null) return refuse("no-thread");
  if (thread.item !== null) return refuse("thread-item");
  const source = context.configuration.sources.find((each) => each.key === thread.source);
  if (!mayBeEdited(task, source)) return refuse("thread-not-edited");
  const open = thread.conflicts.find(({ field }) => command.fields.includes(field));
  if (open !== undefined) return refuse("in-conflict", { field: open.field });
  if (command.fields.some((field) => isUnsourced(field, thread.base))) return refuse("body-not-source");
  const fields = fieldsToOffer(task, source).filter((field) => command.fields.includes(field));
  if (fields.length === 0) return refuse("nothing-to-offer");
  const owed = edit(task, thread, fields, actingPerson(context.actor), context.now + UNDO_WINDOW);
  return step(task, task, [{ type: "thread-edit-asked", fields }], { owed: [owed] });
}

/** What waits for the thread is one edit, so what was offered just before the undone offer is owed anew. */
export function takeBackOffer(
  task: Task,
  undone: TaskEvent,
  events: readonly TaskEvent[],
): { readonly revoked: readonly string[]; readonly owed: readonly OutboxEntry[] } {
  const gone = new Set(
    events.flatMap(({ happening }) => (happening.type === "undone" ? happening.version : [])),
  );
  const waiting = events.filter(
    ({ version, at }) => version !== undone.version && !gone.has(version) && at + UNDO_WINDOW > undone.at,
  );
  const fields = waiting.flatMap(({ happening }) =>
    happening.type === "thread-edit-asked" ? happening.fields : [],
  );
  const owed =
    task.thread === null || fields.length === 0
      ? []
      : [edit(task, task.thread, [...new Set(fields)], undone.personId, undone.at + UNDO_WINDOW)];
  return { revoked: [editKey(task.id)], owed };
}

function edit(
  task: Task,
  { topicId }: Thread,
  fields: readonly OfferableField[],
  byPersonId: PersonId | null,
  dueAt: Instant,
): OutboxEntry {
  return { kind: "thread-edit", topicId, taskId: task.id, fields, byPersonId, dueAt };
}

/**
 * The forum took what we sent, perhaps tidied: that is what both sides agree on now. Where a lead wrote something
 * else here meanwhile, that stays an override of it.
 */
export function noteEdited(context: Context, task: Task, command: CommandOf<"note-edited">): Outcome {
  if (task.thread?.base == null) return "unchanged";
  const { fields, title, body } = command;
  let after: Task = task;
  if (title !== undefined) after = withWritten(context, after, "title", title);
  if (body !== undefined) after = withWritten(context, after, "body", body);
  return step(task, after, [{ type: "thread-edited", fields }]);
}

type Written = { readonly sent: string; readonly stored: string };

function withWritten(context: Context, task: Task, field: "title" | "body", { sent, stored }: Written): Task {
  const { thread } = task;
  if (thread?.base == null) return task;
  const forum = knownText(task, thread, field, stored) ?? { id: context.fresh.text(), text: stored };
  const board = sameWords(task[field].text, sent) ? forum : task[field];
  const conflicts = thread.conflicts.filter(
    (each) => each.field !== field || !(sameWords(each.forum.text, stored) || board === forum),
  );
  return {
    ...task,
    [field]: board,
    thread: { ...thread, base: { ...thread.base, [field]: forum }, conflicts },
  };
}

function knownText(task: Task, thread: Thread, field: "title" | "body", words: string): Text | undefined {
  return [task[field], thread.base?.[field]].find(
    (text) => text !== undefined && sameWords(text.text, words),
  );
}

// Tying a task to a thread of the forum by hand, and asking for our status post in it.
import type { CommandOf } from "../command/command.ts";
import type { ImportedThread } from "../command/imported-thread.ts";
import { refuse } from "../command/refusal.ts";
import { leads, readerOf } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import type { Task, Thread } from "../task/task.ts";
import { blankTask } from "./blank-task.ts";
import type { Context } from "./context.ts";
import { readingOf } from "./merging-thread.ts";
import { type Outcome, step } from "./step.ts";

/** Returns the link that a read of the forum gives, with the forum's own texts as base. */
export function threadFrom(context: Context, read: ImportedThread): Thread {
  return {
    topicId: read.topicId,
    postId: read.postId,
    item: read.item,
    source: read.source,
    base: {
      title: { id: context.fresh.text(), text: read.title },
      body: { id: context.fresh.text(), text: read.body },
      tags: read.tags,
      due: read.due,
      reading: readingOf(read),
      ...(read.cooked ? { cooked: true } : {}),
    },
    conflicts: [],
    standing: read.standing === null ? null : { ...read.standing, readers: null },
  };
}

/**
 * The task gets the thread's audience with it: what a restricted topic says stays among its readers. Its own words
 * stay; labels of both sides come together, since nobody took any of them away.
 */
export function attachThread(context: Context, task: Task, command: CommandOf<"attach-thread">): Outcome {
  // A thread that was merged into another is a stub: the link may follow.
  if (task.thread !== null && task.thread.standing?.merged !== true) return refuse("has-thread");
  if (!maySee(readerOf(context.actor), command.thread)) return refuse("unknown-thread");
  if (context.other !== null) return refuse("thread-taken", { number: context.other.number });
  const after: Task = {
    ...task,
    labels: [...new Set([...task.labels, ...command.thread.labels])],
    thread: threadFrom(context, command.thread),
    audience: command.thread.audience,
  };
  return step(task, after, [{ type: "linked", topicId: command.thread.topicId }]);
}

/** The board's text stays; nothing in the thread is touched. */
export function detachThread(_context: Context, task: Task): Outcome {
  if (task.thread === null) return refuse("no-thread");
  return step(task, { ...task, thread: null }, [{ type: "unlinked", topicId: task.thread.topicId }]);
}

/** A lead makes a task of a topic's address or of a list item that was not read as one: open at once. */
export function createFromThread(context: Context, command: CommandOf<"create-from-thread">): Outcome {
  const { actor } = context;
  const { thread } = command;
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (!leads(actor.roles, thread.team)) return refuse("only-leads");
  if (!maySee(readerOf(actor), thread)) return refuse("unknown-thread");
  if (context.other !== null) return refuse("thread-taken", { number: context.other.number });
  return step(null, { ...taskOfThread(context, thread, null), createdBy: actor.id }, [
    { type: "created", how: "thread" },
  ]);
}

/** Returns a new task as a thread describes it. */
export function taskOfThread(context: Context, read: ImportedThread, set: "triage" | null): Task {
  const thread = threadFrom(context, read);
  const blank = blankTask(context, { title: read.title, body: read.body, kind: read.kind, set });
  return {
    ...blank,
    title: thread.base?.title ?? blank.title,
    body: thread.base?.body ?? blank.body,
    language: read.language,
    team: read.team,
    labels: [...new Set([...blank.labels, ...read.labels])],
    difficulty: read.difficulty ?? blank.difficulty,
    effort: read.effort ?? blank.effort,
    due: read.due,
    audience: read.audience,
    thread,
    createdBy: null,
  };
}

/** A lead wants the thread to say now where things stand. */
export function askStatusPost(context: Context, task: Task): Outcome {
  if (task.thread === null) return refuse("no-thread");
  const source = context.configuration.sources.find((each) => each.key === task.thread?.source);
  if (source?.write !== "posts" || context.excluded) return refuse("thread-not-written");
  return step(task, task, [{ type: "status-post-asked" }]);
}

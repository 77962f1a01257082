// A task and what a read of its thread found, made ready to be laid over each other.
import type { ImportedThread } from "../command/imported-thread.ts";
import { kindOf } from "../configuration/configuration.ts";
import { labelsOfTags, type Reading } from "../configuration/source.ts";
import type { KindKey } from "../ids.ts";
import type { Task, Thread } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import { type MergedThread, mergeThread, type Sides, sameWords } from "../thread/merge.ts";
import type { Context } from "./context.ts";

/** Returns what a read of its thread makes of a task. */
export function mergeRead(context: Context, task: Task, thread: Thread, read: ImportedThread): MergedThread {
  const { base, conflicts } = thread;
  return mergeThread({
    base,
    conflicts,
    board: task,
    forum: {
      title: textOf(context, "title", task, thread, read.title),
      body: textOf(context, "body", task, thread, read.body),
      cooked: read.cooked,
      editedAt: read.editedAt,
      tags: read.tags,
      due: read.due,
      reading: readingOf(read),
    },
    tagged: taggedLabels(context, thread, read),
    usual: (kind) => usualOf(context, kind),
  });
}

/** Returns what the rules made of category, tags and headings. */
export function readingOf({ team, kind, labels, difficulty, effort }: ImportedThread): Reading {
  return { team, kind, labels, difficulty, effort };
}

/** Words that are known keep their id, so that a read of the same words changes nothing. */
function textOf(context: Context, field: "title" | "body", task: Task, thread: Thread, words: string): Text {
  const standing = thread.conflicts.find((each) => each.field === field)?.forum;
  const known = [task[field], thread.base?.[field], standing].find(
    (text) => text !== undefined && sameWords(text.text, words),
  );
  return known ?? { id: context.fresh.text(), text: words };
}

function taggedLabels(
  { configuration }: Context,
  { base, source }: Thread,
  read: ImportedThread,
): Sides["tagged"] {
  const rules = configuration.sources.find((each) => each.key === source);
  if (rules === undefined || base === null) return null;
  return { base: labelsOfTags(rules, base.tags), forum: labelsOfTags(rules, read.tags) };
}

function usualOf({ configuration }: Context, key: KindKey): ReturnType<Sides["usual"]> {
  const kind = kindOf(configuration.kinds, key);
  return { difficulty: kind?.difficulty ?? null, effort: kind?.effort ?? null };
}

// A campaign once more, for the next release: the same tasks by the same keys, free again.
import type { NewTaskFields } from "../command/command.ts";
import { type Audience, sameAudience } from "../task/audience.ts";
import { type Task, wantedSlots } from "../task/task.ts";
import { keyOfTitle } from "./key-of-title.ts";

/** Words to put in the place of others. */
export type Replacement = { readonly from: string; readonly to: string };

export type Copy = {
  readonly listKey: string;
  readonly fields: NewTaskFields;
  /** The title before. */
  readonly was: string;
};

/**
 * Returns the tasks of the next campaign, without its id. Days and holders stay behind. A new task has the board's
 * readers, so tasks with others are left out; their words must not become public by a copy.
 */
export function copiesOf(
  tasks: readonly Task[],
  replace: readonly Replacement[],
  boardAudience: Audience,
): { readonly copies: readonly Copy[]; readonly leftOut: number } {
  const wanted = tasks.filter((task) => task.set !== "dropped" && task.set !== "triage");
  const fitting = wanted.filter((task) => sameAudience(task.audience, boardAudience));
  const used = new Set(fitting.flatMap(({ listKey }) => listKey ?? []));
  const copies = fitting.map((task): Copy => {
    const title = replaced(task.title.text, replace);
    return {
      listKey: task.listKey ?? freshKey(task, used),
      fields: fieldsOf(task, title, replace),
      was: task.title.text,
    };
  });
  return { copies, leftOut: wanted.length - fitting.length };
}

/** Returns the words with each replacement made, one after the other; what is empty replaces nothing. */
export function replaced(words: string, replace: readonly Replacement[]): string {
  return replace.reduce(
    (text, { from, to }) => (from === "" ? text : text.replaceAll(from, () => to)),
    words,
  );
}

function fieldsOf(task: Task, title: string, replace: readonly Replacement[]): NewTaskFields {
  const { language, team, kind, labels, difficulty, effort, mentor, milestone } = task;
  return {
    title,
    body: replaced(task.body.text, replace),
    language,
    team,
    kind,
    labels: [...labels],
    difficulty,
    effort,
    mentor,
    milestone: milestone === null ? null : replaced(milestone, replace),
    slots: wantedSlots(task).map(({ name }) => name),
    checklist: task.checklist.map(({ text }) => text),
  };
}

/** A task that was added by hand has no key yet; its title gives one, its number makes it the only one. */
function freshKey(task: Task, used: Set<string>): string {
  const key = keyOfTitle(task.title.text);
  const free = key === "" || used.has(key) ? `${key === "" ? "task" : key}-${task.number}` : key;
  used.add(free);
  return free;
}

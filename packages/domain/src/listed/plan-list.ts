// What a list would do to the board: each row is new, the same, changed or wrong. Bringing it in twice does nothing.

import { keyOfTitle } from "../campaign/key-of-title.ts";
import { ListKey, type NewTaskFields, type TaskFields } from "../command/command.ts";
import { type Actor, leads } from "../person/person.ts";
import { type Task, wantedSlots } from "../task/task.ts";
import type { ListedRow, ListPreview, ListProblem, ListRequest } from "../wire/lists.ts";
import { placeholdersIn } from "./fill-template.ts";
import { readList, type SourceRow } from "./read-list.ts";
import { fieldsOfRow, meaningful, type Names, titleWords } from "./row-fields.ts";

/** One row and what is to be done about it. */
export type PlannedRow =
  | (ListedRow & { readonly what: "new"; readonly create: NewTaskFields })
  | (ListedRow & { readonly what: "changed"; readonly taskId: Task["id"]; readonly edit: TaskFields })
  | (ListedRow & { readonly what: "same" | "wrong" });

export type ListPlan = Pick<ListPreview, "gone" | "unused" | "problems"> & {
  readonly rows: readonly PlannedRow[];
};

export type PlanSetting = {
  readonly names: Names;
  readonly actor: Actor;
  /** All tasks that came with a list into the same campaign, or into none. */
  readonly tasks: readonly Task[];
  readonly sees: (task: Task) => boolean;
  /** Whether rows that are gone can be told: outside of campaigns there may be other lists. */
  readonly tellsGone: boolean;
};

type Wanted = Pick<ListRequest, "text" | "form" | "kind" | "team" | "slots" | "template">;

/** Returns the plan. Tasks that the actor may not see only keep their keys from being used. */
export function planList(wanted: Wanted, setting: PlanSetting): ListPlan {
  const placeholders = placeholdersIn(`${wanted.template.title}\n${wanted.template.body}`);
  const list = readList(wanted.text, wanted.form, placeholders);
  const nothing = { rows: [], gone: [], unused: [] };
  if (!list.ok) return { ...nothing, problems: [list.problem] };
  const strange = placeholders.find((name) => !list.columns.includes(name) && name !== "key");
  if (strange !== undefined)
    return { ...nothing, problems: [{ code: "unknown-placeholder", params: { name: strange } }] };
  const used = new Set<string>([...meaningful, ...placeholders, ""]);
  const known = new Map(setting.tasks.map((task) => [task.listKey, task]));
  const seen = new Map<string, number>();
  const rows = list.rows.map((row) => {
    const planned = planRow(withKey(row, wanted.template.title), wanted, setting, known);
    return once(planned, seen);
  });
  return {
    rows,
    gone: setting.tellsGone ? goneFrom(seen, setting) : [],
    unused: list.columns.filter((column) => !used.has(column)),
    problems: [],
  };
}

/** A row without a key has that of its title, so that a template may change and the task stays the same. */
function withKey(row: SourceRow, template: string): SourceRow {
  const { key = "", title = "" } = row.cells;
  if (key !== "") return row;
  return {
    ...row,
    cells: { ...row.cells, key: keyOfTitle(title) || keyOfTitle(titleWords(row.cells, template)) },
  };
}

function planRow(
  row: SourceRow,
  wanted: Wanted,
  setting: PlanSetting,
  known: ReadonlyMap<string | null, Task>,
): PlannedRow {
  const { key = "" } = row.cells;
  const task = known.get(key);
  const base = {
    line: row.line,
    key,
    title: titleWords(row.cells, wanted.template.title),
    number: null,
    fields: [],
    problems: [],
  };
  const wrong = (...problems: readonly ListProblem[]): PlannedRow => ({
    ...base,
    what: "wrong",
    problems: [...problems],
  });
  const read = fieldsOfRow(row, wanted, setting.names);
  if ("problems" in read) return wrong(...read.problems, ...keyProblems(key));
  if (keyProblems(key).length > 0) return wrong(...keyProblems(key));
  if (task !== undefined && !setting.sees(task)) return wrong({ code: "key-taken", params: { key } });
  if (!mayWrite(setting.actor, task === undefined ? (read.fields.team ?? null) : task.team))
    return wrong({ code: "not-your-team", params: {} });
  if (task === undefined) {
    const template = setting.names.kinds[read.fields.kind]?.template;
    const create = { ...(template === undefined ? {} : { body: template }), ...read.fields };
    return { ...base, what: "new", create };
  }
  const edit = differences(task, read.fields);
  const fields = Object.keys(edit);
  const there = { ...base, number: task.number };
  return fields.length === 0
    ? { ...there, what: "same" }
    : { ...there, what: "changed", fields, taskId: task.id, edit };
}

function keyProblems(key: string): readonly ListProblem[] {
  if (key === "") return [{ code: "key-missing", params: {} }];
  return ListKey.safeParse(key).success ? [] : [{ code: "key-long", params: { limit: 80 } }];
}

const mayWrite = (actor: Actor, team: Task["team"]) =>
  actor.kind === "automaton" || (actor.kind === "person" && leads(actor.roles, team));

/** The second row of a key would be the first one's task once more. */
function once(row: PlannedRow, seen: Map<string, number>): PlannedRow {
  const line = seen.get(row.key);
  if (row.key === "") return row;
  if (line === undefined) {
    seen.set(row.key, row.line);
    return row;
  }
  const { key, title } = row;
  const problems: ListProblem[] = [...row.problems, { code: "key-twice", params: { key, line } }];
  return { line: row.line, key, title, number: null, fields: [], what: "wrong", problems };
}

function goneFrom(seen: ReadonlyMap<string, number>, { tasks, sees }: PlanSetting): ListPlan["gone"] {
  return tasks.flatMap((task) =>
    task.listKey === null || seen.has(task.listKey) || task.set === "dropped" || !sees(task)
      ? []
      : [{ key: task.listKey, number: task.number, title: task.title.text }],
  );
}

/** Returns the fields that the list says otherwise than the board; what it does not say stays as it is. */
function differences(task: Task, fields: NewTaskFields): TaskFields {
  const now: Record<keyof TaskFields, unknown> = {
    ...task,
    title: task.title.text,
    body: task.body.text,
    slots: wantedSlots(task).map(({ name }) => name),
    checklist: task.checklist.map(({ text }) => text),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => {
      const before = now[field as keyof TaskFields];
      return JSON.stringify(sorted(field, value)) !== JSON.stringify(sorted(field, before));
    }),
  );
}

/** Labels have no order. */
const sorted = (field: string, value: unknown) =>
  field === "labels" && Array.isArray(value) ? value.toSorted() : value;

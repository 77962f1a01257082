// What a row says of its task: cells read into fields, or what is wrong with them.
import { NewTaskFields, TITLE_LIMIT } from "../command/command.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { difficulties } from "../task/difficulty.ts";
import { Due } from "../task/due.ts";
import type { ListProblem, ListRequest } from "../wire/lists.ts";
import { fillTemplate } from "./fill-template.ts";
import type { SourceRow } from "./read-list.ts";

/** Columns with a meaning of their own; every other one is there for templates. */
export const meaningful = [
  "key",
  "title",
  "body",
  "team",
  "kind",
  "labels",
  "difficulty",
  "effort",
  "mentor",
  "slots",
  "due",
  "milestone",
] as const;

export type ListOptions = Pick<ListRequest, "kind" | "team" | "slots" | "template">;
export type Names = Pick<Configuration, "teams" | "kinds">;

type Read<T> = { readonly value: T | undefined } | ListProblem;
const problem = (code: ListProblem["code"], params: ListProblem["params"] = {}): ListProblem => ({
  code,
  params,
});
const isProblem = (read: object): read is ListProblem => "code" in read;

/** Returns the fields that a row gives a new task, only those that row or options say; or what is wrong with it. */
export function fieldsOfRow(
  { cells }: SourceRow,
  options: ListOptions,
  names: Names,
): { readonly fields: NewTaskFields } | { readonly problems: readonly ListProblem[] } {
  const cell = (column: (typeof meaningful)[number]) => cells[column] ?? "";
  const read = {
    title: titleOf(cells, options.template.title),
    body: bodyOf(cells, options.template.body),
    kind: keyNamed(cell("kind"), options.kind, names.kinds, "unknown-kind"),
    team: keyNamed(cell("team"), options.team, names.teams, "unknown-team"),
    labels: listOf(cell("labels"), undefined),
    difficulty: difficultyOf(cell("difficulty")),
    effort: effortOf(cell("effort")),
    mentor: given(cell("mentor")),
    slots: listOf(cell("slots"), options.slots.length === 0 ? undefined : options.slots),
    due: dueOf(cell("due")),
    milestone: given(cell("milestone")),
  };
  const problems = Object.values(read).filter(isProblem);
  if (!isProblem(read.kind) && read.kind.value === undefined) problems.push(problem("kind-missing"));
  if (problems.length > 0) return { problems };
  const said = Object.entries(read).flatMap(([field, value]) =>
    isProblem(value) || value.value === undefined ? [] : [[field, value.value]],
  );
  const parsed = NewTaskFields.safeParse(Object.fromEntries(said));
  if (parsed.success) return { fields: parsed.data };
  // What is left to go wrong is too long, holds control characters, or is one of too many.
  return {
    problems: parsed.error.issues.map(({ path }) => problem("field", { column: String(path[0] ?? "") })),
  };
}

/** Returns the title that a row has once the template is filled in. */
export function titleWords(cells: SourceRow["cells"], template: string): string {
  const words = template.trim() === "" ? (cells.title ?? "") : fillTemplate(template, cells);
  return words.replace(/\s+/g, " ").trim();
}

function titleOf(cells: SourceRow["cells"], template: string): Read<string> {
  const title = titleWords(cells, template);
  if (title === "") return problem("title-missing");
  if (title.length < 3) return problem("title-short");
  return title.length > TITLE_LIMIT ? problem("title-long", { limit: TITLE_LIMIT }) : { value: title };
}

/** A cell counts before the template; without either the kind's own template is for new tasks. */
function bodyOf(cells: SourceRow["cells"], template: string): Read<string> {
  if ((cells.body ?? "") !== "") return { value: cells.body };
  return { value: template.trim() === "" ? undefined : fillTemplate(template, cells) };
}

const given = (text: string): Read<string> => ({ value: text === "" ? undefined : text });

/** A team or kind by its key, or by its name in any case. */
function keyNamed(
  text: string,
  otherwise: string | null,
  known: Readonly<Record<string, { readonly name: string }>>,
  code: ListProblem["code"],
): Read<string> {
  if (text === "") return { value: otherwise ?? undefined };
  const wanted = text.toLowerCase();
  const key = Object.keys(known).find(
    (each) => each === wanted || known[each]?.name.toLowerCase() === wanted,
  );
  return key === undefined ? problem(code, { name: text }) : { value: key };
}

function listOf(text: string, otherwise: readonly string[] | undefined): Read<readonly string[]> {
  const parts = text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return { value: parts.length === 0 ? otherwise : parts };
}

function difficultyOf(text: string): Read<string> {
  const found = difficulties.find((each) => each === text.toLowerCase());
  return text === "" || found !== undefined ? { value: found } : problem("difficulty", { text });
}

/** "90", "90 min", "1.5 h", "1h 30m": minutes. */
function effortOf(text: string): Read<number> {
  if (text === "") return { value: undefined };
  const match = /^(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?)?)?\s*(?:(\d+)\s*(?:m|min|minutes?)?)?$/i.exec(text);
  const [, hours, minutes] = match ?? [];
  const effort = Math.round(Number((hours ?? "0").replace(",", ".")) * 60 + Number(minutes ?? "0"));
  return match === null || effort < 1 ? problem("effort", { text }) : { value: effort };
}

function dueOf(text: string): Read<Due> {
  if (text === "") return { value: undefined };
  const due = Due.safeParse({ kind: "date", date: text });
  return due.success ? { value: due.data } : problem("due", { text });
}

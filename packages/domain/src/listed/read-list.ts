// What somebody pasted or uploaded, as rows: one title a line, or a table with a line of column names.

import { keyOfTitle } from "../campaign/key-of-title.ts";
import { type ListProblem, ROW_LIMIT } from "../wire/lists.ts";
import { readTable, type TableRow } from "./read-table.ts";

/** One row as it was given. `cells` are by column, in small letters; `title` and `key` may be empty. */
export type SourceRow = {
  /** Of the text, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
};

export type ReadList =
  | { readonly ok: true; readonly columns: readonly string[]; readonly rows: readonly SourceRow[] }
  | { readonly ok: false; readonly problem: ListProblem };

/**
 * Returns the rows of a list. `named`: columns that a template names, by which a table is known as well as by its
 * `title` or `key`. Blank rows, and headings between pasted lines, are passed over.
 */
export function readList(
  text: string,
  form: "auto" | "lines" | "table",
  named: readonly string[] = [],
): ReadList {
  const known = new Set(["title", "key", ...named]);
  const table = form === "lines" ? null : readTable(text);
  if (table !== null && !table.ok) {
    // A quotation mark in a pasted line is no broken table.
    return form === "table" || known.has(firstWord(text)) ? table : linesOf(text);
  }
  if (table?.ok && (form === "table" || table.columns.some((column) => known.has(column))))
    return rowsOf(table.columns, table.rows, known);
  return linesOf(text);
}

const firstWord = (text: string) => /[\p{L}\p{N}_-]+/u.exec(text)?.[0].toLowerCase() ?? "";

function rowsOf(columns: readonly string[], rows: readonly TableRow[], known: ReadonlySet<string>): ReadList {
  const twice = columns.find((column, index) => column !== "" && columns.indexOf(column) !== index);
  if (twice !== undefined) return refuse({ code: "column-twice", params: { column: twice } });
  if (!columns.some((column) => known.has(column))) return refuse({ code: "no-title-column", params: {} });
  return counted(
    columns,
    rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? ""])),
    })),
  );
}

/** A bullet or number before a line, and the box of a checklist. */
const bullet = /^\s*(?:[-*+•‣–·]|\d{1,5}[.)])\s+/u;
const box = /^\[[ xX]?\]\s+/;
const heading = /^#{1,6}\s/;

function linesOf(text: string): ReadList {
  const rows = text.split(/\r\n|\n|\r/).flatMap((raw, index): SourceRow[] => {
    const line = raw.replace(/^\uFEFF/, "");
    if (line.trim() === "" || heading.test(line.trim())) return [];
    const bare = line.replace(bullet, "").replace(box, "");
    const [first = "", ...rest] = bare.split("\t");
    const hasKey = rest.join("").trim() !== "";
    const title = (hasKey ? rest.join(" ") : first).trim();
    return [{ line: index + 1, cells: { key: hasKey ? first.trim() : keyOfTitle(title), title } }];
  });
  return counted(["key", "title"], rows);
}

function counted(columns: readonly string[], rows: readonly SourceRow[]): ReadList {
  if (rows.length === 0) return refuse({ code: "nothing", params: {} });
  if (rows.length > ROW_LIMIT)
    return refuse({ code: "too-many", params: { count: rows.length, limit: ROW_LIMIT } });
  return { ok: true, columns, rows };
}

const refuse = (problem: ListProblem): ReadList => ({ ok: false, problem });

// A table as text: CSV (RFC 4180), the semicolons of spreadsheets in half of Europe, or tabs.
import { CsvError, parse } from "csv-parse/sync";
import type { ListProblem } from "../wire/lists.ts";

export type TableRow = {
  /** Where the row begins in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type ReadTable =
  | { readonly ok: true; readonly columns: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: ListProblem };

/** Returns column names in small letters and the rows below them. Rows may be shorter or longer than the first. */
export function readTable(text: string): ReadTable {
  const hint = /^\uFEFF?"?sep=(.)"?(?:\r\n|\n|\r)/.exec(text);
  // Spreadsheets write which sign stands between cells into a line above the table.
  const table = hint === null ? text : `\n${text.slice(hint[0].length)}`;
  const ends: number[] = [];
  try {
    const [head, ...rows] = parse(table, {
      bom: true,
      delimiter: hint?.[1] ?? delimiterOf(table),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    if (head === undefined) return { ok: false, problem: { code: "nothing", params: {} } };
    return {
      ok: true,
      columns: head.map((name) => name.trim().toLowerCase()),
      rows: rows
        .map((cells, index) => ({ line: beginOf(cells, ends[index + 1] ?? 1), cells }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: { code: "quotes", params: { line: lineOf(error) } } };
  }
}

/** The parser counts the line on which a row ends; cells may hold lines of their own. */
function beginOf(cells: readonly string[], end: number): number {
  return end - cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** The sign that the first line holds most often, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";
  const bare = first.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length - 1;
  return ["\t", ";", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

const lineOf = (error: CsvError) => ("lines" in error && typeof error.lines === "number" ? error.lines : 1);

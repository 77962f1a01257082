// Tables: which of them list tasks, and each of their rows as an item.
import type { Block, Cell, Inline, TableBlock } from "./block.ts";
import { plainText } from "./plain.ts";
import { type Column, columnOf } from "./vocabulary.ts";

/** Each row with as many cells as the header has, as Discourse shows it. */
export function tableBlock(header: readonly Cell[], rows: readonly (readonly Cell[])[]): TableBlock {
  return { kind: "table", header, rows: rows.map((row) => header.map((_, index) => row[index] ?? [])) };
}

/** A row of a table that may be one of tasks. */
export type Row = {
  readonly task: Cell;
  /** Plain text of the column that says how far it is; "" if there is none. */
  readonly state: string;
  /** Who does it and until when: named, but no words of its body. */
  readonly facts: readonly Inline[];
  /** The other columns with their headers. */
  readonly rest: readonly Block[];
};

export type TaskTable = {
  readonly rows: readonly Row[];
  /** A column is headed by a word for tasks, and not just by one such as "what". */
  readonly named: boolean;
};

/** Nobody shares out work in more columns than these. */
const widestTable = 12;

/** The table as one of tasks: a column that says what, and one that says who or how far. Null for any other. */
export function taskTable({ header, rows }: TableBlock): TaskTable | null {
  if (header.length > widestTable) return null;
  const columns = header.map((cell, index) => {
    const holdsNames = rows.some((row) => isOnlyNames(row[index] ?? []));
    return columnOf(plainText(cell)) ?? (holdsNames ? "who" : null);
  });
  const what = columns.includes("task") ? columns.indexOf("task") : columns.indexOf("what");
  const isTold = columns.includes("who") || columns.includes("state");
  const isNamed = columns[what] === "task";
  if (what === -1 || !(isTold || (isNamed && columns.includes("due"))) || columns.includes("elsewhere")) {
    return null;
  }
  return { named: isNamed, rows: rows.map((row) => rowOf(row, what, columns, header)) };
}

function rowOf(
  row: readonly Cell[],
  what: number,
  columns: readonly (Column | null)[],
  header: readonly Cell[],
): Row {
  const cells = (column: Column): readonly Cell[] => row.filter((_, index) => columns[index] === column);
  const rest = row.flatMap((cell, index): readonly Block[] => {
    const isFact = columns[index] === "due" || columns[index] === "state" || isOnlyNames(cell);
    if (index === what || isFact || !/[\p{L}\p{N}]/u.test(plainText(cell))) return [];
    const name = plainText(header[index] ?? []);
    return [{ kind: "paragraph", inlines: [{ kind: "text", text: `${name}: ` }, ...cell] }];
  });
  return {
    task: row[what] ?? [],
    state: cells("state").map(plainText).join(" "),
    facts: [...cells("due"), ...cells("who").filter(isOnlyNames), ...cells("state")].flat(),
    rest,
  };
}

/** People named by mention, perhaps with "and" between them. */
export function isOnlyNames(inlines: readonly Inline[]): boolean {
  return (
    inlines.some(({ kind }) => kind === "mention") &&
    inlines.every(
      (inline) =>
        inline.kind === "mention" ||
        inline.kind === "emoji" ||
        inline.kind === "break" ||
        (inline.kind === "text" &&
          !/[\p{L}\p{N}]/u.test(inline.text.replace(/(?<!\p{L})(?:and|und|y|e|和|与|、)(?!\p{L})/gu, ""))),
    )
  );
}

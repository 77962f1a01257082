// The order of the list: as the cards hang on the board, or by any column of the table. Pure.
import { type Board, type Card, type Column, difficulties, endOfDue } from "@threadboard/domain";
import { isFree } from "../filters.ts";

/** As the table is read, from the start of a line to its end. */
export const listColumns = [
  "number",
  "title",
  "column",
  "now",
  "kind",
  "team",
  "difficulty",
  "effort",
  "due",
  "replies",
  "changed",
] as const;
export type ListColumn = (typeof listColumns)[number];

export type Sort = { readonly by: ListColumn; readonly descending: boolean };
export type ListRow = { readonly card: Card; readonly column: Column };

/** Reads `due` or, the other way round, `-due`; anything else means the board's own order, `null`. */
export function readSort(text: string | undefined): Sort | null {
  const descending = text?.startsWith("-") ?? false;
  const by = listColumns.find((each) => each === (descending ? text?.slice(1) : text));
  return by === undefined ? null : { by, descending };
}

export const writeSort = ({ by, descending }: Sort): string => `${descending ? "-" : ""}${by}`;

/** Up, then down, then as on the board again. */
export function nextSort(by: ListColumn, now: Sort | null): Sort | null {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? null : { by, descending: true };
}

type Value = number | string | null;

/**
 * Returns the rows in that order. What has no value comes last either way, and what is equal stays as on the board.
 */
export function sortRows(
  rows: readonly ListRow[],
  sort: Sort | null,
  settings: Pick<Board["settings"], "teams" | "kinds">,
  language: string,
): readonly ListRow[] {
  if (sort === null) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const valueIn = reader(sort.by, settings);
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueIn(row) }));
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return sign * order;
  });
  return keyed.map(({ row }) => row);
}

function reader(
  by: ListColumn,
  { teams, kinds }: Pick<Board["settings"], "teams" | "kinds">,
): (row: ListRow) => Value {
  const names = new Map<string | null, string>(
    (by === "team" ? teams : kinds).map(({ key, name }) => [key, name]),
  );
  switch (by) {
    case "title":
      return ({ card }) => card.title;
    case "number":
      return ({ card }) => card.number;
    case "column":
      return ({ column }) => column.position;
    case "team":
      return ({ card }) => names.get(card.team) ?? null;
    case "kind":
      return ({ card }) => names.get(card.kind) ?? null;
    case "now":
      return ({ card }) => standing(card);
    case "difficulty":
      return ({ card }) => (card.difficulty === null ? null : difficulties.indexOf(card.difficulty));
    case "effort":
      return ({ card }) => card.effort;
    case "due":
      return ({ card }) => (card.due === null ? null : endOfDue(card.due));
    case "replies":
      return ({ card }) => card.thread?.replies ?? null;
    case "changed":
      return ({ card }) => Date.parse(card.updatedAt);
  }
}

/** Free first, then by who is on it; what is done last. */
function standing(card: Card): string {
  if (card.stage === "done") return "3";
  const holder = card.slots.find(({ claim }) => claim !== null)?.claim?.person.name;
  return isFree(card) && holder === undefined ? "0" : `1 ${holder ?? ""}`;
}

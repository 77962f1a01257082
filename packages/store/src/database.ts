// The two handles that everything in this package works with.
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./schema.ts";

/** Reads: the reader, or the transaction while one is open. */
export type Reading = Kysely<Tables> | Transaction<Tables>;
/** Writes: only ever inside a transaction. */
export type Writing = Transaction<Tables>;

/** SQLite takes so many values in one IN list; longer lists are read in pieces. */
const PIECE = 5000;

/** Returns the rows for all ids, read piece by piece. */
export async function inPieces<Id, Row>(
  ids: readonly Id[],
  read: (piece: readonly Id[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += PIECE)
    rows.push(...(await read(ids.slice(start, start + PIECE))));
  return rows;
}

/** Returns a value that this package wrote itself as JSON. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T;
}

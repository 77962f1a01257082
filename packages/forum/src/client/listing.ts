// Walking through a paged list of the forum that moves while it is read.
//
// A topic that is bumped moves to the front and pushes others onto the next page, and pinned topics come first
// on page 0 and shift all later ones, so ids are met twice. A list is over when the forum says so, when a page
// brings nothing new, when the rows grow older than wanted, or after the last allowed page.
import type { TopicId } from "@threadboard/domain";
import type { ForumError } from "./errors.ts";
import { type CallOptions, shapeWords } from "./http.ts";
import { type ForumListRow, readRow } from "./list-row.ts";
import type { ForumUser } from "./person.ts";
import { fail, type Incomplete, type Result, succeed } from "./result.ts";

/** What a list yields. After `failed` nothing follows; `page` is where to go on later. */
export type Listed<T> =
  | { readonly kind: "row"; readonly row: T; readonly page: number }
  | { readonly kind: "incomplete"; readonly incomplete: Incomplete }
  | { readonly kind: "failed"; readonly error: ForumError; readonly page: number };

export type Listing<T> = AsyncGenerator<Listed<T>, void, void>;

export type ListOptions = CallOptions & {
  /** Where to begin, from 0; for going on after a failure. */
  readonly fromPage?: number;
  /** At most this many pages; more is reported as `page-limit`. */
  readonly maxPages?: number;
};

export type Page<T> = {
  readonly rows: readonly T[];
  /** Whether the forum says that another page follows. */
  readonly more: boolean;
  /** How many items the page held, those included that are no rows for us. */
  readonly items: number;
  readonly incomplete: readonly Incomplete[];
};

/** At Discourse's 30 rows a page this is some 6,000 topics. */
const MAX_PAGES = 200;

/**
 * Yields each row once. `keyOf` tells rows apart; `isPast` ends the list at the first row that it accepts,
 * which is not yielded.
 */
export async function* walkPages<T>(
  readPage: (page: number) => Promise<Result<Page<T>>>,
  options: ListOptions & {
    readonly keyOf: (row: T) => number;
    readonly isPast?: (row: T) => boolean;
  },
): Listing<T> {
  const { fromPage = 0, maxPages = MAX_PAGES, keyOf, isPast = () => false } = options;
  const seen = new Set<number>();
  for (let page = fromPage; ; page++) {
    if (page - fromPage >= maxPages) return yield reported({ kind: "page-limit", pages: maxPages });
    const answer = await readPage(page);
    if (!answer.ok) return yield { kind: "failed", error: answer.error, page };
    const { rows, more, items, incomplete } = answer.value;
    for (const gap of incomplete) yield reported(gap);
    const before = seen.size;
    for (const row of rows) {
      if (seen.has(keyOf(row))) continue;
      if (isPast(row)) return;
      seen.add(keyOf(row));
      yield { kind: "row", row, page };
    }
    if (!more || items === 0) return;
    if (rows.length > 0 && seen.size === before) return yield reported({ kind: "list-repeats", page });
  }
}

function reported(incomplete: Incomplete): Listed<never> {
  return { kind: "incomplete", incomplete };
}

/** Reads a list to its end. A failure on any page is the failure of the whole. */
export async function collect<T>(listing: AsyncIterable<Listed<T>>): Promise<Result<readonly T[]>> {
  const rows: T[] = [];
  const incomplete: Incomplete[] = [];
  for await (const item of listing) {
    if (item.kind === "failed") return fail(item.error);
    if (item.kind === "row") rows.push(item.row);
    else incomplete.push(item.incomplete);
  }
  return succeed(rows, incomplete);
}

/** Sorts the items of a page: rows, private messages (left out silently) and what cannot be read. */
export function readRows(
  items: readonly unknown[],
  users: readonly (ForumUser | null)[],
): { readonly rows: readonly ForumListRow[]; readonly incomplete: readonly Incomplete[] } {
  const rows: ForumListRow[] = [];
  const incomplete: Incomplete[] = [];
  for (const item of items) {
    const read = readRow(item, users);
    if (read.kind === "row") rows.push(read.row);
    if (read.kind === "unreadable") {
      incomplete.push({ kind: "unreadable-row", words: shapeWords(read.error) });
    }
  }
  return { rows, incomplete };
}

/** Which of the topics asked for the list left out. */
export function missingTopics(asked: readonly TopicId[], got: readonly ForumListRow[]): readonly TopicId[] {
  const ids = new Set<number>(got.map((row) => row.id));
  return asked.filter((id) => !ids.has(id));
}

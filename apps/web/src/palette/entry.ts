// What the palette can lead to or do, as data: what it is called, what is searched, and what choosing it means.

import type { Wish } from "../actions/wish.ts";
import type { BoardSearch } from "../board/filters.ts";
import type { ActionId } from "../keys/registry.ts";

export const groups = ["here", "recent", "task", "person", "view", "do"] as const;
export type GroupName = (typeof groups)[number];

export type PageAddress =
  | "/mine"
  | "/find"
  | "/triage"
  | "/notices"
  | "/new"
  | "/campaigns"
  | "/meeting"
  | "/report"
  | "/sync"
  | "/columns"
  | "/settings";

/** What choosing an entry does. */
export type Goal =
  | { readonly to: "task"; readonly number: number; readonly edit?: true }
  | { readonly to: "person"; readonly username: string }
  | { readonly to: "board"; readonly search: BoardSearch }
  | { readonly to: "page"; readonly path: PageAddress }
  | { readonly to: "address"; readonly address: string }
  | { readonly to: "wish"; readonly wish: Wish }
  | { readonly to: "do"; readonly act: () => void };

export type Entry = {
  /** The same from one opening to the next, so that what was chosen lately is known again. */
  readonly id: string;
  readonly group: GroupName;
  readonly label: string;
  /** Quietly beside it: a number, a column, a name. */
  readonly hint: string;
  /** Plain text that is searched. */
  readonly text: string;
  /** A task's number, by which it is found exactly. */
  readonly number?: number;
  /** Added to how well it fits: free tasks come first and finished ones last. */
  readonly weight: number;
  readonly key: ActionId | null;
  readonly goal: Goal;
};

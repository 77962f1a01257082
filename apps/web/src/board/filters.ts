// What of the board is shown: read from the address, matched against cards. Pure.
import type { Board, Card, PersonId } from "@threadboard/domain";
import { difficulties, freeSlotIds, situationOfCard } from "@threadboard/domain";
import { type Search, textIn } from "../data/search.ts";

/** The search part of the board's address, as text. Links that people kept must go on working: add, never rename. */
export type BoardSearch = {
  team?: string | undefined;
  kind?: string | undefined;
  label?: string | undefined;
  difficulty?: NonNullable<Card["difficulty"]> | undefined;
  mine?: "1" | undefined;
  free?: "1" | undefined;
  /** The id of a campaign. */
  campaign?: string | undefined;
  q?: string | undefined;
  /** A list instead of the wall. */
  view?: "list" | undefined;
  /** How the list is sorted: the name of a column, with `-` before it the other way round. */
  sort?: string | undefined;
};

/** Returns what an address says of the board; what means nothing counts as not said. */
export function readBoardSearch(search: Search): BoardSearch {
  const flag = (name: string) => (search[name] === "1" ? "1" : undefined);
  return {
    team: textIn(search, "team"),
    kind: textIn(search, "kind"),
    label: textIn(search, "label"),
    difficulty: difficulties.find((each) => each === search.difficulty),
    mine: flag("mine"),
    free: flag("free"),
    campaign: textIn(search, "campaign", 40),
    q: textIn(search, "q", 200),
    view: search.view === "list" ? "list" : undefined,
    sort: textIn(search, "sort", 20),
  };
}

/** A list in an address: `kind=testing,documentation`. */
const listIn = (text = "") => [...new Set(text.split(",").filter((part) => part !== ""))];

export type Filters = {
  readonly team: readonly string[];
  readonly kind: readonly string[];
  readonly label: readonly string[];
  readonly difficulty: Card["difficulty"];
  readonly mine: boolean;
  readonly free: boolean;
  readonly campaign: string | null;
  readonly text: string;
};

export function filtersOf(search: BoardSearch): Filters {
  return {
    team: listIn(search.team),
    kind: listIn(search.kind),
    label: listIn(search.label),
    difficulty: search.difficulty ?? null,
    mine: search.mine === "1",
    free: search.free === "1",
    campaign: search.campaign ?? null,
    text: search.q?.trim() ?? "",
  };
}

/** How many kinds of filter are on, the text among them. */
export function countFilters({ team, kind, label, difficulty, mine, free, campaign, text }: Filters): number {
  const on = [
    team.length > 0,
    kind.length > 0,
    label.length > 0,
    difficulty !== null,
    mine,
    free,
    campaign !== null,
    text !== "",
  ];
  return on.filter(Boolean).length;
}

/** Returns a test for cards. Within one filter any value will do; all filters that are on must agree. */
export function matcher(
  filters: Filters,
  reader: PersonId | null,
  settings: Board["settings"],
): (card: Card) => boolean {
  const words = wordsIn(filters.text);
  const textOf = searchableText(settings);
  return (card) => {
    if (filters.team.length > 0 && !filters.team.includes(card.team ?? "")) return false;
    if (filters.kind.length > 0 && !filters.kind.includes(card.kind)) return false;
    if (filters.label.length > 0 && !filters.label.some((label) => card.labels.includes(label))) return false;
    if (filters.difficulty !== null && card.difficulty !== filters.difficulty) return false;
    if (filters.mine && !isOf(card, reader)) return false;
    if (filters.free && !isFree(card)) return false;
    if (filters.campaign !== null && card.campaign?.id !== filters.campaign) return false;
    if (words.length === 0) return true;
    const text = textOf(card);
    return words.every((word) => text.includes(word));
  };
}

/** Whether somebody could take a part of it, apart from who asks. */
export function isFree(card: Card): boolean {
  return card.stage !== "done" && card.stage !== "dropped" && freeSlotIds(situationOfCard(card)).length > 0;
}

const isOf = (card: Card, reader: PersonId | null) =>
  reader !== null && card.slots.some(({ claim }) => claim?.person.id === reader);

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

const wordsIn = (text: string) => plain(text).split(/\s+/).filter(Boolean);

/** Titles, numbers, labels, teams, kinds, mentors and holders, without accents or case; each card is read once. */
function searchableText({ teams, kinds, prefix }: Board["settings"]): (card: Card) => string {
  const names = new Map<string, string>([
    ...teams.map(({ key, name }) => [`team ${key}`, name] as const),
    ...kinds.map(({ key, name }) => [`kind ${key}`, name] as const),
  ]);
  const read = new WeakMap<Card, string>();
  return (card) => {
    const known = read.get(card);
    if (known !== undefined) return known;
    const text = plain(
      [
        card.title,
        `${prefix}-${card.number}`,
        ...card.labels,
        names.get(`team ${card.team}`) ?? "",
        names.get(`kind ${card.kind}`) ?? "",
        card.mentor ?? "",
        ...card.slots.flatMap(({ name, claim }) => [
          name ?? "",
          claim?.person.name ?? "",
          claim?.person.username ?? "",
        ]),
      ].join(" "),
    );
    read.set(card, text);
    return text;
  };
}

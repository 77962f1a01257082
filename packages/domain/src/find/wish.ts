// What somebody who looks for something to do says of themselves, as it stands in an address that people pass on.
// Read by hand: the page that does so should not have to fetch a parser.

/** The conditions that a wish may set; the parts of the address have the same names. Add, never rename. */
export const wishParts = ["kind", "skill", "arch", "time", "language", "mentor", "team"] as const;
export type WishPart = (typeof wishParts)[number];

/** Within one part any value will do; all parts that are set must agree. Names are in small letters. */
export type Wish = {
  readonly kind: readonly string[];
  /** What they can do. */
  readonly skill: readonly string[];
  /** The hardware that they have at hand. */
  readonly arch: readonly string[];
  /** Minutes that they have; `null`: not said. */
  readonly time: number | null;
  /** BCP 47. */
  readonly language: readonly string[];
  /** Somebody shall help them: only tasks with a mentor. */
  readonly mentor: boolean;
  readonly team: readonly string[];
};

export const blankWish: Wish = {
  kind: [],
  skill: [],
  arch: [],
  time: null,
  language: [],
  mentor: false,
  team: [],
};

/** More than anybody means; what comes after is left out. */
const MOST = 20;

/** What people write into links, in minutes. */
const spans: Readonly<Record<string, number>> = { hour: 60, evening: 240, day: 480, weekend: 960 };
const units: Readonly<Record<string, number>> = { "": 1, m: 1, min: 1, h: 60 };

/** Returns the wish that the parts of an address stand for. What is not understood counts as not said. */
export function readWish(search: Readonly<Record<string, unknown>>): Wish {
  const text = (part: WishPart) => {
    const value = search[part];
    return typeof value === "string" ? value.trim().toLowerCase() : "";
  };
  return {
    kind: namesIn(text("kind")),
    skill: namesIn(text("skill")),
    arch: namesIn(text("arch")),
    time: minutesIn(text("time")),
    language: namesIn(text("language")),
    mentor: ["1", "true", "yes"].includes(text("mentor")),
    team: namesIn(text("team")),
  };
}

/** Returns the wish of an address' search part, with or without its question mark; parts may come several times. */
export function readWishText(text: string): Wish {
  const search = new URLSearchParams(text);
  return readWish(Object.fromEntries(wishParts.map((part) => [part, search.getAll(part).join(",")])));
}

/** Returns the one spelling of a wish: the search part without question mark, empty where nothing is said. */
export function wishToSearch(wish: Wish): string {
  return wishParts
    .filter((part) => says(wish, part))
    .map((part) => `${part}=${spell(wish[part])}`)
    .join("&");
}

/** Whether a wish sets a condition. */
export function says(wish: Wish, part: WishPart): boolean {
  const value = wish[part];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
}

/** Returns the wish with one condition less. */
export function without(wish: Wish, part: WishPart): Wish {
  return { ...wish, [part]: blankWish[part] };
}

function spell(value: Wish[WishPart]): string {
  if (typeof value === "object" && value !== null) return value.map(encodeURIComponent).join(",");
  return value === true ? "1" : String(value);
}

function namesIn(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== "" && name.length <= 60))].sort().slice(0, MOST);
}

function minutesIn(text: string): number | null {
  const span = Object.hasOwn(spans, text) ? spans[text] : undefined;
  if (span !== undefined) return span;
  const [, amount, unit = ""] = /^(\d{1,6}(?:\.\d{1,2})?) ?(m|min|h)?$/.exec(text) ?? [];
  const minutes = Math.round(Number(amount) * (units[unit] ?? Number.NaN));
  return minutes > 0 && minutes <= 100_000 ? minutes : null;
}

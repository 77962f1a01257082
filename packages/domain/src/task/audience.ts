// Who may see a task. The one rule that every door asks.
import { z } from "zod";

export const Audience = z.discriminatedUnion("kind", [
  /** Everybody, signed in or not. */
  z.object({ kind: z.literal("public") }),
  /** Everybody who has signed in. */
  z.object({ kind: z.literal("members") }),
  /** Members of at least one of these forum groups. */
  z.object({ kind: z.literal("groups"), groups: z.array(z.string()).min(1) }),
  /** Nobody: what we do not know for certain, we do not show. */
  z.object({ kind: z.literal("nobody") }),
]);
export type Audience = z.infer<typeof Audience>;

/** What a reader brings: signed in or not, and which forum groups they are in. */
export type Reader = { readonly signedIn: boolean; readonly groups: readonly string[] };

export const anonymous: Reader = { signedIn: false, groups: [] };

/** Returns whether this reader may learn that the task exists. Group names are compared without case, as Discourse does. */
export function maySee(reader: Reader, task: { readonly audience: Audience }): boolean {
  const { audience } = task;
  switch (audience.kind) {
    case "public":
      return true;
    case "members":
      return reader.signedIn;
    case "groups": {
      const own = new Set(reader.groups.map((group) => group.toLowerCase()));
      return reader.signedIn && audience.groups.some((group) => own.has(group.toLowerCase()));
    }
    case "nobody":
      return false;
  }
}

/** What is known of a topic when its audience is decided. */
export type TopicPlace = {
  /** The site asks for sign-in before anything can be read. `null`: not known. */
  readonly loginRequired: boolean | null;
  /** `null`: the category could not be seen. */
  readonly category: { readonly slug: string; readonly readRestricted: boolean } | null;
  readonly privateMessage: boolean;
  readonly listed: boolean;
};

/**
 * Returns a topic's audience from its own category, whatever source found it. `named` maps category slugs to
 * the groups that the configuration names for them. A restricted category that nobody named, an unknown
 * category, an unlisted topic and a private message are for nobody.
 */
export function audienceOf(place: TopicPlace, named: Readonly<Record<string, readonly string[]>>): Audience {
  if (place.privateMessage || !place.listed || place.category === null || place.loginRequired === null) {
    return { kind: "nobody" };
  }
  const { slug } = place.category;
  // Every object has a "constructor", which is nobody's list of groups.
  const groups = Object.hasOwn(named, slug) ? named[slug] : undefined;
  if (groups !== undefined && groups.length > 0) return { kind: "groups", groups: [...groups] };
  if (place.category.readRestricted) return { kind: "nobody" };
  return place.loginRequired ? { kind: "members" } : { kind: "public" };
}

/**
 * Returns a stable name for the view that a reader has of the board: readers with the same key see exactly
 * the same tasks. `known` are the groups that any audience names; other groups make no difference.
 */
export function viewKey(reader: Reader, known: readonly string[]): string {
  if (!reader.signedIn) return "public";
  const own = new Set(reader.groups.map((group) => group.toLowerCase()));
  const mine = [...new Set(known.map((group) => group.toLowerCase()))]
    .filter((group) => own.has(group))
    .sort();
  return mine.length === 0 ? "members" : `groups:${mine.join(",")}`;
}

/** Returns the reader that a view key stands for: the inverse of `viewKey`. */
export function readerOfView(key: string): Reader {
  if (key === "public") return anonymous;
  if (key === "members") return { signedIn: true, groups: [] };
  return { signedIn: true, groups: key.slice("groups:".length).split(",") };
}

/** Whether everybody whom the second audience lets in is let in by the first as well. */
export function covers(wide: Audience, narrow: Audience): boolean {
  if (wide.kind === "public" || narrow.kind === "nobody") return true;
  if (wide.kind === "members") return narrow.kind !== "public";
  if (wide.kind === "nobody" || narrow.kind !== "groups") return false;
  const into = new Set(wide.groups.map((group) => group.toLowerCase()));
  return narrow.groups.every((group) => into.has(group.toLowerCase()));
}

/** Whether two audiences let in the same readers. */
export function sameAudience(a: Audience, b: Audience): boolean {
  return audienceKey(a) === audienceKey(b);
}

/** A canonical text of an audience, for comparing and for an index. */
export function audienceKey(audience: Audience): string {
  return audience.kind === "groups"
    ? `groups:${audience.groups
        .map((group) => group.toLowerCase())
        .sort()
        .join(",")}`
    : audience.kind;
}

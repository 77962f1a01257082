// Tags: plain names until January 2026, objects since (Discourse 2026.1), and written as the forum shows them.
import { z } from "zod";

/** Id and slug are null on forums that show names only. */
export type ForumTag = { readonly name: string; readonly id: number | null; readonly slug: string | null };

/** How a forum shows and takes tags. */
export type TagForm = "objects" | "names";

export const tag: z.ZodType<ForumTag> = z.union([
  z.string().transform((name) => ({ name, id: null, slug: null })),
  z
    .object({ name: z.string(), id: z.int().nullish().catch(null), slug: z.string().nullish().catch(null) })
    .transform(({ name, id, slug }) => ({ name, id: id ?? null, slug: slug ?? null })),
]);

/** Null where the forum leaves tags out, which means that we may not see them, not that there are none. */
export const tags: z.ZodType<readonly ForumTag[] | null> = z
  .array(tag)
  .nullish()
  .catch(null)
  .transform((list) => list ?? null);

/** Returns the form that the tags were shown in; null where there is none to tell by. */
export function formOf(shown: readonly ForumTag[]): TagForm | null {
  const [first] = shown;
  if (first === undefined) return null;
  return first.id === null ? "names" : "objects";
}

/**
 * Returns what to send to set exactly these names. The first element decides how Discourse reads the whole
 * list, so forms are never mixed. Where an id is known it is sent too.
 */
export function tagsToSend(
  names: readonly string[],
  form: TagForm,
  known: readonly ForumTag[],
): readonly (string | { readonly id?: number; readonly name: string })[] {
  if (form === "names") return names;
  return names.map((name) => {
    const id = known.find((tag) => sameTag(tag.name, name))?.id ?? null;
    return id === null ? { name } : { id, name };
  });
}

/** Discourse compares tag names without regard to case. */
export function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

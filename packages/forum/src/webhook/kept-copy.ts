// What may be kept of a delivery that could not be understood, so that a later version can try again.
//
// Hooks carry the words of private messages and whispers and the e-mail addresses of people, and the very fields
// that would tell us so may be those that we fail to understand. So no bytes are kept as they came. The copy holds
// the names of the fields, numbers, times and ids: all that is needed to learn which topic to look at, and no words
// of anybody. What is private for certain is not kept at all.

/** A body of ours is far smaller; a larger one is odd enough to be kept by its digest only. */
const LARGEST_COPY = 8_000;

/** Names that programs give to fields. Tags and user names may be keys as well, but only further in. */
const FIELD = /^[a-z][a-z0-9_]{0,39}$/;
const ID = /^(id|[a-z0-9_]+_ids?)$/;
const ARCHETYPE = /^([a-z_]+_)?archetype$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** Returns the copy as JSON, or `null` where there is nothing to keep. `type` is what the headers called it. */
export function keptCopy(type: string | null, body: Readonly<Record<string, unknown>>): string | null {
  const copy = JSON.stringify({ type, body: fieldsOf(body, 0) });
  return copy.length <= LARGEST_COPY ? copy : null;
}

/** Depth 0 is the body, 1 what it is about, 2 what belongs to that, of which only ids are kept. */
function fieldsOf(object: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      if (!FIELD.test(key)) return [];
      if (depth === 2)
        return isPlain(key, value) && (ID.test(key) || ARCHETYPE.test(key)) ? [[key, value]] : [];
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return [[key, fieldsOf(value, depth + 1)]];
      return [[key, isPlain(key, value) ? value : `<${Array.isArray(value) ? "list" : typeof value}>`]];
    }),
  );
}

/** Whether a value says nothing that a person wrote: a whole number, a flag, a time, an id, the sort of a topic. */
function isPlain(key: string, value: unknown): boolean {
  if (value === null || typeof value === "boolean" || Number.isSafeInteger(value)) return true;
  if (typeof value !== "string") return false;
  return (
    TIME.test(value) ||
    (ID.test(key) && /^\d{1,20}$/.test(value)) ||
    (ARCHETYPE.test(key) && /^[a-z_]{1,30}$/.test(value))
  );
}

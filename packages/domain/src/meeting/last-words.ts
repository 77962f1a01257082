// What was said last about a task: the words that came with handing in, back, or a review.
import type { HappeningType, TaskEvent } from "../event/event.ts";
import type { PersonId, TextId } from "../ids.ts";
import type { Instant } from "../time.ts";

/** What people leave words with. */
export const wordedTypes = [
  "handed-back",
  "renewed",
  "submitted",
  "returned",
  "released",
] as const satisfies readonly HappeningType[];

export type LastWords = { readonly textId: TextId; readonly personId: PersonId | null; readonly at: Instant };

/** Returns the last words in a task's events (oldest first), or `null` where nobody left any. */
export function lastWordsIn(
  events: readonly Pick<TaskEvent, "at" | "personId" | "happening">[],
): LastWords | null {
  const last = events.flatMap(({ at, personId, happening }) => {
    const textId = wordsOf(happening);
    return textId === null ? [] : [{ textId, personId, at }];
  });
  return last.at(-1) ?? null;
}

function wordsOf(happening: TaskEvent["happening"]): TextId | null {
  if ("note" in happening) return happening.note;
  if ("comment" in happening) return happening.comment;
  return "reason" in happening ? happening.reason : null;
}

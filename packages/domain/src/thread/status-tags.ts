// The board's own tags on a thread: which of them should stand there. All other tags are somebody else's.
import type { Configuration } from "../configuration/configuration.ts";
import type { Stage } from "../task/stage.ts";

type Tagging = Pick<Configuration, "statusTags">;

/** Returns the tag of a stage, or `null` where it has none. */
export function statusTagOf({ statusTags }: Tagging, stage: Stage): string | null {
  const tags: Partial<Record<string, string | undefined>> = statusTags;
  return tags[stage] ?? null;
}

/** Returns the whole set that a topic should have, or `null` where it has it. */
export function wantedTags(
  present: readonly string[],
  wanted: string | null,
  configuration: Tagging,
): string[] | null {
  const others = present.filter((name) => !isOurs(name, configuration));
  const next = wanted === null ? others : [...others, wanted];
  const same =
    next.length === present.length && next.every((name) => present.some((one) => sameTag(one, name)));
  return same ? null : next;
}

/** Whether somebody changed our tag on a topic after we had set it last. */
export function tagsWereEdited(present: readonly string[], setLast: string, configuration: Tagging): boolean {
  return wantedTags(present, setLast, configuration) !== null;
}

/** Discourse compares tags without case. */
const sameTag = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function isOurs(name: string, { statusTags }: Tagging): boolean {
  return Object.values(statusTags).some((tag) => tag !== undefined && sameTag(tag, name));
}

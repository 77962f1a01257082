// Which of the reader's own doings the activity offers to undo. The board decides; this only avoids vain offers. Pure.
import { type ActivityLine, canBeUndone, type HappeningType, type PersonId } from "@threadboard/domain";

/** Types that a page of this version knows and that the rules let be undone. */
const mayBeUndone = (type: string): boolean => canBeUndone(type as HappeningType);

/**
 * Returns the version that the reader made last and has not undone, where all that it did can be undone, else
 * `null`. Undoing that, the one before it comes up.
 */
export function undoableVersion(activity: readonly ActivityLine[], reader: PersonId | null): number | null {
  const undone = new Set(activity.flatMap(({ type, details }) => (type === "undone" ? details.version : [])));
  const last = activity.findLast(
    ({ person, type, version }) =>
      person !== null && person.id === reader && type !== "undone" && !undone.has(version),
  );
  if (last === undefined) return null;
  const together = activity.filter(({ version }) => version === last.version);
  return together.every(({ type }) => mayBeUndone(type)) ? last.version : null;
}
